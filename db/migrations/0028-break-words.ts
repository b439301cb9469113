/** The hall says why breaks are taken, and a break keeps the words of then: NULL for those from before. */
export const breakWords = `
CREATE TABLE worded_break (
  id INTEGER PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 64),
  from_ms INTEGER NOT NULL,
  to_ms INTEGER CHECK (to_ms >= from_ms),
  name_json TEXT CHECK (json_valid(name_json))
) STRICT;
INSERT INTO worded_break SELECT *, NULL FROM duty_break;
DROP TABLE duty_break;
ALTER TABLE worded_break RENAME TO duty_break;
CREATE UNIQUE INDEX duty_break_one_open ON duty_break (staff_id) WHERE to_ms IS NULL;
CREATE INDEX duty_break_by_day ON duty_break (day);
CREATE TRIGGER rollup_forgets_insert_of_duty_break AFTER INSERT ON duty_break
BEGIN DELETE FROM rollup WHERE span IN (NEW.day, substr(NEW.day, 1, 7)); END;
CREATE TRIGGER rollup_forgets_update_of_duty_break AFTER UPDATE ON duty_break
BEGIN DELETE FROM rollup
  WHERE span IN (OLD.day, substr(OLD.day, 1, 7), NEW.day, substr(NEW.day, 1, 7)); END;
CREATE TRIGGER rollup_forgets_delete_of_duty_break AFTER DELETE ON duty_break
BEGIN DELETE FROM rollup WHERE span IN (OLD.day, substr(OLD.day, 1, 7)); END;
`;
