import { useTranslation } from 'react-i18next';
import type { GuestHistory } from '../../../shared/reception/history-contract';
import { dayLabel, guestTitle } from '../../lib/format';
import { useBilingual, useLanguage } from '../../lib/hall';
import classes from './history.module.css';
import { RevealPhone } from './reveal-phone';

/** As many of the drinks as make up a habit. */
const usual = 3;

/** Whose guest it is, how to reach them, what they like, when to call. */
export function GuestFacts({ history }: { readonly history: GuestHistory }) {
  const { t } = useTranslation(['history', 'ownership']);
  const language = useLanguage();
  const inLanguage = useBilingual();
  const { owners, relatives, drinks, returnCall, maskedPhone } = history;
  const ownerText = owners.map(({ agentName, daysLeft }) =>
    daysLeft > 0
      ? t('ownerLeft', { name: agentName, count: daysLeft })
      : t('ownerLapsed', { name: agentName }),
  );
  const drinkText = drinks
    .slice(0, usual)
    .map(({ name, count }) => t('drink', { drink: inLanguage(name), count }));
  const relativeText = relatives.map(({ name: guestName, formOfAddress, relation }) =>
    t('relative', {
      relative: guestTitle({ guestName, formOfAddress }, language),
      relation: t(`ownership:door.relationKind.${relation}`),
    }),
  );
  return (
    <dl className={classes.facts}>
      <dt>{t('owner')}</dt>
      <dd>{ownerText.join('、') || t('noOwner')}</dd>
      {relativeText.length > 0 && (
        <>
          <dt>{t('relatives')}</dt>
          <dd>{relativeText.join('、')}</dd>
        </>
      )}
      {maskedPhone !== null && (
        <>
          <dt>{t('phone')}</dt>
          <dd>
            <RevealPhone guestId={history.guestId} maskedPhone={maskedPhone} />
          </dd>
        </>
      )}
      {drinkText.length > 0 && (
        <>
          <dt>{t('usualDrinks')}</dt>
          <dd>{drinkText.join('　')}</dd>
        </>
      )}
      {returnCall && (
        <>
          <dt>{t('call')}</dt>
          <dd>
            {t('callPlanned', {
              day: dayLabel(returnCall.dueDay, language),
              name: returnCall.agentName,
            })}
            {returnCall.note && <p className={classes.quiet}>{returnCall.note}</p>}
          </dd>
        </>
      )}
    </dl>
  );
}
