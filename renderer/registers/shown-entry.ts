import { newIdempotencyKey } from '../lib/bridge';

/** What is open beside the list: an entry, or one that is being written. */
export type ShownEntry =
  | { readonly kind: 'entry'; readonly entryId: string }
  | {
      readonly kind: 'draft';
      readonly draftId: string;
      /** The page of the handbook that led here. */
      readonly situationId?: string;
      /** The party that it is about, where it led here. */
      readonly visitId?: string;
    };

/** A new entry, from a page of the handbook or a party if one led here. */
export const newShownEntry = (
  from: { readonly situationId?: string; readonly visitId?: string } = {},
): ShownEntry => ({ kind: 'draft', draftId: newIdempotencyKey(), ...from });
