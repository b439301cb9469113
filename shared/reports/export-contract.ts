import { z } from 'zod';
import { day, id } from '../fields';
import { hallSettings } from '../hall-settings';
import { command } from '../procedure';
import { periodKey } from './period-contract';

const { language } = hallSettings.shape;

export const exportProcedures = {
  /** Asks where to save, then writes the report's tables. `saved` is false when the person changed their mind. */
  exportReport: command({
    access: { 'front-desk': ['reception'] },
    changes: [],
    input: z.strictObject({
      of: z.union([z.strictObject({ day, shiftId: id.nullable() }), periodKey]),
      format: z.enum(['xlsx', 'csv']),
      language,
    }),
    output: z.object({ saved: z.boolean(), fileName: z.string() }),
    refusals: ['folder-not-writable', 'file-in-use'],
  }),
  /** The report of a period as a PDF or on paper. `done` is false when the person changed their mind. */
  issuePeriodReport: command({
    access: { 'front-desk': ['reception'] },
    changes: [],
    input: z.strictObject({ range: periodKey, to: z.enum(['pdf', 'printer']), language }),
    output: z.object({ done: z.boolean(), fileName: z.string() }),
    refusals: ['folder-not-writable', 'file-in-use', 'print-timeout', 'no-printer', 'print-failed'],
  }),
} as const;
