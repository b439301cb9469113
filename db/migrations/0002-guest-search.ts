/**
 * What guests are found by. The guests that are already there get their places here and their keys
 * afterwards, a few at a time, since pinyin is beyond SQL.
 */
export const guestSearch = `
-- The guest seen last has the highest rank. The keys stand here once more, as a JSON array, to
-- check a second token against; NULL until they are made.
CREATE TABLE guest_search (
  rank INTEGER PRIMARY KEY,
  guest_id TEXT NOT NULL UNIQUE REFERENCES guest (id),
  keys_json TEXT CHECK (json_valid(keys_json))
) STRICT;
CREATE INDEX guest_search_without_keys ON guest_search (rank) WHERE keys_json IS NULL;

CREATE TABLE guest_key (
  key TEXT NOT NULL CHECK (length(key) > 0),
  rank INTEGER NOT NULL,
  PRIMARY KEY (key, rank)
) STRICT, WITHOUT ROWID;

INSERT INTO guest_search (rank, guest_id)
SELECT row_number() OVER (ORDER BY
  (SELECT max(seq) FROM visit WHERE guest_id = guest.id) NULLS FIRST, created_at_ms, id), id
FROM guest;
`;
