import type { findTableById } from '../../db/settings/inventory.queries';

/** Why a party cannot be seated at a table; undefined when it can. */
export function tableRefusal(table: Awaited<ReturnType<typeof findTableById>>) {
  if (!table) return 'unknown-table';
  if (table.visit_id !== null) return 'table-taken';
  return table.clearing_id === null ? undefined : 'table-not-cleared';
}
