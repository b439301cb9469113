import { z } from 'zod';

export const itemResult = z.enum(['pass', 'fail', 'not-applicable']);
export type ItemResult = z.infer<typeof itemResult>;
