import type { RecordFault } from '../../shared/record-check';
import type { ChainHead } from './chain';
import type { EventRow } from './event.table';

export type HeadFault = Extract<RecordFault, { kind: 'truncated' | 'older-copy' | 'head-missing' }>;

/** The link by which the app itself remembers that the chain was found short when it started. */
export const foundShort = 'records-found-short';

export interface HeadFacts {
  /** What the file of the head says; undefined where it is gone or not vouched for. */
  readonly head: ChainHead | undefined;
  readonly last: Pick<EventRow, 'seq' | 'recorded_at_ms'> | undefined;
  /** The code of the link that has the head's number, if there is one. */
  readonly macAtHead: string | undefined;
  /** When the last write was applied, by the list of answers given; 0 for none. */
  readonly lastAppliedMs: number;
}

/**
 * Compares the chain's end with the head kept outside of it. A chain that goes on beyond the head
 * is in order: the head is written after the commit. One that ends before it was cut, or the file is
 * an older copy: then nothing in it is younger than its last link.
 */
export function checkHead({
  head,
  last,
  macAtHead,
  lastAppliedMs,
}: HeadFacts): HeadFault | undefined {
  const seq = (last?.seq ?? 0) + 1;
  if (!head) return last && { kind: 'head-missing', seq: last.seq };
  if (macAtHead === head.mac || head.seq === 0) return undefined;
  // A link of that number with another code: the copy was worked with before it was put back.
  if (macAtHead !== undefined) return { kind: 'older-copy', seq: head.seq, untilSeq: head.seq };
  const kind = lastAppliedMs > (last?.recorded_at_ms ?? 0) ? 'truncated' : 'older-copy';
  return { kind, seq, untilSeq: head.seq };
}
