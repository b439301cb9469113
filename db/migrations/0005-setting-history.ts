/** Who changed which setting when, from what to what. */
export const settingHistory = `
CREATE TABLE setting_change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
  old_json TEXT NOT NULL CHECK (json_valid(old_json)),
  new_json TEXT NOT NULL CHECK (json_valid(new_json)),
  changed_at_ms INTEGER NOT NULL,
  changed_by TEXT REFERENCES staff (id)
) STRICT;
CREATE INDEX setting_change_by_time ON setting_change (changed_at_ms);

CREATE TRIGGER setting_change_is_kept BEFORE UPDATE ON setting_change
BEGIN SELECT RAISE(ABORT, 'the history of settings is append-only'); END;
CREATE TRIGGER setting_change_is_never_deleted BEFORE DELETE ON setting_change
BEGIN SELECT RAISE(ABORT, 'the history of settings is append-only'); END;
`;
