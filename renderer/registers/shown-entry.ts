import type { Draft } from '../../shared/registers/contract';
import { newIdempotencyKey } from '../lib/bridge';

/** What is open beside the list: an entry, or one that is being written. */
export type ShownEntry =
  | { readonly kind: 'entry'; readonly entryId: string }
  | {
      readonly kind: 'draft';
      readonly draftId: string;
      /** The page of the handbook that led here. */
      readonly situationId?: string;
      /** What is known of it from where it was begun: the party, or the incident that it came from. */
      readonly start?: Partial<Draft>;
    };

/** A new entry, from a page of the handbook, a party or another entry if one led here. */
export const newShownEntry = (
  from: { readonly situationId?: string; readonly start?: Partial<Draft> } = {},
): ShownEntry => ({ kind: 'draft', draftId: newIdempotencyKey(), ...from });
