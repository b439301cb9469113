/** Facts belong to the day on which they were taken down, the giving back to the day on which it happened. */
const refusedBySignedDays = (
  table: string,
  facts: readonly string[],
  given: { readonly day: string; readonly columns: readonly string[] },
) => {
  const refuse = (name: string, change: string, days: readonly string[]) =>
    `CREATE TRIGGER signed_day_refuses_${name}_of_${table} BEFORE ${change} ON ${table}
WHEN EXISTS (SELECT 1 FROM day_sign_off WHERE day IN (${days.join(', ')}))
BEGIN SELECT RAISE(ABORT, 'this day is signed off'); END;`;
  return [
    refuse('insert', 'INSERT', ['NEW.day']),
    refuse('update', `UPDATE OF ${facts.join(', ')}`, ['OLD.day', 'NEW.day']),
    refuse('return', `UPDATE OF ${given.columns.join(', ')}`, [
      `OLD.${given.day}`,
      `NEW.${given.day}`,
    ]),
    refuse('delete', 'DELETE', ['OLD.day', `OLD.${given.day}`]),
  ].join('\n');
};

/** What guests leave with the hall or borrow from it, and the cars that they come in. */
export const thingsHeld = `
CREATE TABLE held_thing (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('umbrella', 'bag', 'keys', 'pet', 'lent-umbrella')),
  -- On the tag of what is held; on the umbrella itself where the hall lent one.
  tag INTEGER NOT NULL CHECK (tag BETWEEN 1 AND 9999),
  note TEXT NOT NULL CHECK (length(note) <= 200),
  taken_at_ms INTEGER NOT NULL,
  taken_by TEXT NOT NULL REFERENCES staff (id),
  returned_day TEXT CHECK (returned_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  returned_at_ms INTEGER CHECK (returned_at_ms >= taken_at_ms),
  returned_by TEXT REFERENCES staff (id),
  CHECK ((returned_at_ms IS NULL) = (returned_by IS NULL)),
  CHECK ((returned_at_ms IS NULL) = (returned_day IS NULL))
) STRICT;
CREATE UNIQUE INDEX held_thing_one_open_per_tag ON held_thing (kind = 'lent-umbrella', tag)
  WHERE returned_at_ms IS NULL;
CREATE INDEX held_thing_by_visit ON held_thing (visit_id);
CREATE INDEX held_thing_by_return ON held_thing (returned_at_ms);

CREATE TABLE vehicle (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visit (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  plate TEXT NOT NULL CHECK (length(plate) BETWEEN 1 AND 8),
  place TEXT NOT NULL CHECK (length(place) <= 60),
  windows_shut INTEGER NOT NULL CHECK (windows_shut IN (0, 1)),
  marks_json TEXT NOT NULL CHECK (json_valid(marks_json)),
  note TEXT NOT NULL CHECK (length(note) <= 200),
  -- The line of the pen, as the path of an SVG.
  signature TEXT CHECK (length(signature) BETWEEN 1 AND 20000),
  signed_at_ms INTEGER,
  -- The name of a file in the photo folder.
  photo TEXT CHECK (length(photo) BETWEEN 1 AND 80),
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  left_day TEXT CHECK (left_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  left_at_ms INTEGER CHECK (left_at_ms >= recorded_at_ms),
  left_by TEXT REFERENCES staff (id),
  CHECK ((signature IS NULL) = (signed_at_ms IS NULL)),
  CHECK ((left_at_ms IS NULL) = (left_by IS NULL)),
  CHECK ((left_at_ms IS NULL) = (left_day IS NULL))
) STRICT;
CREATE INDEX vehicle_by_visit ON vehicle (visit_id);
${refusedBySignedDays('held_thing', ['id', 'visit_id', 'day', 'kind', 'tag', 'note', 'taken_at_ms', 'taken_by'], { day: 'returned_day', columns: ['returned_day', 'returned_at_ms', 'returned_by'] })}
${refusedBySignedDays('vehicle', ['id', 'visit_id', 'day', 'plate', 'place', 'windows_shut', 'marks_json', 'note', 'signature', 'signed_at_ms', 'photo', 'recorded_at_ms', 'recorded_by'], { day: 'left_day', columns: ['left_day', 'left_at_ms', 'left_by'] })}
`;
