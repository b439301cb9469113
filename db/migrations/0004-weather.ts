/** Rain and heat as the desk taps them: when each spell began and ended, and by whom. */
export const weather = `
CREATE TABLE weather_spell (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('rain', 'heat')),
  started_at_ms INTEGER NOT NULL,
  started_by TEXT NOT NULL REFERENCES staff (id),
  ended_at_ms INTEGER CHECK (ended_at_ms >= started_at_ms),
  ended_by TEXT REFERENCES staff (id),
  CHECK ((ended_at_ms IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX weather_spell_one_open ON weather_spell (kind) WHERE ended_at_ms IS NULL;
CREATE INDEX weather_spell_by_end ON weather_spell (kind, ended_at_ms);
`;
