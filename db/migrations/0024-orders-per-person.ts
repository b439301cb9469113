import { signedDayTriggers } from './signed-day';

const dayOfVisit = (row: string) => `(SELECT day FROM visit WHERE id = ${row}.visit_id)`;
const dayOfRequest = (row: string) => `(SELECT day FROM bar_request WHERE id = ${row}.request_id)`;

/** Who of a party gets what: by seat, 1 being the lead guest's. */
export const ordersPerPerson = `
CREATE TABLE seated_member (
  visit_id TEXT NOT NULL REFERENCES visit (id),
  guest_id TEXT NOT NULL REFERENCES guest (id),
  added_at_ms INTEGER NOT NULL,
  seat INTEGER NOT NULL CHECK (seat BETWEEN 2 AND 999),
  PRIMARY KEY (visit_id, guest_id)
) STRICT, WITHOUT ROWID;
INSERT INTO seated_member
  SELECT *, 1 + row_number() OVER (PARTITION BY visit_id ORDER BY added_at_ms, guest_id)
  FROM visit_member;
DROP TABLE visit_member;
ALTER TABLE seated_member RENAME TO visit_member;
CREATE INDEX visit_member_by_guest ON visit_member (guest_id);
CREATE UNIQUE INDEX visit_member_by_seat ON visit_member (visit_id, seat);
${signedDayTriggers('visit_member', dayOfVisit)}

ALTER TABLE cup ADD COLUMN seat INTEGER CHECK (seat BETWEEN 1 AND 999);

-- How much of a drink of the order is for whom; the rest of it is for the party.
CREATE TABLE bar_request_seat (
  request_id TEXT NOT NULL,
  drink_id TEXT NOT NULL,
  seat INTEGER NOT NULL CHECK (seat BETWEEN 1 AND 999),
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  PRIMARY KEY (request_id, drink_id, seat),
  FOREIGN KEY (request_id, drink_id) REFERENCES bar_request_drink (request_id, drink_id)
) STRICT, WITHOUT ROWID;

${signedDayTriggers('bar_request_seat', dayOfRequest)}
`;
