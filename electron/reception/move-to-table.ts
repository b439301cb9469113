import { findOpenVisit, setVisitTable } from '../../db/reception/visit.queries';
import { findTableById } from '../../db/settings/inventory.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';
import { askToClear } from './leave-bar-and-table';
import { askForOrders } from './order-drinks';
import { tableRefusal } from './table-refusal';

/** Seats a party at a table, or at another; the one that it leaves asks to be cleared. */
export const moveToTable: UseCase<typeof receptionContract.moveToTable> = (context, input) =>
  write(context, 'reception.moveToTable', input.idempotencyKey, async (step) => {
    const { trx, nowMs, dayInHand } = step;
    if (dayInHand.signedOff) return refuse('day-closed');
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    const table = await findTableById(trx, input.tableId);
    const refusal = tableRefusal(table);
    if (refusal || !table) return refuse(refusal || 'unknown-table');
    await setVisitTable(trx, visit.id, table.id);
    await askForOrders(step, visit);
    await askToClear(step, visit, nowMs);
    step.record('table-changed', { visitId: visit.id, from: visit.table_id, to: table.id });
    return ok({ tableName: table.name });
  });
