export const barBoard = {} as const;
