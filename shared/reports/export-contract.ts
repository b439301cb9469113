import { z } from 'zod';
import { hallSettings } from '../hall-settings';
import { command } from '../procedure';
import { reportOf } from './issue-contract';

const { language } = hallSettings.shape;

export const exportProcedures = {
  /** Asks where to save, then writes the report's tables. `saved` is false when the person changed their mind. */
  exportReport: command({
    access: { 'front-desk': ['reception'] },
    changes: [],
    input: z.strictObject({
      of: reportOf,
      format: z.enum(['xlsx', 'csv']),
      language,
    }),
    output: z.object({ saved: z.boolean(), fileName: z.string() }),
    refusals: ['folder-not-writable', 'file-in-use'],
  }),
} as const;
