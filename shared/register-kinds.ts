/** The registers of the hall. Here because the handbook names the one that a situation goes into. */
export const registerKinds = [
  'complaint',
  'criticism',
  'incident',
  'difficult-guest',
  'gift',
  'lost-and-found',
  'question',
  'photo-request',
  'tout',
] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** What kind of incident it was. */
export const incidentKinds = ['fall', 'spill', 'quarrel', 'damage', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];
