import { createSecretKey, type KeyObject } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import type { RecordCheck, RecordFault } from '../../shared/record-check';
import type { ChainHead } from './chain';
import type { EventRow } from './event.table';
import { checkHead, foundShort, type HeadFault } from './head-check';
import { readHeadFile } from './head-file';
import { readHeadFacts } from './keep-records';
import { rowSealer } from './row-seals';
import { type Links, verifyLinks } from './verify-links';
import { LastSeals } from './verify-rows';
import { verifySchema } from './verify-schema';

const shownFaults = 20;

export interface VerifyOptions {
  readonly path: string;
  readonly key: Uint8Array;
  /** The file of the chain's head; without it, as for a backup, no cut at the end is seen. */
  readonly headPath?: string;
  readonly nowMs: number;
}

/**
 * Checks a whole file against its record chain: every link, the head outside, the rows that the
 * links answer for, and the triggers that keep them. Reads only, as of one instant, also while the
 * app is writing. Not covered are rows of `unsealed` tables, and an older copy put back together
 * with the head of its time: that one only the printed sheets show.
 * @throws what SQLite throws for a file that cannot be opened.
 */
export function verifyChain(options: VerifyOptions): RecordCheck {
  const key = createSecretKey(options.key);
  // Before the file: a head that lags behind is in order, a chain that does is not.
  const head = options.headPath === undefined ? undefined : readHeadFile(options.headPath, key);
  const file = new BetterSqlite3(options.path, { readonly: true, fileMustExist: true });
  try {
    file.exec('BEGIN');
    const checked = verifyOpenFile(file, options.key, key, head);
    // Behind a broken link the end says nothing more.
    const atEnd = options.headPath !== undefined && !checked.broken;
    const headFaults = atEnd ? headFaultsOf(file, head) : [];
    const faults = [...checked.links, ...headFaults, ...checked.others];
    return {
      checkedAtMs: options.nowMs,
      links: checked.head.seq,
      rows: checked.rows,
      head: checked.head,
      faults: faults.slice(0, shownFaults),
      faultCount: faults.length,
    };
  } catch (error) {
    if (!(error instanceof BetterSqlite3.SqliteError) || !error.code.startsWith('SQLITE_CORRUPT'))
      throw error;
    const nothing = { links: 0, rows: 0, head: { seq: 0, mac: '' }, faultCount: 1 };
    return { checkedAtMs: options.nowMs, ...nothing, faults: [{ kind: 'damaged' }] };
  } finally {
    file.close();
  }
}

function verifyOpenFile(
  file: BetterSqlite3.Database,
  keyBytes: Uint8Array,
  key: KeyObject,
  head: ChainHead | undefined,
) {
  const seals = new LastSeals(file);
  const shortcomings: HeadFault[] = [];
  const { last, fault } = verifyLinks(linksOf(file), key, head, (link) => {
    if (link.rows_json !== null) seals.add(link.rows_json);
    // Found by the app when it started, before it went on from there.
    if (link.kind === foundShort) {
      const { headMac: _, ...found } = JSON.parse(link.payload_json);
      shortcomings.push(found);
    }
  });
  // Behind a broken link no fingerprint can be trusted.
  const rows = fault ? { rows: 0, faults: [] } : seals.compare(rowSealer(keyBytes));
  const links: RecordFault[] = [...(fault ? [fault] : []), ...shortcomings];
  return {
    head: { seq: last.seq, mac: last.mac },
    rows: rows.rows,
    broken: fault !== undefined,
    links,
    others: [...verifySchema(file), ...rows.faults],
  };
}

function headFaultsOf(file: BetterSqlite3.Database, head: ChainHead | undefined): HeadFault[] {
  const fault = checkHead(readHeadFacts(file, head));
  return fault ? [fault] : [];
}

function linksOf(file: BetterSqlite3.Database): Links {
  const some = file.prepare('SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT 1000');
  const after = file.prepare('SELECT * FROM event WHERE prev_mac = ?');
  return {
    // In portions: while a statement runs on, no other one may write down what the links say.
    *all() {
      let last = Number.MIN_SAFE_INTEGER;
      for (;;) {
        const links = some.all(last) as EventRow[];
        yield* links;
        const end = links.at(-1);
        if (!end) return;
        last = end.seq;
      }
    },
    after: (mac) => after.all(mac) as EventRow[],
  };
}
