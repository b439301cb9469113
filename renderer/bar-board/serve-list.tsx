import { IconWalk } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ServiceRequest } from '../../shared/bar/contract';
import type { Board } from './acting';
import classes from './card.module.css';
import { clockFace, dueSoonMs } from './clock-face';
import { OrderList } from './order-list';
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
  const tableOf = ({ tableName }: ServiceRequest) => tableName ?? t('notSeated');
  return (
    <OrderList
      {...{ board, places, hands, actions }}
      titleOf={tableOf}
      faceOf={({ requestedAtMs, startedAtMs, dueAtMs }) =>
        clockFace({ fromMs: startedAtMs ?? requestedAtMs, dueAtMs }, nowMs, dueSoonMs)
      }
      aside={{
        mark: ({ claimedBy }) => <Claim name={claimedBy?.name} />,
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
