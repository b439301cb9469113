/** What the hall changed of the shipped handbook and question bank, who has read it, and spot checks. */
export const handbook = `
-- A text as the hall wrote it; what ships is version 1 of its own items and has no row.
CREATE TABLE handbook_version (
  kind TEXT NOT NULL CHECK (kind IN ('situation', 'question')),
  item_id TEXT NOT NULL CHECK (length(item_id) BETWEEN 1 AND 64),
  version INTEGER NOT NULL CHECK (version > 0),
  content_json TEXT NOT NULL CHECK (json_valid(content_json)),
  -- Taken out of use from this version on.
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  written_at_ms INTEGER NOT NULL,
  written_by TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (kind, item_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE situation_read (
  situation_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  read_at_ms INTEGER NOT NULL,
  PRIMARY KEY (situation_id, version, staff_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE quiz (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  started_at_ms INTEGER NOT NULL,
  due_at_ms INTEGER NOT NULL CHECK (due_at_ms > started_at_ms),
  pass_mark INTEGER NOT NULL CHECK (pass_mark BETWEEN 1 AND 100),
  -- Handed in before time was up; one that was not is over at \`due_at_ms\`.
  finished_at_ms INTEGER CHECK (finished_at_ms >= started_at_ms)
) STRICT;
CREATE INDEX quiz_by_staff ON quiz (staff_id, started_at_ms);

CREATE TABLE quiz_question (
  quiz_id TEXT NOT NULL REFERENCES quiz (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  question_id TEXT NOT NULL,
  -- As it was put that day, whatever is edited later.
  content_json TEXT NOT NULL CHECK (json_valid(content_json)),
  -- The order of its answers on the screen; 0 is the right one.
  answer_order_json TEXT NOT NULL CHECK (json_valid(answer_order_json)),
  chosen INTEGER CHECK (chosen >= 0),
  right INTEGER CHECK (right IN (0, 1)),
  PRIMARY KEY (quiz_id, position),
  CHECK ((chosen IS NULL) = (right IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX quiz_question_by_question ON quiz_question (question_id);
`;
