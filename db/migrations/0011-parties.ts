import { signedDayTriggers } from './signed-day';

const dayOfVisit = (row: string) => `(SELECT day FROM visit WHERE id = ${row}.visit_id)`;

/** Parties that change while they are here, and departures that were late or forced. */
export const parties = `
-- When the departure was written down, where that was later than it happened.
ALTER TABLE visit ADD COLUMN left_recorded_at_ms INTEGER CHECK (left_recorded_at_ms > left_at_ms);
-- The party that these people came with.
ALTER TABLE visit ADD COLUMN split_from TEXT REFERENCES visit (id);
-- The party that this one joined: it ended then and is counted there.
ALTER TABLE visit ADD COLUMN merged_into TEXT REFERENCES visit (id)
  CHECK (merged_into IS NULL OR (left_at_ms IS NOT NULL AND voided_by IS NULL AND merged_into <> id));

-- Those of a party who are named, without the lead guest.
CREATE TABLE visit_member (
  visit_id TEXT NOT NULL REFERENCES visit (id),
  guest_id TEXT NOT NULL REFERENCES guest (id),
  added_at_ms INTEGER NOT NULL,
  PRIMARY KEY (visit_id, guest_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_member_by_guest ON visit_member (guest_id);

-- A party that left although something was still open.
CREATE TABLE forced_departure (
  visit_id TEXT PRIMARY KEY REFERENCES visit (id),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  open_json TEXT NOT NULL CHECK (json_valid(open_json)),
  forced_by TEXT NOT NULL REFERENCES staff (id),
  forced_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

${signedDayTriggers('visit_member', dayOfVisit)}
${signedDayTriggers('forced_departure', dayOfVisit)}
`;
