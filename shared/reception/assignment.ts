/** Why a person gives a visit to an agent; whatever is none of these is written down. */
export const changeCauses = ['in-turn', 'guest-asked', 'relative', 'other'] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** Why an agent has a visit. */
export type AssignmentCause =
  | ChangeCause
  | 'owner'
  | 'cover'
  | 'cover-ended'
  | 'handed-back'
  | 'party-changed';
