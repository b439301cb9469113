export const cleanliness = {} as const;
