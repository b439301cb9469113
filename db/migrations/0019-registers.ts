import { incidentKinds, registerKinds } from '../../shared/register-kinds';
import { signedDayTriggers } from './signed-day';

const oneOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const kept = (table: string) =>
  `CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'what was registered is voided, not deleted'); END;`;

/**
 * The registers: an entry stays as it was written, and where it stands follows from what happened
 * to it. Drafts by person. What is searched is kept in groups of three letters, which Chinese needs.
 */
export const registers = `
CREATE TABLE register_entry (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL CHECK (number > 0),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN (${oneOf(registerKinds)})),
  incident TEXT CHECK (incident IN (${oneOf(incidentKinds)})),
  occurred_at_ms INTEGER NOT NULL,
  recorded_at_ms INTEGER NOT NULL CHECK (recorded_at_ms >= occurred_at_ms),
  written_by TEXT NOT NULL REFERENCES staff (id),
  visit_id TEXT REFERENCES visit (id),
  place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 60),
  what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 500),
  done TEXT NOT NULL CHECK (length(done) <= 500),
  told TEXT NOT NULL CHECK (length(told) <= 100),
  own_json TEXT NOT NULL CHECK (json_valid(own_json)),
  steps_json TEXT NOT NULL CHECK (json_valid(steps_json)),
  CHECK (incident IS NULL OR kind = 'incident')
) STRICT;
CREATE UNIQUE INDEX register_entry_by_number ON register_entry (number);
CREATE INDEX register_entry_by_day ON register_entry (day, number);

CREATE TABLE register_event (
  id INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES register_entry (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('opened', 'noted', 'ticked', 'assigned', 'closed', 'reviewed', 'reopened', 'voided')),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  text TEXT NOT NULL CHECK (length(text) <= 500),
  owner_id TEXT REFERENCES staff (id),
  due_at_ms INTEGER,
  step INTEGER CHECK (step BETWEEN 0 AND 11),
  CHECK ((owner_id IS NOT NULL) = (kind IN ('opened', 'assigned', 'reopened'))),
  CHECK ((due_at_ms IS NOT NULL) = (owner_id IS NOT NULL)),
  CHECK ((step IS NOT NULL) = (kind = 'ticked'))
) STRICT;
CREATE INDEX register_event_by_entry ON register_event (entry_id, id);

CREATE TABLE register_draft (
  staff_id TEXT PRIMARY KEY REFERENCES staff (id),
  draft_json TEXT NOT NULL CHECK (json_valid(draft_json)),
  saved_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE register_text USING fts5 (entry_id UNINDEXED, text, tokenize = 'trigram');

${['register_entry', 'register_event'].map((table) => `${signedDayTriggers(table)}\n${kept(table)}`).join('\n')}
`;
