/**
 * Triggers that keep a signed day as it is, for a table whose rows belong to a business day:
 * it takes nothing in, changes nothing and gives nothing away, whoever writes.
 * @param dayOf the SQL of a row's day, given `NEW` or `OLD`
 */
export function signedDayTriggers(
  table: string,
  dayOf: (row: 'NEW' | 'OLD') => string = (row) => `${row}.day`,
): string {
  const days = { INSERT: ['NEW'], UPDATE: ['OLD', 'NEW'], DELETE: ['OLD'] } as const;
  return (['INSERT', 'UPDATE', 'DELETE'] as const)
    .map(
      (
        change,
      ) => `CREATE TRIGGER signed_day_refuses_${change.toLowerCase()}_of_${table} BEFORE ${change} ON ${table}
WHEN EXISTS (SELECT 1 FROM day_sign_off WHERE day IN (${days[change].map(dayOf).join(', ')}))
BEGIN SELECT RAISE(ABORT, 'this day is signed off'); END;`,
    )
    .join('\n');
}
