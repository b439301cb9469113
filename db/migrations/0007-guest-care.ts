const day = (column: string) => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/** What the hall owes a guest: promises made to them, calls to return. And who looked at a phone. */
export const guestCare = `
CREATE TABLE guest_promise (
  id TEXT PRIMARY KEY,
  guest_id TEXT NOT NULL REFERENCES guest (id),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
  made_by TEXT NOT NULL REFERENCES staff (id),
  made_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  due_day TEXT CHECK (${day('due_day')}),
  kept INTEGER CHECK (kept IN (0, 1)),
  settled_at_ms INTEGER,
  settled_by TEXT REFERENCES staff (id),
  CHECK ((kept IS NULL) = (settled_at_ms IS NULL)),
  CHECK ((kept IS NULL) = (settled_by IS NULL))
) STRICT;
CREATE INDEX guest_promise_by_guest ON guest_promise (guest_id, made_at_ms);
CREATE INDEX guest_promise_open ON guest_promise (due_day) WHERE kept IS NULL;

CREATE TABLE return_call (
  id TEXT PRIMARY KEY,
  guest_id TEXT NOT NULL REFERENCES guest (id),
  -- Who is to call.
  agent_id TEXT NOT NULL REFERENCES staff (id),
  due_day TEXT NOT NULL CHECK (${day('due_day')}),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  planned_at_ms INTEGER NOT NULL,
  planned_by TEXT NOT NULL REFERENCES staff (id),
  outcome TEXT CHECK (outcome IN ('done', 'not-wanted')),
  contact_id TEXT REFERENCES contact (id),
  settled_at_ms INTEGER,
  settled_by TEXT REFERENCES staff (id),
  CHECK ((outcome IS NULL) = (settled_at_ms IS NULL)),
  CHECK ((outcome IS NULL) = (settled_by IS NULL)),
  CHECK (outcome IS NULL OR (outcome = 'done') = (contact_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX return_call_one_open ON return_call (guest_id) WHERE outcome IS NULL;
CREATE INDEX return_call_due ON return_call (due_day) WHERE outcome IS NULL;

-- Who had personal data shown in full, where and why; never what was shown.
CREATE TABLE access_log (
  id INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  actor_id TEXT NOT NULL REFERENCES staff (id),
  window TEXT NOT NULL CHECK (window IN ('front-desk', 'bar')),
  record_kind TEXT NOT NULL CHECK (length(record_kind) BETWEEN 1 AND 40),
  record_id TEXT NOT NULL CHECK (length(record_id) BETWEEN 1 AND 64),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200)
) STRICT;
CREATE INDEX access_log_by_time ON access_log (at_ms);
CREATE TRIGGER access_log_is_append_only BEFORE UPDATE ON access_log
BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END;
`;
