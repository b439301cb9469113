/** Why somebody wants to see the numbers of an entry is kept as it is begun, as other words about it are. */
export const revealWords = `
ALTER TABLE register_words RENAME TO register_words_before;
CREATE TABLE register_words (
  staff_id TEXT NOT NULL REFERENCES staff (id),
  entry_id TEXT NOT NULL REFERENCES register_entry (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('course', 'void', 'photo', 'reveal')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  PRIMARY KEY (staff_id, entry_id, purpose)
) STRICT, WITHOUT ROWID;
INSERT INTO register_words SELECT staff_id, entry_id, purpose, text FROM register_words_before;
DROP TABLE register_words_before;
`;
