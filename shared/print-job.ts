import { z } from 'zod';
import { issuedSheet } from './cleanliness/closing-contract';
import { rotationSlip } from './reception/rotation-explanation';
import { thingTag } from './reception/things-contract';
import { vehicleSlip } from './reception/vehicle-contract';
import { language, shiftReport } from './reports/contract';
import { issuedAs } from './reports/issue-contract';
import { periodReport } from './reports/period-contract';

/** What is put on paper: everything the page needs, frozen before the printer is asked. */
export const printJob = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report'), language, report: shiftReport, issue: issuedAs }),
  z.object({ kind: z.literal('period'), language, report: periodReport, issue: issuedAs }),
  z.object({
    ...{ kind: z.literal('closing'), language, copy: issuedSheet },
    /** By their SHA-256, as addresses of data; without those that are gone or are not what they were. */
    pictures: z.record(z.string(), z.string()),
  }),
  z.object({ kind: z.literal('rotation'), language, slip: rotationSlip }),
  z.object({ kind: z.literal('thing-tag'), language, tag: thingTag }),
  z.object({ kind: z.literal('vehicle'), language, slip: vehicleSlip }),
]);
export type PrintJob = z.infer<typeof printJob>;
