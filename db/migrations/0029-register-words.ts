/** What somebody has begun to say about an entry: it outlives the window, and only its writer sees it. */
export const registerWords = `
CREATE TABLE register_words (
  staff_id TEXT NOT NULL REFERENCES staff (id),
  entry_id TEXT NOT NULL REFERENCES register_entry (id),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  PRIMARY KEY (staff_id, entry_id)
) STRICT, WITHOUT ROWID;
`;
