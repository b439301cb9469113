import { signedDayTriggers } from './signed-day';

/** Cups on the tables and what was seen of them, ashtrays, and the four points of a ready table. */
export const cups = `
CREATE TABLE cup (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  request_id TEXT NOT NULL REFERENCES bar_request (id),
  drink_id TEXT NOT NULL REFERENCES drink (id),
  day TEXT NOT NULL,
  hot INTEGER NOT NULL CHECK (hot IN (0, 1)),
  served_at_ms INTEGER NOT NULL,
  -- The cup of the same guest before this one, and how much slower than usual it was drunk.
  after_cup_id TEXT REFERENCES cup (id),
  previous_residual REAL,
  -- What was believed of its kind when it was served: all that is believed of it since follows.
  prior_mu REAL NOT NULL,
  prior_variance REAL NOT NULL CHECK (prior_variance > 0),
  prior_never REAL NOT NULL CHECK (prior_never BETWEEN 0 AND 1),
  ended_at_ms INTEGER CHECK (ended_at_ms >= served_at_ms),
  ended_as TEXT CHECK (ended_as IN ('refilled', 'declined', 'left', 'taken-back')),
  CHECK ((ended_at_ms IS NULL) = (ended_as IS NULL))
) STRICT;
CREATE INDEX cup_on_table ON cup (seq) WHERE ended_at_ms IS NULL;
CREATE INDEX cup_by_visit ON cup (visit_id);
CREATE INDEX cup_by_request ON cup (request_id);
CREATE INDEX cup_by_cup_before ON cup (after_cup_id) WHERE after_cup_id IS NOT NULL;

CREATE TABLE cup_event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  cup_id TEXT NOT NULL REFERENCES cup (id),
  day TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('suggested', 'seen', 'away', 'back', 'refilled', 'declined', 'left')),
  level TEXT CHECK (level IN ('full', 'two-thirds', 'one-third', 'empty', 'plenty')),
  -- How likely it was, just before, to be seen at a third or empty.
  low_chance REAL CHECK (low_chance BETWEEN 0 AND 1),
  -- One tap may be about several cups; NULL for what nobody tapped.
  tap_id TEXT,
  staff_id TEXT REFERENCES staff (id),
  revoked_at_ms INTEGER,
  CHECK ((kind = 'seen') = (level IS NOT NULL) AND (kind = 'seen') = (low_chance IS NOT NULL)),
  CHECK ((tap_id IS NULL) = (staff_id IS NULL))
) STRICT;
CREATE INDEX cup_event_by_cup ON cup_event (cup_id, seq);
CREATE INDEX cup_event_by_tap ON cup_event (tap_id) WHERE tap_id IS NOT NULL;
CREATE INDEX cup_event_tapped ON cup_event (at_ms) WHERE tap_id IS NOT NULL;
CREATE INDEX cup_event_suggested ON cup_event (at_ms) WHERE kind = 'suggested';
CREATE INDEX cup_event_seen ON cup_event (at_ms) WHERE kind = 'seen';

-- What the hall has learned, as it stood after each of the last cups that taught it something.
CREATE TABLE refill_model (
  taught_by INTEGER PRIMARY KEY REFERENCES cup_event (seq),
  version INTEGER NOT NULL,
  model_json TEXT NOT NULL CHECK (json_valid(model_json))
) STRICT;

CREATE TABLE ashtray_event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  table_id TEXT NOT NULL REFERENCES hall_table (id),
  visit_id TEXT NOT NULL REFERENCES visit (id),
  day TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  -- 0 once it was changed.
  butts INTEGER NOT NULL CHECK (butts BETWEEN 0 AND 3),
  tap_id TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  revoked_at_ms INTEGER
) STRICT;
CREATE INDEX ashtray_event_by_visit ON ashtray_event (visit_id, seq);
CREATE INDEX ashtray_event_by_tap ON ashtray_event (tap_id);
CREATE INDEX ashtray_event_by_time ON ashtray_event (at_ms);

CREATE TABLE clearing_tick (
  clearing_id INTEGER NOT NULL REFERENCES table_clearing (id),
  point TEXT NOT NULL CHECK (point IN ('cups', 'ashtray', 'chairs', 'papers')),
  at_ms INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (clearing_id, point)
) STRICT, WITHOUT ROWID;

${['cup', 'cup_event', 'ashtray_event'].map((table) => signedDayTriggers(table)).join('\n')}
`;
