import { incidentKinds, registerKinds } from '../../shared/register-kinds';

const oneOf = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const aDay = (column: string) => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/**
 * What the bar tells the front desk, which writes the entry. What was said stays as it was said;
 * what became of it is added once, on whatever day that is.
 */
export const barReports = `
CREATE TABLE bar_report (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL CHECK (${aDay('day')}),
  at_ms INTEGER NOT NULL,
  reported_by TEXT NOT NULL REFERENCES staff (id),
  -- The page of the handbook and its title as it stood.
  situation_id TEXT NOT NULL CHECK (length(situation_id) BETWEEN 1 AND 64),
  title_zh TEXT NOT NULL CHECK (length(title_zh) BETWEEN 1 AND 60),
  title_en TEXT NOT NULL CHECK (length(title_en) BETWEEN 1 AND 60),
  kind TEXT NOT NULL CHECK (kind IN (${oneOf(registerKinds)})),
  incident TEXT CHECK (incident IN (${oneOf(incidentKinds)})),
  -- Without one it was somewhere else.
  table_id TEXT REFERENCES hall_table (id),
  -- Who sat there then.
  visit_id TEXT REFERENCES visit (id),
  outcome TEXT CHECK (outcome IN ('entered', 'set-aside', 'taken-back')),
  ended_day TEXT CHECK (${aDay('ended_day')}),
  ended_at_ms INTEGER,
  -- Nobody is signed in at the bar, where it is taken back.
  ended_by TEXT REFERENCES staff (id),
  entry_id TEXT REFERENCES register_entry (id),
  end_reason TEXT CHECK (length(end_reason) BETWEEN 1 AND 200),
  CHECK (incident IS NULL OR kind = 'incident'),
  CHECK (visit_id IS NULL OR table_id IS NOT NULL),
  CHECK ((ended_day IS NULL) = (outcome IS NULL)),
  CHECK ((ended_at_ms IS NULL) = (outcome IS NULL)),
  CHECK ((ended_by IS NOT NULL) = (outcome IS NOT NULL AND outcome <> 'taken-back')),
  CHECK ((entry_id IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'entered')),
  CHECK ((end_reason IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'set-aside'))
) STRICT;
CREATE INDEX bar_report_open ON bar_report (at_ms) WHERE outcome IS NULL;
CREATE INDEX bar_report_by_day ON bar_report (day);
CREATE UNIQUE INDEX bar_report_by_entry ON bar_report (entry_id) WHERE entry_id IS NOT NULL;

CREATE TRIGGER signed_day_refuses_insert_of_bar_report BEFORE INSERT ON bar_report
WHEN EXISTS (SELECT 1 FROM day_sign_off WHERE day = NEW.day)
BEGIN SELECT RAISE(ABORT, 'this day is signed off'); END;
CREATE TRIGGER signed_day_refuses_end_of_bar_report BEFORE UPDATE ON bar_report
WHEN EXISTS (SELECT 1 FROM day_sign_off WHERE day = NEW.ended_day)
BEGIN SELECT RAISE(ABORT, 'this day is signed off'); END;
CREATE TRIGGER bar_report_ends_once BEFORE UPDATE ON bar_report
WHEN OLD.outcome IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what became of a report is said once'); END;
CREATE TRIGGER bar_report_stays_as_said BEFORE UPDATE OF
  id, day, at_ms, reported_by, situation_id, title_zh, title_en, kind, incident, table_id, visit_id
  ON bar_report
BEGIN SELECT RAISE(ABORT, 'what was reported stays as it was said'); END;
CREATE TRIGGER bar_report_is_kept BEFORE DELETE ON bar_report
BEGIN SELECT RAISE(ABORT, 'what was reported is settled, not deleted'); END;
`;
