import { z } from 'zod';
import { instant, nothing } from '../fields';
import { command, query } from '../procedure';
import { recordCheck } from '../record-check';
import { backupProcedures } from './backup-contract';

export const trustContract = {
  /** The main process's clock: windows tick by it, not by their own. */
  readClock: query({
    access: { 'front-desk': 'anyone', bar: 'anyone' },
    reads: ['clock'],
    input: nothing,
    output: z.object({ nowMs: instant }),
  }),
  /** The last check of the record chain; null until the first one of this start is done. */
  readRecords: query({
    access: { 'front-desk': [] },
    reads: ['records'],
    input: nothing,
    output: z.object({ check: recordCheck.nullable(), keyStore: z.enum(['system', 'file']) }),
  }),
  /** Checks every link and every row they answer for, as of now. It changes nothing, so twice is harmless. */
  verifyChain: command({
    access: { 'front-desk': [] },
    changes: ['records'],
    input: nothing,
    output: recordCheck,
    refusals: ['check-failed'],
  }),
  ...backupProcedures,
} as const;
