import { signedDayTriggers } from './signed-day';

/**
 * What a desk with registers needs: a guest who is not on site can be linked, where every entry
 * stands is found without going through all that happened, pictures, and words of one or two
 * letters by the index too: the vocabulary of its groups of three tells which begin with them,
 * so every text ends in two letters that let its last ones begin a group.
 */
export const registerDesk = `
ALTER TABLE register_entry ADD COLUMN guest_id TEXT REFERENCES guest (id);
CREATE INDEX register_entry_by_guest ON register_entry (guest_id) WHERE guest_id IS NOT NULL;
CREATE INDEX register_event_by_day ON register_event (day, kind);

CREATE TABLE register_standing (
  entry_id TEXT PRIMARY KEY REFERENCES register_entry (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'reviewed', 'voided')),
  owner_id TEXT NOT NULL REFERENCES staff (id),
  due_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX register_standing_by_state ON register_standing (state, due_at_ms);
INSERT INTO register_standing
SELECT task.entry_id,
  (SELECT CASE WHEN kind IN ('opened', 'reopened') THEN 'open' ELSE kind END FROM register_event
   WHERE entry_id = task.entry_id AND kind NOT IN ('noted', 'ticked', 'assigned')
   ORDER BY id DESC LIMIT 1),
  task.owner_id, task.due_at_ms
FROM register_event AS task WHERE id IN
  (SELECT max(id) FROM register_event WHERE owner_id IS NOT NULL GROUP BY entry_id);

CREATE TRIGGER register_entry_is_taken_on AFTER INSERT ON register_event
WHEN NEW.owner_id IS NOT NULL BEGIN
  INSERT INTO register_standing VALUES (NEW.entry_id, 'open', NEW.owner_id, NEW.due_at_ms)
  ON CONFLICT DO UPDATE SET
    state = 'open', owner_id = excluded.owner_id, due_at_ms = excluded.due_at_ms;
END;
CREATE TRIGGER register_entry_is_settled AFTER INSERT ON register_event
WHEN NEW.kind IN ('closed', 'reviewed', 'voided') BEGIN
  UPDATE register_standing SET state = NEW.kind WHERE entry_id = NEW.entry_id;
END;

CREATE TABLE register_photo (
  id TEXT PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES register_entry (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at_ms INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  file TEXT NOT NULL CHECK (length(file) BETWEEN 1 AND 64),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE INDEX register_photo_by_entry ON register_photo (entry_id, at_ms);

-- The picture is gone from the disk; that there was one, and why it went, stays.
CREATE TABLE register_photo_void (
  photo_id TEXT PRIMARY KEY REFERENCES register_photo (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at_ms INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200)
) STRICT;

UPDATE register_text SET text = text || char(10, 10);
CREATE VIRTUAL TABLE register_text_terms USING fts5vocab(register_text, row);

${['register_photo', 'register_photo_void']
  .map(
    (table) => `${signedDayTriggers(table)}
CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'what was registered is voided, not deleted'); END;`,
  )
  .join('\n')}
`;
