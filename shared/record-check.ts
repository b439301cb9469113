import { z } from 'zod';
import { instant } from './fields';

/** What a check of the record chain may find. `seq` is the number of the first link concerned. */
export const recordFault = z.discriminatedUnion('kind', [
  /** The link does not say any more what it said. */
  z.object({ kind: z.literal('edited'), seq: z.number().int() }),
  z.object({ kind: z.literal('missing'), seq: z.number().int() }),
  z.object({ kind: z.literal('inserted'), seq: z.number().int() }),
  z.object({ kind: z.literal('reordered'), seq: z.number().int() }),
  /** Links are missing at the end, up to the one that the file of the head still knows. */
  z.object({ kind: z.literal('truncated'), seq: z.number().int(), untilSeq: z.number().int() }),
  /** The same, and nothing else in the file is younger: the whole file is one of earlier. */
  z.object({ kind: z.literal('older-copy'), seq: z.number().int(), untilSeq: z.number().int() }),
  /** The file that would show a cut or an older copy is gone or not ours. */
  z.object({ kind: z.literal('head-missing'), seq: z.number().int() }),
  z.object({
    kind: z.enum(['row-edited', 'row-missing', 'row-inserted']),
    table: z.string(),
    id: z.string(),
  }),
  z.object({
    kind: z.enum(['schema-missing', 'schema-changed', 'schema-added']),
    object: z.enum(['table', 'index', 'trigger', 'view']),
    name: z.string(),
  }),
  /** SQLite itself cannot read the file to its end. */
  z.object({ kind: z.literal('damaged') }),
]);
export type RecordFault = z.infer<typeof recordFault>;

export const recordCheck = z.object({
  checkedAtMs: instant,
  /** Links of the chain, and rows that they answer for. */
  links: z.number().int(),
  rows: z.number().int(),
  head: z.object({ seq: z.number().int(), mac: z.string() }),
  /** The first ones, worst first; empty for an unbroken chain. */
  faults: z.array(recordFault),
  /** How many there are in all. */
  faultCount: z.number().int(),
});
export type RecordCheck = z.infer<typeof recordCheck>;
