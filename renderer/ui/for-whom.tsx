import { useTranslation } from 'react-i18next';
import type { PersonAtTable } from '../../shared/fields';
import type { OrderLine } from '../../shared/order-lines';
import { usePersonName } from '../lib/use-person-name';
import classes from './for-whom.module.css';

/**
 * Whom the next drink is for: the party, unless somebody is chosen; with each what they have so
 * far. Not there for who came alone, and passed over by whoever just wants two teas.
 */
export function ForWhom({
  people,
  lines,
  drinkName,
  seat,
  onChoose,
  big = false,
}: {
  readonly people: readonly PersonAtTable[];
  readonly lines: readonly OrderLine[];
  readonly drinkName: (drinkId: string) => string;
  /** Whose; undefined for the party. */
  readonly seat: number | undefined;
  readonly onChoose: (seat: number | undefined) => void;
  /** For a finger. */
  readonly big?: boolean;
}) {
  const { t } = useTranslation('orders');
  const nameOf = usePersonName();
  if (people.length < 2) return null;
  const choices = [
    { seat: undefined, name: t('forParty') },
    ...people.map((person) => ({ seat: person.seat, name: nameOf(person) })),
  ];
  return (
    <fieldset className={classes.people}>
      <legend>{t('forPerson')}</legend>
      {choices.map((choice) => (
        <label key={choice.seat ?? 0} className={classes.person} data-big={big || undefined}>
          <input
            className={classes.radio}
            type="radio"
            name="for-whom"
            checked={choice.seat === seat}
            onChange={() => onChoose(choice.seat)}
          />
          {choice.name}
          <small>
            {lines
              .filter((line) => line.seat === choice.seat)
              .map(({ drinkId, quantity }) => t('drink', { name: drinkName(drinkId), quantity }))
              .join(' ')}
          </small>
        </label>
      ))}
    </fieldset>
  );
}
