/** Everything that the reports of a day are computed from, with the day that a row belongs to. */
const rowsOfADay: readonly (readonly [table: string, dayOf: (row: 'NEW' | 'OLD') => string])[] = [
  ...['visit', 'bar_request', 'bar_event', 'round'].map(
    (table) => [table, (row: string) => `${row}.day`] as const,
  ),
  ['visit_agent', (row) => `(SELECT day FROM visit WHERE id = ${row}.visit_id)`],
  ['round_item', (row) => `(SELECT day FROM round WHERE id = ${row}.round_id)`],
];

/** A signed day takes nothing in, changes nothing and gives nothing away, whoever writes. */
const signedDayTriggers = rowsOfADay
  .flatMap(([table, dayOf]) =>
    (['INSERT', 'UPDATE', 'DELETE'] as const).map((change) => {
      const days = [
        ...(change === 'INSERT' ? [] : [dayOf('OLD')]),
        ...(change === 'DELETE' ? [] : [dayOf('NEW')]),
      ];
      return `CREATE TRIGGER signed_day_refuses_${change.toLowerCase()}_of_${table} BEFORE ${change} ON ${table}
WHEN EXISTS (SELECT 1 FROM day_sign_off WHERE day IN (${days.join(', ')}))
BEGIN SELECT RAISE(ABORT, 'this day is signed off'); END;`;
    }),
  )
  .join('\n');

/** The main job: hall, people, visits, rotation, bar, rounds, sign-off, and the record chain. */
export const foundation = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 64),
  value_json TEXT NOT NULL CHECK (json_valid(value_json)),
  changed_at_ms INTEGER NOT NULL,
  changed_by TEXT
) STRICT;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  roster_order INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  pin_hash TEXT
) STRICT;
CREATE UNIQUE INDEX staff_by_active_name ON staff (name) WHERE active = 1;

CREATE TABLE staff_post (
  staff_id TEXT NOT NULL REFERENCES staff (id),
  post TEXT NOT NULL CHECK (post IN ('supervisor', 'reception', 'bar', 'agent', 'greeter', 'parking', 'cleaning')),
  PRIMARY KEY (staff_id, post)
) STRICT, WITHOUT ROWID;

CREATE TABLE pin_guard (
  staff_id TEXT PRIMARY KEY REFERENCES staff (id),
  failures INTEGER NOT NULL CHECK (failures >= 0),
  locked_at_ms INTEGER,
  locked_until_ms INTEGER
) STRICT;

CREATE TABLE duty (
  id INTEGER PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  post TEXT NOT NULL,
  day TEXT NOT NULL,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX duty_one_open_per_post ON duty (staff_id, post) WHERE to_ms IS NULL;
CREATE INDEX duty_by_day ON duty (day);

CREATE TABLE hall_table (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 30),
  smoking INTEGER NOT NULL CHECK (smoking IN (0, 1)),
  sort_order INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE drink (
  id TEXT PRIMARY KEY,
  name_zh TEXT NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 60),
  name_en TEXT NOT NULL CHECK (length(name_en) BETWEEN 1 AND 60),
  hot INTEGER NOT NULL CHECK (hot IN (0, 1)),
  sort_order INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE guest (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  form_of_address TEXT NOT NULL CHECK (form_of_address IN ('mr', 'ms')),
  phone TEXT CHECK (length(phone) BETWEEN 7 AND 16),
  created_at_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX guest_by_phone ON guest (phone) WHERE phone IS NOT NULL;

CREATE TABLE visit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  guest_id TEXT NOT NULL REFERENCES guest (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('first', 'returning')),
  party_size INTEGER NOT NULL CHECK (party_size BETWEEN 1 AND 99),
  source TEXT NOT NULL CHECK (source IN ('walk-in', 'call', 'referral', 'broker', 'online')),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  arrived_at_ms INTEGER NOT NULL,
  recorded_at_ms INTEGER NOT NULL,
  registered_by TEXT NOT NULL REFERENCES staff (id),
  agent_id TEXT REFERENCES staff (id),
  table_id TEXT REFERENCES hall_table (id),
  left_at_ms INTEGER CHECK (left_at_ms >= arrived_at_ms),
  -- A voided visit has left too; it counts nowhere and stays as a trace.
  voided_by TEXT REFERENCES staff (id),
  void_reason TEXT CHECK (length(void_reason) BETWEEN 1 AND 200),
  CHECK ((voided_by IS NULL) = (void_reason IS NULL)),
  CHECK (voided_by IS NULL OR left_at_ms IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX visit_one_open_per_guest ON visit (guest_id) WHERE left_at_ms IS NULL;
CREATE UNIQUE INDEX visit_one_open_per_table ON visit (table_id) WHERE left_at_ms IS NULL;
CREATE INDEX visit_open ON visit (seq) WHERE left_at_ms IS NULL;
CREATE INDEX visit_by_day ON visit (day, seq);
CREATE INDEX visit_by_guest ON visit (guest_id, seq);

CREATE TABLE visit_agent (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  agent_id TEXT NOT NULL REFERENCES staff (id),
  proposed_agent_id TEXT REFERENCES staff (id),
  reason TEXT NOT NULL CHECK (length(reason) <= 200),
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  from_ms INTEGER NOT NULL,
  to_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX visit_agent_one_open ON visit_agent (visit_id) WHERE to_ms IS NULL;
CREATE INDEX visit_agent_by_visit ON visit_agent (visit_id);

CREATE TABLE rotation_event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('joined', 'left', 'away', 'back', 'took', 'freed', 'reversed', 'docked')),
  agent_id TEXT REFERENCES staff (id),
  visit_id TEXT REFERENCES visit (id),
  excused INTEGER CHECK (excused IN (0, 1)),
  counts INTEGER CHECK (counts IN (0, 1)),
  reason TEXT,
  clause TEXT
) STRICT;

CREATE INDEX rotation_event_by_agent ON rotation_event (agent_id, seq);

CREATE TABLE bar_request (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  day TEXT NOT NULL,
  promise_ms INTEGER NOT NULL CHECK (promise_ms > 0)
) STRICT;
CREATE INDEX bar_request_by_day ON bar_request (day);
CREATE INDEX bar_request_by_visit ON bar_request (visit_id);

CREATE TABLE bar_request_drink (
  request_id TEXT NOT NULL REFERENCES bar_request (id),
  drink_id TEXT NOT NULL REFERENCES drink (id),
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  PRIMARY KEY (request_id, drink_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE bar_event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('on-duty', 'off-duty', 'requested', 'claimed', 'served', 'busy', 'done', 'cancelled')),
  staff_id TEXT REFERENCES staff (id),
  request_id TEXT REFERENCES bar_request (id),
  revoked_at_ms INTEGER
) STRICT;
CREATE INDEX bar_event_by_day ON bar_event (day, seq);

CREATE TABLE table_clearing (
  id INTEGER PRIMARY KEY,
  table_id TEXT NOT NULL REFERENCES hall_table (id),
  visit_id TEXT NOT NULL REFERENCES visit (id),
  day TEXT NOT NULL,
  asked_at_ms INTEGER NOT NULL,
  due_at_ms INTEGER NOT NULL,
  done_at_ms INTEGER,
  done_by TEXT REFERENCES staff (id)
) STRICT;
CREATE UNIQUE INDEX table_clearing_one_open ON table_clearing (table_id) WHERE done_at_ms IS NULL;
CREATE INDEX table_clearing_by_day ON table_clearing (day);

CREATE TABLE deadline (
  request_id TEXT PRIMARY KEY REFERENCES bar_request (id),
  due_at_ms INTEGER NOT NULL,
  next_alert_at_ms INTEGER NOT NULL,
  alerts INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX deadline_next ON deadline (next_alert_at_ms);

CREATE TABLE area (
  id TEXT PRIMARY KEY,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  sort_order INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE area_item (
  id TEXT PRIMARY KEY,
  area_id TEXT NOT NULL REFERENCES area (id),
  text_zh TEXT NOT NULL,
  text_en TEXT NOT NULL,
  sort_order INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX area_item_by_area ON area_item (area_id, sort_order);

CREATE TABLE round (
  id TEXT PRIMARY KEY,
  area_id TEXT NOT NULL REFERENCES area (id),
  day TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('end-of-day')),
  started_at_ms INTEGER NOT NULL,
  started_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE UNIQUE INDEX round_one_closing_round ON round (day, area_id) WHERE purpose = 'end-of-day';

CREATE TABLE round_item (
  round_id TEXT NOT NULL REFERENCES round (id),
  item_id TEXT NOT NULL REFERENCES area_item (id),
  result TEXT NOT NULL CHECK (result IN ('pass', 'fail', 'not-applicable')),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  observed_at_ms INTEGER NOT NULL,
  observed_by TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (round_id, item_id),
  CHECK (result <> 'fail' OR length(note) > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_sign_off (
  day TEXT PRIMARY KEY,
  signed_at_ms INTEGER NOT NULL,
  signed_by TEXT NOT NULL REFERENCES staff (id)
) STRICT, WITHOUT ROWID;

-- A day begun by hand after the one before it was signed off early.
CREATE TABLE opened_day (
  day TEXT PRIMARY KEY,
  opened_at_ms INTEGER NOT NULL,
  opened_by TEXT NOT NULL REFERENCES staff (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at_ms INTEGER NOT NULL,
  recorded_at_ms INTEGER NOT NULL,
  actor_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  payload_json TEXT NOT NULL CHECK (json_valid(payload_json)),
  prev_mac TEXT NOT NULL,
  mac TEXT NOT NULL
) STRICT;

CREATE TABLE applied_write (
  idempotency_key TEXT PRIMARY KEY,
  procedure TEXT NOT NULL,
  value_json TEXT NOT NULL,
  applied_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_is_append_only BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the record chain is append-only'); END;
CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
BEGIN SELECT RAISE(ABORT, 'the record chain is append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the record chain is append-only'); END;
CREATE TRIGGER sign_off_is_final BEFORE UPDATE ON day_sign_off
BEGIN SELECT RAISE(ABORT, 'a signed day is final'); END;
CREATE TRIGGER sign_off_is_kept BEFORE DELETE ON day_sign_off
BEGIN SELECT RAISE(ABORT, 'a signed day is final'); END;
${signedDayTriggers}
`;
