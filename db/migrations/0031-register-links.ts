/**
 * An incident may become a complaint, which knows what it came from. What somebody has begun to say
 * about an entry is kept by what it is for: a follow-up, why it is void, why a picture goes.
 */
export const registerLinks = `
ALTER TABLE register_entry ADD COLUMN from_entry_id TEXT REFERENCES register_entry (id);
CREATE INDEX register_entry_by_origin ON register_entry (from_entry_id)
  WHERE from_entry_id IS NOT NULL;

ALTER TABLE register_words RENAME TO register_words_before;
CREATE TABLE register_words (
  staff_id TEXT NOT NULL REFERENCES staff (id),
  entry_id TEXT NOT NULL REFERENCES register_entry (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('course', 'void', 'photo')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  PRIMARY KEY (staff_id, entry_id, purpose)
) STRICT, WITHOUT ROWID;
INSERT INTO register_words SELECT staff_id, entry_id, 'course', text FROM register_words_before;
DROP TABLE register_words_before;
`;
