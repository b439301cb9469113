import { z } from 'zod';
import { instant, nothing } from '../fields';
import { command, query } from '../procedure';

/** Only a supervisor sees where copies lie and makes them. */
const supervisor = { 'front-desk': [] } as const;

export const backupProcedures = {
  listBackups: query({
    access: supervisor,
    reads: ['backups'],
    input: nothing,
    output: z.object({
      folder: z.string(),
      /** Where a second copy goes; null for nowhere. */
      secondFolder: z.string().nullable(),
      /** Newest first. */
      backups: z.array(
        z.object({
          name: z.string(),
          madeAtMs: instant,
          bytes: z.number().int(),
          second: z.boolean(),
        }),
      ),
      /** The last try of this start: when it was, and whether both copies were made. */
      lastTry: z
        .object({ atMs: instant, problem: z.enum(['backup-failed', 'second-failed']).nullable() })
        .nullable(),
    }),
  }),
  /** Copies now, whether something was recorded since the last copy or not. Twice is harmless. */
  backUpNow: command({
    access: supervisor,
    changes: ['backups'],
    input: nothing,
    output: z.object({ name: z.string() }),
    refusals: ['backup-failed', 'second-backup-failed'],
  }),
  /** Asks for the folder of the second copy; `chosen` is false when the person changed their mind. */
  chooseSecondFolder: command({
    access: supervisor,
    changes: ['backups'],
    input: nothing,
    output: z.object({ chosen: z.boolean() }),
    refusals: ['folder-not-writable'],
  }),
  forgetSecondFolder: command({
    access: supervisor,
    changes: ['backups'],
    input: nothing,
    output: nothing,
    refusals: [],
  }),
} as const;
