import { newIdempotencyKey } from '../lib/bridge';

/** What is open beside the list: an entry, or one that is being written. */
export type ShownEntry =
  | { readonly kind: 'entry'; readonly entryId: string }
  | {
      readonly kind: 'draft';
      readonly draftId: string;
      /** The page of the handbook that led here. */
      readonly situationId?: string;
    };

/** A new entry, from a page of the handbook if it led here. */
export const newShownEntry = (situationId?: string): ShownEntry => ({
  ...{ kind: 'draft', draftId: newIdempotencyKey() },
  ...(situationId === undefined ? {} : { situationId }),
});
