import { IconAlertSquareRounded, IconUsers, IconWalk } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ServiceRequest } from '../../shared/bar/contract';
import { guestTitle } from '../lib/format';
import { useBilingual, useLanguage } from '../lib/hall';
import { usePersonName } from '../lib/use-person-name';
import type { Board } from './acting';
import classes from './card.module.css';
import { dueSoonMs } from './clock-face';
import { Digits, Ring, StateWord } from './countdown-face';
import { CupSign } from './cup-sign';
import { DueList } from './due-list';
import type { BarActions } from './use-bar-actions';
import type { Hands } from './use-hands';
import type { Places } from './use-slots';

/** The parties that wait for their drinks, in order. */
export function ServeList({
  board,
  places,
  nowMs,
  hands,
  actions,
}: {
  readonly board: Board;
  readonly places: Places<ServiceRequest>;
  readonly nowMs: number;
  readonly hands: Hands;
  readonly actions: BarActions;
}) {
  const { t } = useTranslation(['barBoard', 'orders']);
  const language = useLanguage();
  const idle = !board.people.some(({ onDuty }) => onDuty);

  const tableOf = ({ tableName }: ServiceRequest) => tableName ?? t('notSeated');
  const fate = (request: ServiceRequest) => {
    const served = board.recentlyServed.find(({ requestId }) => requestId === request.requestId);
    const end = served ? t('servedBy', { name: served.staffName }) : t('guestGone');
    return `${tableOf(request)} · ${end}`;
  };
  return (
    <DueList<ServiceRequest>
      places={places}
      nowMs={nowMs}
      hands={hands}
      may={hands.mayServe}
      dueSoonMs={dueSoonMs}
      done={t('serve')}
      question={t(idle ? 'whoServedIdle' : 'whoServed')}
      promised={({ requestedAtMs, startedAtMs, dueAtMs }) => ({
        fromMs: startedAtMs ?? requestedAtMs,
        dueAtMs,
      })}
      describe={(request) => `${tableOf(request)} · ${guestTitle(request, language)}`}
      busy={({ requestId }) => actions.busy.has(`serve:${requestId}`)}
      fate={fate}
      head={(request, face) => (
        <>
          <strong className={classes.table}>{tableOf(request)}</strong>
          <StateWord face={face} />
          <span className={classes.guest}>{guestTitle(request, language)}</span>
          <Party size={request.partySize} />
        </>
      )}
      body={(request, face) => (
        <>
          <Ring face={face} />
          <Digits face={face} />
          <Drinks request={request} />
          {hands.mayServe && <Claim name={request.claimedBy?.name} />}
        </>
      )}
      aside={{
        label: (request) =>
          t(request.claimedBy ? 'orders:takenLabel' : 'orders:takeLabel', {
            of: tableOf(request),
            name: request.claimedBy?.name ?? '',
          }),
        onTap: ({ requestId, claimedBy }, person) =>
          void (claimedBy?.staffId === person.staffId
            ? actions.undoClaim(requestId)
            : actions.claim(requestId, person)),
      }}
      onDone={({ requestId }, person) => void actions.serve(requestId, person)}
    />
  );
}

/** The figure alone where the words do not fit. */
function Party({ size }: { readonly size: number }) {
  const { t } = useTranslation();
  return (
    <span className={classes.party}>
      <IconUsers aria-hidden />
      <span className={classes.inWords}>{t('people', { count: size })}</span>
      <span className={classes.inFigures} aria-hidden>
        {size}
      </span>
    </span>
  );
}

/** Who is on it, or that a tap on the card says so. */
function Claim({ name }: { readonly name: string | undefined }) {
  const { t } = useTranslation('orders');
  return (
    <span className={classes.claim} data-taken={name !== undefined || undefined}>
      <IconWalk aria-hidden />
      {name ?? <span className={classes.invitation}>{t('take')}</span>}
    </span>
  );
}

/** What to bring. Never shortened: what is cut off cannot be brought. */
function Drinks({ request }: { readonly request: ServiceRequest }) {
  const { t } = useTranslation('barBoard');
  const inLanguage = useBilingual();
  const personName = usePersonName();
  return (
    <span className={classes.drinks}>
      {request.drinks.length === 0 && <em>{t('askForDrinks')}</em>}
      {request.drinks.map(({ name, quantity, cup, person }) => (
        <span key={`${person?.seat} ${name.zh}`} className={classes.drink}>
          {person && <small>{personName(person)}</small>}
          <CupSign cup={cup} />
          {t('drink', { name: inLanguage(name), quantity })}
        </span>
      ))}
      {request.note && (
        <em className={classes.wish}>
          <IconAlertSquareRounded aria-hidden />
          {request.note}
        </em>
      )}
      {request.unstaffed && <em className={classes.remark}>{t('unstaffed')}</em>}
    </span>
  );
}
