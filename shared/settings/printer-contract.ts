import { z } from 'zod';
import { nothing } from '../fields';
import { query } from '../procedure';

export const printerProcedures = {
  /** The printers that the system knows now. */
  listPrinters: query({
    access: { 'front-desk': ['supervisor'] },
    reads: [],
    input: nothing,
    output: z.array(z.object({ name: z.string(), label: z.string() })),
  }),
} as const;
