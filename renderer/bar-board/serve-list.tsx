import { IconWalk } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ServiceRequest } from '../../shared/bar/contract';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import type { Board } from './acting';
import classes from './card.module.css';
import { dueSoonMs } from './clock-face';
import { Digits, Ring, StateWord } from './countdown-face';
import { DueList } from './due-list';
import { OrderedDrinks, PartySize } from './ordered-drinks';
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
          <PartySize size={request.partySize} />
        </>
      )}
      body={(request, face) => (
        <>
          <Ring face={face} />
          <Digits face={face} />
          <OrderedDrinks order={request} />
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
          claimedBy?.staffId === person.staffId
            ? actions.undoClaim(requestId)
            : actions.claim(requestId, person),
      }}
      onDone={({ requestId }, person) => actions.serve(requestId, person)}
    />
  );
}

/** Who is on it, or that a tap on the card says so. */
function Claim({ name }: { readonly name: string | undefined }) {
  const { t } = useTranslation('orders');
  return (
    <span className={classes.claim} data-taken={name !== undefined || undefined}>
      <IconWalk aria-hidden />
      {name ?? t('take')}
    </span>
  );
}
