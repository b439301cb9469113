import { readServiceClocks } from '../../db/bar/bar-log';
import { listOrdersBeforeTableOf } from '../../db/bar/order.queries';
import { listOpenThings } from '../../db/reception/held-thing.queries';
import { listOpenVehicles } from '../../db/reception/vehicle.queries';
import { findVisitById } from '../../db/reception/visit.queries';
import type { VisitRow } from '../../db/reception/visit.table';
import type { Reader } from '../../db/schema';
import type { departureProcedures } from '../../shared/reception/departure-contract';
import { type DepartureFacts, openAtDeparture } from '../../shared/reception/departure-gate';
import type { UseCase } from '../use-case';

/** What the gate looks at, and when the party was last brought a drink. */
export async function readDepartureFacts(
  db: Reader,
  visit: VisitRow,
): Promise<DepartureFacts & { lastServedAtMs: number | undefined }> {
  const clocks = (await readServiceClocks(db, visit.day))
    .filter(({ visit_id }) => visit_id === visit.id)
    .map(({ clock }) => clock);
  const served = clocks.flatMap(({ servedAtMs }) => servedAtMs ?? []);
  return {
    drinksWaiting:
      clocks.filter(
        ({ servedAtMs, cancelledAtMs }) => servedAtMs === undefined && cancelledAtMs === undefined,
      ).length + (await listOrdersBeforeTableOf(db, visit.id)).length,
    things: await listOpenThings(db, visit.id),
    vehicles: await listOpenVehicles(db, visit.id),
    lastServedAtMs: served.length > 0 ? Math.max(...served) : undefined,
  };
}

export const readDeparture: UseCase<typeof departureProcedures.readDeparture> = async (
  { db },
  { visitId },
) => {
  const visit = await findVisitById(db, visitId);
  return { open: visit ? [...openAtDeparture(await readDepartureFacts(db, visit))] : [] };
};
