import { z } from 'zod';
import { instant, nothing } from '../fields';
import { query } from '../procedure';

export const trustContract = {
  /** The main process's clock: windows tick by it, not by their own. */
  readClock: query({
    access: { 'front-desk': 'anyone', bar: 'anyone' },
    reads: ['clock'],
    input: nothing,
    output: z.object({ nowMs: instant }),
  }),
} as const;
