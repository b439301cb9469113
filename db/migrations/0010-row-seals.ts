/**
 * A link says what the rows that changed with it look like from then on, as keyed fingerprints:
 * JSON of table, row and fingerprint, null for a row that is gone. NULL where no row changed.
 */
export const rowSeals = `
ALTER TABLE event ADD COLUMN rows_json TEXT CHECK (json_valid(rows_json));
`;
