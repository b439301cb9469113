import BetterSqlite3 from 'better-sqlite3';
import { hallDay, hallStart } from '../helpers/test-hall';

/** Five busy years: a million visits of 400,000 guests, and five events for each. */
export const fiveYears = { days: 1826, visits: 1_000_000, guests: 400_000 } as const;

const dayMs = 86_400_000;
/** The working day of the hall: ten hours from the beginning of its clock on. */
const openMs = 10 * 3_600_000;

/**
 * Fills a furnished hall with five years from its first day on. Written by SQL, since no hand is
 * that fast; every figure follows from the number of its visit and the seed.
 */
export function writeFiveYears(path: string, seed: number): void {
  const { days, visits, guests } = fiveYears;
  const file = new BetterSqlite3(path);
  file.pragma('foreign_keys = OFF');
  file.pragma('synchronous = OFF');
  file.pragma('cache_size = -400000');
  /** A figure below `below` for a visit; `salt` makes another one of it. */
  const chance = (salt: number, below: number) =>
    `((n * 48271 + ${seed * 97 + salt * 7919}) * 69621 % 2147483647 % ${below})`;
  const agent = `'agent-' || ${chance(1, 12)}`;
  const bar = `'bar-' || (1 + ${chance(2, 2)})`;
  const source = `CASE ${chance(5, 5)} WHEN 0 THEN 'call' WHEN 1 THEN 'referral' WHEN 2 THEN 'broker' WHEN 3 THEN 'online' ELSE 'walk-in' END`;
  const insert = (into: string, what: string) => file.exec(`INSERT INTO ${into} SELECT ${what}`);
  const triggers = file
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'rollup_*'`)
    .all() as { name: string; sql: string }[];
  file.exec('BEGIN');
  // Each row would look for sums to forget, of which there are none yet.
  for (const { name } of triggers) file.exec(`DROP TRIGGER ${name}`);
  file.exec(`
    CREATE TEMP TABLE day_of AS WITH RECURSIVE day (d) AS
      (SELECT 0 UNION ALL SELECT d + 1 FROM day WHERE d < ${days - 1})
      SELECT d, date('${hallDay}', '+' || d || ' days') AS day, ${hallStart} + d * ${dayMs} AS ms FROM day;
    CREATE TEMP TABLE party AS WITH RECURSIVE party (n) AS
      (SELECT 0 UNION ALL SELECT n + 1 FROM party WHERE n < ${visits - 1})
      SELECT n, day, ms + ((n * ${days}) % ${visits}) * ${openMs} / ${visits} AS at FROM party
      JOIN day_of ON d = n * ${days} / ${visits};`);
  insert(
    'guest (id, name, form_of_address, phone, created_at_ms)',
    `'g' || n, '客' || n, 'ms', 13000000000 + n, at FROM party WHERE n < ${guests}`,
  );
  insert(
    'visit (id, guest_id, day, kind, party_size, source, note, arrived_at_ms, recorded_at_ms, registered_by, agent_id, left_at_ms)',
    `'v' || n, 'g' || (n % ${guests}), day, CASE WHEN n < ${guests} THEN 'first' ELSE 'returning' END,
     1 + ${chance(3, 4)}, ${source}, '', at, at, 'receptionist', ${agent}, at + 600000 + ${chance(4, 5_000_000)} FROM party`,
  );
  insert(
    'visit_agent (visit_id, agent_id, reason, counts, from_ms)',
    `'v' || n, ${agent}, '', n < ${guests}, at FROM party`,
  );
  insert(
    'bar_request (id, visit_id, day, promise_ms)',
    `'r' || n, 'v' || n, day, 60000 FROM party`,
  );
  insert(
    'bar_event (at_ms, day, kind, staff_id, request_id)',
    `at, day, kind, staff, request FROM (
       SELECT ms AS at, day, 'on-duty' AS kind, 'bar-' || who AS staff, NULL AS request FROM day_of, (SELECT 1 AS who UNION ALL SELECT 2)
       UNION ALL SELECT at, day, 'requested', NULL, 'r' || n FROM party
       UNION ALL SELECT at + ${chance(6, 40_000)}, day, 'claimed', ${bar}, 'r' || n FROM party
       UNION ALL SELECT at + 40000 + ${chance(7, 40_000)}, day, 'served', ${bar}, 'r' || n FROM party
       UNION ALL SELECT ms + ${openMs + dayMs / 24}, day, 'off-duty', 'bar-' || who, NULL FROM day_of, (SELECT 1 AS who UNION ALL SELECT 2)
     ) ORDER BY at`,
  );
  insert(
    'cup (id, visit_id, request_id, drink_id, day, hot, served_at_ms, prior_mu, prior_variance, prior_never, ended_at_ms, ended_as)',
    `'c' || n, 'v' || n, 'r' || n, 'tea', day, 1, at + 80000, 2.7, 0.36, 0.1, at + 500000,
     CASE ${chance(8, 3)} WHEN 0 THEN 'refilled' WHEN 1 THEN 'declined' ELSE 'left' END FROM party`,
  );
  const people = `(SELECT value AS who FROM json_each('["agent-0","agent-1","agent-2","agent-3","agent-4","agent-5","bar-1","bar-2"]'))`;
  insert(
    'duty (staff_id, post, day, from_ms, to_ms)',
    `who, substr(who, 1, instr(who, '-') - 1), day, ms, ms + ${openMs} FROM day_of, ${people}`,
  );
  insert(
    'roster_entry (day, staff_id, shift_id, post, from_ms, to_ms)',
    `day, who, 'early', substr(who, 1, instr(who, '-') - 1), ms - d % 3 * 400000, ms + ${openMs} FROM day_of, ${people}`,
  );
  insert(
    'round (id, area_id, day, purpose, due_at_ms, template_version, min_item_ms, started_at_ms, started_by, inspector_id, active_ms, ended_at_ms)',
    `area.id || d, area.id, day, 'end-of-day', ms, 1, 2000, ms, 'receptionist', 'receptionist', 60000, ms + 60000 FROM day_of, area`,
  );
  insert(
    'round_item (round_id, item_id, result, note, observed_at_ms, observed_by)',
    `area_item.area_id || d, area_item.id, CASE WHEN d % 5 = 0 THEN 'fail' ELSE 'pass' END, '有水渍', ms, 'receptionist' FROM day_of, area_item`,
  );
  insert(
    'register_entry (id, number, day, kind, occurred_at_ms, recorded_at_ms, written_by, place, what, done, told, own_json, steps_json)',
    `'e' || d, d + 1, day, 'complaint', ms, ms, 'receptionist', '大厅', '等得太久', '', '', '{}', '[]' FROM day_of`,
  );
  insert(
    'register_event (entry_id, day, at_ms, kind, staff_id, text, owner_id, due_at_ms)',
    `'e' || d, day, ms, 'opened', 'receptionist', '', 'receptionist', ms FROM day_of
     UNION ALL SELECT 'e' || d, day, ms + d % 900 * 60000, 'closed', 'receptionist', '已办', NULL, NULL FROM day_of`,
  );
  for (const { sql } of triggers) file.exec(sql);
  file.exec('COMMIT');
  file.pragma('wal_checkpoint(TRUNCATE)');
  file.close();
}
