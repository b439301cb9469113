import { z } from 'zod';
import { id, pin } from '../fields';
import { hallSettings } from '../hall-settings';
import { command } from '../procedure';
import { reportOf } from './issue-contract';

const { language } = hallSettings.shape;

export const exportProcedures = {
  /**
   * Asks where to save, then writes the report's tables. What leaves the hall as data takes a
   * supervisor's PIN. `saved` is false when the person changed their mind.
   */
  exportReport: command({
    access: { 'front-desk': ['reception'] },
    changes: [],
    input: z.strictObject({
      of: reportOf,
      format: z.enum(['xlsx', 'csv']),
      language,
      supervisorId: id,
      pin,
    }),
    output: z.object({ saved: z.boolean(), fileName: z.string() }),
    refusals: [
      ...(['folder-not-writable', 'file-in-use', 'not-their-post'] as const),
      ...(['wrong-pin', 'pin-locked', 'no-pin-set', 'unknown-person'] as const),
    ],
  }),
} as const;
