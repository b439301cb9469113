import type { KeyObject } from 'node:crypto';
import type { RecordFault } from '../../shared/record-check';
import { type ChainHead, emptyChain, macOf } from './chain';
import type { EventRow } from './event.table';

/** The links as they lie in the file, to be walked and looked into. */
export interface Links {
  /** In order of their numbers. */
  all(): Iterable<EventRow>;
  /** Those that claim to follow the link with this code. */
  after(mac: string): readonly EventRow[];
}

/** How far a link is looked for from where it lies. */
const reach = 1_000;

/**
 * Walks the chain and names the first link that is not what it was, and how:
 * - `missing`: link n is nowhere, and where it should be lies a genuine later one, or a gap;
 * - `inserted`: something without a genuine code lies before the genuine link n;
 * - `reordered`: a genuine link lies where link n should be, and link n elsewhere;
 * - `edited`: link n is nowhere, and what lies there is genuine under no number.
 * What was appended beyond the head, without a genuine code, was inserted.
 * @param eachGood called for every link up to the first bad one.
 */
export function verifyLinks(
  links: Links,
  key: KeyObject,
  head: ChainHead | undefined,
  eachGood: (link: EventRow) => void = () => {},
): { readonly last: ChainHead; readonly fault: RecordFault | undefined } {
  let last = emptyChain;
  for (const link of links.all()) {
    const seq = last.seq + 1;
    if (link.seq !== seq) return { last, fault: { kind: 'missing', seq } };
    if (link.prev_mac !== last.mac || link.mac !== macOf(link, key))
      return { last, fault: { kind: whatHappened(link, last, links, key, head), seq } };
    eachGood(link);
    last = link;
  }
  return { last, fault: undefined };
}

function whatHappened(
  found: EventRow,
  last: ChainHead,
  links: Links,
  key: KeyObject,
  head: ChainHead | undefined,
): 'edited' | 'missing' | 'inserted' | 'reordered' {
  const { seq } = found;
  const wanted = links
    .after(last.mac)
    .some((link) => link.seq !== seq && isGenuineAs(seq, link, key));
  let genuine = false;
  for (let other = Math.max(1, seq - reach); !genuine && other <= seq + reach; other += 1)
    genuine = isGenuineAs(other, found, key);
  if (wanted) return genuine ? 'reordered' : 'inserted';
  if (genuine) return 'missing';
  return head && seq > head.seq ? 'inserted' : 'edited';
}

function isGenuineAs(seq: number, link: EventRow, key: KeyObject): boolean {
  return link.mac === macOf({ ...link, seq }, key);
}
