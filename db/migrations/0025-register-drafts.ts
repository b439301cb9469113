/** As many drafts a person as were begun: a spill does not wait for a gift to be written up. */
export const registerDrafts = `
DROP TABLE register_draft;
CREATE TABLE register_draft (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  draft_json TEXT NOT NULL CHECK (json_valid(draft_json)),
  saved_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX register_draft_by_staff ON register_draft (staff_id, saved_at_ms);
`;
