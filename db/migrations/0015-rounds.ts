import { signedDayTriggers } from './signed-day';

/** What was counted of a day is forgotten when its rounds change: the triggers went with the tables. */
const forgetting = (
  [
    ['round', (row: string) => `${row}.day`],
    ['round_item', (row: string) => `(SELECT day FROM round WHERE id = ${row}.round_id)`],
  ] as const
)
  .flatMap(([table, dayOf]) =>
    (['INSERT', 'UPDATE', 'DELETE'] as const).map((change) => {
      const rows = ({ INSERT: ['NEW'], UPDATE: ['OLD', 'NEW'], DELETE: ['OLD'] } as const)[change];
      const spans = rows.flatMap((row) => [dayOf(row), `substr(${dayOf(row)}, 1, 7)`]);
      return `CREATE TRIGGER rollup_forgets_${change.toLowerCase()}_of_${table} AFTER ${change} ON ${table}
BEGIN DELETE FROM rollup WHERE span IN (${spans.join(', ')}); END;`;
    }),
  )
  .join('\n');

/**
 * The cleanliness standard in versions, rounds at several hours of the day, and findings that are
 * put right and looked at again. What was inspected before stays, as end-of-day rounds of version 1.
 * `round` is made anew because SQLite cannot widen a CHECK.
 */
export const rounds = `
CREATE TABLE template_version (
  version INTEGER PRIMARY KEY CHECK (version > 0),
  saved_at_ms INTEGER,
  saved_by TEXT REFERENCES staff (id)
) STRICT;
INSERT INTO template_version VALUES (1, NULL, NULL);

ALTER TABLE area_item ADD COLUMN measure TEXT CHECK (measure IN ('level', 'count'));
ALTER TABLE area_item ADD COLUMN bound TEXT CHECK (bound IN ('at-most', 'at-least'));
ALTER TABLE area_item ADD COLUMN threshold INTEGER 
  CHECK (threshold BETWEEN 0 AND 99)
  CHECK ((measure IS NULL) = (bound IS NULL) AND (measure IS NULL) = (threshold IS NULL));
ALTER TABLE area_item ADD COLUMN weight INTEGER NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 10);
ALTER TABLE area_item ADD COLUMN critical INTEGER NOT NULL DEFAULT 0 CHECK (critical IN (0, 1));
ALTER TABLE area_item ADD COLUMN after_rain INTEGER NOT NULL DEFAULT 0 CHECK (after_rain IN (0, 1));
ALTER TABLE area_item ADD COLUMN since_version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE area_item ADD COLUMN until_version INTEGER CHECK (until_version > since_version);
UPDATE area_item SET since_version = 0, until_version = 1 WHERE active = 0
  OR area_id IN (SELECT id FROM area WHERE active = 0);

CREATE TABLE round_task (
  id TEXT PRIMARY KEY,
  area_id TEXT NOT NULL REFERENCES area (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('opening', 'hourly', 'end-of-day', 'after-rain')),
  post TEXT NOT NULL,
  person_id TEXT REFERENCES staff (id),
  at_minute INTEGER CHECK (at_minute BETWEEN 0 AND 1439),
  until_minute INTEGER CHECK (until_minute BETWEEN at_minute AND 1439),
  since_version INTEGER NOT NULL DEFAULT 1,
  until_version INTEGER CHECK (until_version > since_version),
  CHECK ((purpose = 'after-rain') = (at_minute IS NULL)),
  CHECK ((purpose = 'hourly') = (until_minute IS NOT NULL))
) STRICT;
CREATE INDEX round_task_by_area ON round_task (area_id);
INSERT INTO round_task (id, area_id, purpose, post, at_minute)
  SELECT 'end-of-day ' || id, id, 'end-of-day', 'cleaning', 1080 FROM area WHERE active = 1;

CREATE TABLE kept_round AS SELECT * FROM round;
CREATE TABLE kept_round_item AS SELECT * FROM round_item;
DROP TABLE round_item;
DROP TABLE round;

CREATE TABLE round (
  id TEXT PRIMARY KEY,
  area_id TEXT NOT NULL REFERENCES area (id),
  day TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('opening', 'hourly', 'end-of-day', 'after-rain')),
  due_at_ms INTEGER NOT NULL,
  template_version INTEGER NOT NULL REFERENCES template_version (version),
  min_item_ms INTEGER NOT NULL CHECK (min_item_ms >= 0),
  started_at_ms INTEGER NOT NULL,
  started_by TEXT NOT NULL REFERENCES staff (id),
  inspector_id TEXT NOT NULL REFERENCES staff (id),
  active_ms INTEGER NOT NULL CHECK (active_ms >= 0),
  running_since_ms INTEGER,
  ended_at_ms INTEGER,
  CHECK (ended_at_ms IS NULL OR running_since_ms IS NULL)
) STRICT;
CREATE UNIQUE INDEX round_one_closing_round ON round (day, area_id) WHERE purpose = 'end-of-day';
CREATE UNIQUE INDEX round_one_each_time ON round (day, area_id, purpose, due_at_ms);

CREATE TABLE round_item (
  round_id TEXT NOT NULL REFERENCES round (id),
  item_id TEXT NOT NULL REFERENCES area_item (id),
  result TEXT NOT NULL CHECK (result IN ('pass', 'fail', 'not-applicable')),
  measured INTEGER CHECK (measured BETWEEN 0 AND 99),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  observed_at_ms INTEGER NOT NULL,
  observed_by TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (round_id, item_id),
  CHECK (result <> 'fail' OR length(note) > 0)
) STRICT, WITHOUT ROWID;

INSERT INTO round
  SELECT id, area_id, day, purpose, started_at_ms, 1, 0, started_at_ms, started_by, started_by, 0, NULL,
    (SELECT max(observed_at_ms) FROM kept_round_item WHERE round_id = kept_round.id)
  FROM kept_round;
INSERT INTO round_item
  SELECT round_id, item_id, result, NULL, note, observed_at_ms, observed_by FROM kept_round_item;
DROP TABLE kept_round_item;
DROP TABLE kept_round;

CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  day TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('minor', 'major', 'critical')),
  FOREIGN KEY (round_id, item_id) REFERENCES round_item (round_id, item_id)
) STRICT;
CREATE UNIQUE INDEX finding_of_item ON finding (round_id, item_id);

CREATE TABLE finding_event (
  id INTEGER PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES finding (id),
  day TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('opened', 'assigned', 'fixed', 'closed', 'reopened', 'withdrawn')),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  owner_id TEXT REFERENCES staff (id),
  due_at_ms INTEGER,
  photo TEXT CHECK (length(photo) <= 100),
  photo_sha256 TEXT CHECK (length(photo_sha256) = 64),
  CHECK ((kind IN ('opened', 'assigned', 'reopened')) = (owner_id IS NOT NULL)),
  CHECK ((owner_id IS NULL) = (due_at_ms IS NULL)),
  CHECK ((photo IS NULL) = (photo_sha256 IS NULL))
) STRICT;
CREATE INDEX finding_event_by_finding ON finding_event (finding_id, id);

ALTER TABLE area_item DROP COLUMN active;
ALTER TABLE area DROP COLUMN active;
${['round', 'finding', 'finding_event'].map((table) => signedDayTriggers(table)).join('\n')}
${forgetting}
${signedDayTriggers('round_item', (row) => `(SELECT day FROM round WHERE id = ${row}.round_id)`)}
`;
