/** The keys of numbers hold more than before: all keys are made anew, a few at a time, as 0002 made them. */
export const guestKeyHints = `
DELETE FROM guest_key;
UPDATE guest_search SET keys_json = NULL;
`;
