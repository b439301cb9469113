import { signedDayTriggers } from './signed-day';

const kept = (table: string, columns = '') =>
  [`UPDATE${columns && ` OF ${columns}`}`, 'DELETE']
    .map(
      (
        change,
      ) => `CREATE TRIGGER ${table}_is_kept_on_${change.slice(0, 6).toLowerCase()} BEFORE ${change} ON ${table}
BEGIN SELECT RAISE(ABORT, 'what was signed is kept'); END;`,
    )
    .join('\n');

/** What may still end after its day was signed, once: a duty, a table's wait. Nothing else of it changes. */
const endsOnly = (table: string, facts: string, end: string) =>
  [
    ['insert', 'INSERT', 'NEW.day', ''],
    ['update', `UPDATE OF ${facts}`, 'OLD.day, NEW.day', ''],
    ['reopening', `UPDATE OF ${end}`, 'OLD.day', `OLD.${end} IS NOT NULL AND `],
    ['delete', 'DELETE', 'OLD.day', ''],
  ]
    .map(
      ([name, change, days, also]) =>
        `CREATE TRIGGER signed_day_refuses_${name}_of_${table} BEFORE ${change} ON ${table}
WHEN ${also}EXISTS (SELECT 1 FROM day_sign_off WHERE day IN (${days}))
BEGIN SELECT RAISE(ABORT, 'this day is signed off'); END;`,
    )
    .join('\n');

/** What a day is closed over and why, the sheet that was signed, its copies, and what was said later. */
export const closing = `
CREATE TABLE closing_override (
  seq INTEGER PRIMARY KEY,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  blocker TEXT NOT NULL CHECK (length(blocker) BETWEEN 1 AND 40),
  -- It holds for as many as there were, not for one more.
  count INTEGER NOT NULL CHECK (count > 0),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  overridden_by TEXT NOT NULL REFERENCES staff (id),
  overridden_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX closing_override_by_day ON closing_override (day, seq);

-- The sheet as it was signed, with the signature: what every copy shows.
CREATE TABLE day_sheet (
  day TEXT PRIMARY KEY REFERENCES day_sign_off (day),
  sheet_json TEXT NOT NULL CHECK (json_valid(sheet_json)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_addendum (
  seq INTEGER PRIMARY KEY,
  day TEXT NOT NULL REFERENCES day_sign_off (day),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  written_at_ms INTEGER NOT NULL,
  written_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX day_addendum_by_day ON day_addendum (day, seq);

-- Every copy of the sheet on paper or as a file. One that nobody got is withdrawn.
CREATE TABLE sheet_issue (
  seq INTEGER PRIMARY KEY,
  day TEXT NOT NULL REFERENCES day_sheet (day),
  number INTEGER NOT NULL CHECK (number > 0),
  goes_to TEXT NOT NULL CHECK (goes_to IN ('pdf', 'printer')),
  issued_at_ms INTEGER NOT NULL,
  issued_by TEXT NOT NULL REFERENCES staff (id),
  withdrawn_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX sheet_issue_one_per_number ON sheet_issue (day, number)
  WHERE withdrawn_at_ms IS NULL;

${kept('closing_override')}
${kept('day_sheet')}
${kept('day_addendum')}
${kept('sheet_issue', 'seq, day, number, goes_to, issued_at_ms, issued_by')}
CREATE TRIGGER signed_day_refuses_insert_of_closing_override BEFORE INSERT ON closing_override
WHEN EXISTS (SELECT 1 FROM day_sign_off WHERE day = NEW.day)
BEGIN SELECT RAISE(ABORT, 'this day is signed off'); END;
${endsOnly('table_clearing', 'id, table_id, visit_id, day, asked_at_ms, due_at_ms', 'done_at_ms')}
${endsOnly('duty', 'id, staff_id, post, day, from_ms', 'to_ms')}
${signedDayTriggers('bar_request_drink', (row) => `(SELECT day FROM bar_request WHERE id = ${row}.request_id)`)}
`;
