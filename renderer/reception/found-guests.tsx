import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundGuest } from '../../shared/reception/contract';
import { readSearch } from '../../shared/reception/search-tokens';
import { localTimeOf } from '../../shared/time';
import { dayLabel, guestTitle } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import classes from './register.module.css';

/** Known guests whom what is typed fits, as it is typed. A person picks one; none is picked silently. */
export function FoundGuests({
  text,
  onChoose,
}: {
  readonly text: string;
  readonly onChoose: (guest: FoundGuest) => void;
}) {
  const { t } = useTranslation('reception');
  // Asked with each letter: an answer takes less time than a finger to the next one.
  const typed = text.trim().slice(0, 100);
  const searchable = readSearch(typed).length > 0;
  const { data } = useAsk('reception.searchGuests', { text: typed }, { enabled: searchable });
  if (!searchable || !data) return null;
  if (data.guests.length === 0) {
    // More may fit than were looked at: the next letter finds them.
    return (
      <p className={classes.nobody} role="status">
        {t(data.capped ? 'register.keepTyping' : 'register.nobodyFits')}
      </p>
    );
  }
  const count = data.capped ? `${data.count}+` : String(data.count);
  return (
    <fieldset className={classes.matches} aria-labelledby="matches-title" onKeyDown={moveFocus}>
      <p id="matches-title" className={classes.count}>
        {t('register.matches', { count: data.count, shown: count })}
      </p>
      {data.guests.map((guest) => (
        <Match key={guest.guestId} guest={guest} onChoose={onChoose} />
      ))}
      {data.count > data.guests.length && (
        <p className={classes.count}>{t('register.moreMatches')}</p>
      )}
    </fieldset>
  );
}

function Match({
  guest,
  onChoose,
}: {
  readonly guest: FoundGuest;
  readonly onChoose: (guest: FoundGuest) => void;
}) {
  const { t } = useTranslation('reception');
  const language = useLanguage();
  const { timeZone } = useHall();
  const title = guestTitle({ guestName: guest.name, formOfAddress: guest.formOfAddress }, language);
  return (
    <UnstyledButton className={classes.match} data-match onClick={() => onChoose(guest)}>
      <strong>{title}</strong>
      <span>{guest.maskedPhone ?? t('visit.noPhone')}</span>
      <span className={classes.quiet}>
        {guest.lastVisitAtMs !== null &&
          t('register.lastVisit', {
            day: dayLabel(localTimeOf(guest.lastVisitAtMs, timeZone).date, language),
          })}
      </span>
      <span className={classes.quiet}>{guest.agentName}</span>
    </UnstyledButton>
  );
}

/** Leads from the field into the matches; false where there are none. */
export function focusFirstMatch(form: HTMLElement): boolean {
  const first = form.querySelector<HTMLElement>('[data-match]');
  first?.focus();
  return first !== null;
}

/** Up and down among the matches. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const matches = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-match]')];
  const next = matches.indexOf(document.activeElement as HTMLElement) + step;
  matches[(next + matches.length) % matches.length]?.focus();
}
