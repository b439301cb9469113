/** What somebody has begun to write of a page or a question: it outlives the window, and only its writer sees it. */
export const handbookDrafts = `
CREATE TABLE handbook_draft (
  staff_id TEXT NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL CHECK (kind IN ('situation', 'question')),
  -- 'new' for what is not in the handbook yet.
  item_id TEXT NOT NULL CHECK (length(item_id) BETWEEN 1 AND 64),
  -- The version that it was begun from.
  base_version INTEGER CHECK (base_version > 0),
  draft_json TEXT NOT NULL CHECK (json_valid(draft_json)),
  saved_at_ms INTEGER NOT NULL,
  PRIMARY KEY (staff_id, kind, item_id)
) STRICT, WITHOUT ROWID;
`;
