import { signedDayTriggers } from './signed-day';

const answer = (column: string) =>
  `${column} TEXT NOT NULL CHECK (${column} IN ('yes', 'no', 'skipped'))`;

/** Whose guest it is: what was asked at the door, the ruling, who owns whom and from which contacts. */
export const ownership = `
-- One for each visit: the answers at the door, who asked and when, and the ruling made on them
-- with the settings of that moment. A ruling is not changed; a decision on it is a row of its own.
CREATE TABLE verdict (
  visit_id TEXT PRIMARY KEY REFERENCES visit (id),
  asked_by TEXT NOT NULL REFERENCES staff (id),
  asked_at_ms INTEGER NOT NULL,
  ${answer('been_before')},
  ${answer('family_here')},
  ${answer('contacted_by_agent')},
  named_agent_id TEXT REFERENCES staff (id),
  evidence TEXT CHECK (evidence IN ('message', 'call', 'business-card', 'name')),
  evidence_at_ms INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('owner', 'split', 'conflict', 'unclaimed', 'rotation')),
  owner_id TEXT REFERENCES staff (id),
  -- The other owner of a couple.
  second_owner_id TEXT REFERENCES staff (id),
  -- Until when an unclaimed guest can be claimed.
  until_ms INTEGER,
  ruling_json TEXT NOT NULL CHECK (json_valid(ruling_json)),
  settings_json TEXT NOT NULL CHECK (json_valid(settings_json)),
  CHECK ((named_agent_id IS NULL) = (evidence IS NULL)),
  CHECK (evidence_at_ms IS NULL OR evidence IS NOT NULL),
  CHECK ((kind IN ('owner', 'split')) = (owner_id IS NOT NULL)),
  CHECK ((kind = 'split') = (second_owner_id IS NOT NULL)),
  CHECK ((kind = 'unclaimed') = (until_ms IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_to_settle ON verdict (kind, asked_at_ms) WHERE kind IN ('conflict', 'unclaimed');

-- What the supervisor decided where the ruling could not; dated on the day of the decision.
CREATE TABLE owner_decision (
  visit_id TEXT PRIMARY KEY REFERENCES verdict (visit_id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  owner_id TEXT NOT NULL REFERENCES staff (id),
  second_owner_id TEXT REFERENCES staff (id),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  decided_by TEXT NOT NULL REFERENCES staff (id),
  decided_at_ms INTEGER NOT NULL,
  CHECK (second_owner_id <> owner_id)
) STRICT, WITHOUT ROWID;

-- An agent says that an unclaimed guest is theirs.
CREATE TABLE owner_claim (
  visit_id TEXT NOT NULL REFERENCES verdict (visit_id),
  agent_id TEXT NOT NULL REFERENCES staff (id),
  claimed_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (visit_id, agent_id)
) STRICT, WITHOUT ROWID;

-- The relative is the guest's spouse, parent, child or other; the other way round it is read reversed.
CREATE TABLE family_link (
  guest_id TEXT NOT NULL REFERENCES guest (id),
  relative_id TEXT NOT NULL REFERENCES guest (id),
  relation TEXT NOT NULL CHECK (relation IN ('spouse', 'parent', 'child', 'other')),
  recorded_by TEXT NOT NULL REFERENCES staff (id),
  recorded_at_ms INTEGER NOT NULL,
  PRIMARY KEY (guest_id, relative_id),
  CHECK (guest_id <> relative_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX family_link_by_relative ON family_link (relative_id);

-- Two rows that have not ended only where a guest was split between agents.
CREATE TABLE guest_owner (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  guest_id TEXT NOT NULL REFERENCES guest (id),
  agent_id TEXT NOT NULL REFERENCES staff (id),
  from_ms INTEGER NOT NULL,
  -- The last visit in this agent's name, by whomever it was covered.
  served_at_ms INTEGER NOT NULL,
  to_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX guest_owner_once ON guest_owner (guest_id, agent_id) WHERE to_ms IS NULL;
CREATE INDEX guest_owner_by_guest ON guest_owner (guest_id, seq);

-- A call to or from a guest, or a message; an effective one extends protection.
CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  guest_id TEXT NOT NULL REFERENCES guest (id),
  agent_id TEXT NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'message')),
  effective INTEGER NOT NULL CHECK (effective IN (0, 1)),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  at_ms INTEGER NOT NULL,
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX contact_by_guest ON contact (guest_id, at_ms);

${signedDayTriggers('verdict', (row) => `(SELECT day FROM visit WHERE id = ${row}.visit_id)`)}
${signedDayTriggers('owner_decision')}

-- Guests from before are those of the agent of their last visit.
INSERT INTO guest_owner (guest_id, agent_id, from_ms, served_at_ms)
SELECT guest_id, agent_id, left_at_ms, left_at_ms FROM visit
WHERE seq IN (
  SELECT max(seq) FROM visit
  WHERE agent_id IS NOT NULL AND left_at_ms IS NOT NULL AND voided_by IS NULL
  GROUP BY guest_id
);
`;
