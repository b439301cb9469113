const day = (column: string) => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
const refuse = (table: string, change: string, name: string, row: 'NEW' | 'OLD') =>
  `CREATE TRIGGER signed_day_refuses_${name}_of_${table} BEFORE ${change} ON ${table}
WHEN EXISTS (SELECT 1 FROM day_sign_off WHERE day = ${row}.day)
BEGIN SELECT RAISE(ABORT, 'this day is signed off'); END;`;

/**
 * Who is to work when, breaks and the look before a post is taken; and how one shift hands over to
 * the next. What was signed on a closed day may still be accepted after it.
 */
export const shifts = `
CREATE TABLE roster_entry (
  day TEXT NOT NULL CHECK (${day('day')}),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  shift_id TEXT NOT NULL CHECK (length(shift_id) BETWEEN 1 AND 64),
  post TEXT NOT NULL,
  -- As the shift was worked when it was planned.
  from_ms INTEGER NOT NULL,
  to_ms INTEGER NOT NULL CHECK (to_ms > from_ms),
  PRIMARY KEY (day, staff_id)
) STRICT;
${refuse('roster_entry', 'INSERT', 'insert', 'NEW')}
${refuse('roster_entry', 'UPDATE', 'update', 'OLD')}
${refuse('roster_entry', 'DELETE', 'delete', 'OLD')}

-- What was looked at before the post was taken; NULL where nobody looked.
ALTER TABLE duty ADD COLUMN appearance_json TEXT CHECK (json_valid(appearance_json));

CREATE TABLE duty_break (
  id INTEGER PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  day TEXT NOT NULL CHECK (${day('day')}),
  reason TEXT NOT NULL CHECK (reason IN ('meal', 'rest', 'errand', 'private')),
  from_ms INTEGER NOT NULL,
  to_ms INTEGER CHECK (to_ms >= from_ms)
) STRICT;
CREATE UNIQUE INDEX duty_break_one_open ON duty_break (staff_id) WHERE to_ms IS NULL;
CREATE INDEX duty_break_by_day ON duty_break (day);

CREATE TABLE handover (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL CHECK (${day('day')}),
  shift_id TEXT NOT NULL CHECK (length(shift_id) BETWEEN 1 AND 64),
  counted_json TEXT NOT NULL CHECK (json_valid(counted_json)),
  expected_json TEXT NOT NULL CHECK (json_valid(expected_json)),
  counted_at_ms INTEGER NOT NULL,
  counted_by TEXT NOT NULL REFERENCES staff (id),
  recounts INTEGER NOT NULL CHECK (recounts >= 0),
  words_json TEXT NOT NULL CHECK (json_valid(words_json)),
  note TEXT NOT NULL CHECK (length(note) <= 1000),
  handed_by TEXT REFERENCES staff (id),
  handed_at_ms INTEGER,
  accepted_by TEXT REFERENCES staff (id),
  accepted_at_ms INTEGER CHECK (accepted_at_ms IS NULL OR handed_at_ms IS NOT NULL),
  CHECK ((handed_by IS NULL) = (handed_at_ms IS NULL)),
  CHECK ((accepted_by IS NULL) = (accepted_at_ms IS NULL)),
  CHECK (accepted_by IS NULL OR accepted_by <> handed_by)
) STRICT;
CREATE UNIQUE INDEX handover_one_per_shift ON handover (day, shift_id);
CREATE INDEX handover_not_accepted ON handover (counted_at_ms) WHERE accepted_at_ms IS NULL;
CREATE INDEX handover_by_acceptance ON handover (accepted_at_ms);
${refuse('handover', 'INSERT', 'insert', 'NEW')}
${refuse('handover', 'UPDATE OF id, day, shift_id, counted_json, expected_json, counted_at_ms, counted_by, recounts, words_json, note, handed_by, handed_at_ms', 'update', 'OLD')}
${refuse('handover', 'DELETE', 'delete', 'OLD')}

CREATE TABLE handover_item (
  handover_id TEXT NOT NULL REFERENCES handover (id),
  -- What it is and its id: it says nothing of a guest by itself.
  item_id TEXT NOT NULL CHECK (length(item_id) BETWEEN 1 AND 140),
  position INTEGER NOT NULL CHECK (position >= 0),
  acknowledged_at_ms INTEGER,
  PRIMARY KEY (handover_id, item_id)
) STRICT;
`;
