/** The hall's settings that the order depends on; how the past stands must not follow later changes of these. */
const rotationKeys =
  "'rotationRule', 'rotationRoster', 'oneGuestAtATime', 'timeZone', 'dayStartsAtMinute'";

const keepNewValue = `BEGIN
  INSERT INTO rotation_setting (after_event, at_ms, key, value_json)
  VALUES ((SELECT coalesce(max(seq), 0) FROM rotation_event), NEW.changed_at_ms, NEW.key, NEW.value_json);
END;`;

/** Absences with a reason, covers, dockings, and what makes the past of the rotation both lasting and quick. */
export const rotation = `
ALTER TABLE rotation_event ADD COLUMN absence_id TEXT CHECK (length(absence_id) BETWEEN 1 AND 64);
ALTER TABLE rotation_event ADD COLUMN back_at_ms INTEGER;
CREATE INDEX rotation_event_by_visit ON rotation_event (visit_id, seq);

ALTER TABLE visit_agent ADD COLUMN cause TEXT NOT NULL DEFAULT 'other'
  CHECK (cause IN ('in-turn', 'owner', 'guest-asked', 'relative', 'cover', 'cover-ended', 'handed-back', 'party-changed', 'other'));
-- The owner, who keeps the guest while the agent of the row covers.
ALTER TABLE visit_agent ADD COLUMN covers_for TEXT REFERENCES staff (id) CHECK (covers_for <> agent_id);

CREATE INDEX visit_agent_by_agent ON visit_agent (agent_id, from_ms);

-- The clause as it read on that day, in both languages; the turn itself is in the log under the id.
CREATE TABLE docking (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  agent_id TEXT NOT NULL REFERENCES staff (id),
  clause_zh TEXT NOT NULL CHECK (length(clause_zh) BETWEEN 1 AND 200),
  clause_en TEXT NOT NULL CHECK (length(clause_en) BETWEEN 1 AND 200),
  docked_at_ms INTEGER NOT NULL,
  docked_by TEXT NOT NULL REFERENCES staff (id)
) STRICT, WITHOUT ROWID;

-- What was in force from which event on.
CREATE TABLE rotation_setting (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  after_event INTEGER NOT NULL CHECK (after_event >= 0),
  at_ms INTEGER NOT NULL,
  key TEXT NOT NULL CHECK (key IN (${rotationKeys})),
  value_json TEXT NOT NULL CHECK (json_valid(value_json))
) STRICT;
INSERT INTO rotation_setting (after_event, at_ms, key, value_json)
  SELECT 0, 0, key, value_json FROM setting WHERE key IN (${rotationKeys});
CREATE TRIGGER rotation_keeps_first_setting AFTER INSERT ON setting
WHEN NEW.key IN (${rotationKeys}) ${keepNewValue}
CREATE TRIGGER rotation_keeps_changed_setting AFTER UPDATE OF value_json ON setting
WHEN NEW.key IN (${rotationKeys}) AND NEW.value_json <> OLD.value_json ${keepNewValue}
CREATE TRIGGER rotation_setting_is_final BEFORE UPDATE ON rotation_setting
BEGIN SELECT RAISE(ABORT, 'what was in force stays so'); END;
CREATE TRIGGER rotation_setting_is_kept BEFORE DELETE ON rotation_setting
BEGIN SELECT RAISE(ABORT, 'what was in force stays so'); END;

-- The rotation as it stood after an event. A cache: the log alone is the truth.
CREATE TABLE rotation_snapshot (
  after_event INTEGER PRIMARY KEY,
  -- The latest instant among the events up to there.
  latest_at_ms INTEGER NOT NULL,
  snapshot_json TEXT NOT NULL CHECK (json_valid(snapshot_json))
) STRICT;
`;
