import { createSecretKey } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import { type ChainEvent, type ChainHead, emptyChain, linkAfter } from './chain';
import type { EventRow } from './event.table';
import { checkHead, foundShort, type HeadFacts, type HeadFault } from './head-check';
import { openHeadFile } from './head-file';
import {
  type ChangedRows,
  listSealedTables,
  type RowWatch,
  rowId,
  rowSealer,
  rowText,
  sealRows,
} from './row-seals';

/** What it takes to keep the records of a hall: without it, as in most tests, the chain keeps itself. */
export interface RecordKeeping {
  readonly key: Uint8Array;
  readonly now: () => number;
  /** The file that holds the chain's head outside the database. */
  readonly headPath: string;
}

/** How many rows one link answers for, where all rows of a table are sealed at once. */
const rowsPerLink = 1_000;

export interface RecordKeeper {
  /** What the head says of the chain, before anything is written. */
  readonly found: HeadFault | undefined;
  /** Seals all rows of these tables: their definition is new. */
  sealTables(names: readonly string[]): void;
  /** From now on every commit is followed by the head, and no changed row goes without a link. */
  follow(watch: RowWatch): void;
  beforeCommit(): void;
  committed(): void;
  close(): void;
}

export function keepRecords(
  file: BetterSqlite3.Database,
  { key: keyBytes, now, headPath }: RecordKeeping,
): RecordKeeper {
  const key = createSecretKey(keyBytes);
  const seal = rowSealer(keyBytes);
  const headFile = openHeadFile(headPath, key);
  const facts = readHeadFacts(file, headFile.read());
  const found = checkHead(facts);
  let written = facts.head?.mac;
  let watch: RowWatch | undefined;
  let readHead = () => emptyChain;
  let head = emptyChain;

  const append = (kind: string, payload: ChainEvent['payload'], rows: ChangedRows = []) => {
    const nowMs = now();
    const event = { atMs: nowMs, recordedAtMs: nowMs, actorId: 'system', kind, payload };
    insertLink(file, linkAfter(readHead(), event, sealRows(rows, seal), key));
  };
  const writeHead = () => {
    if (head.mac === written) return;
    headFile.write(head);
    written = head.mac;
  };

  return {
    found,
    sealTables(names) {
      readHead = headReader(file);
      for (const table of listSealedTables(file)) {
        if (!names.includes(table.name)) continue;
        const select = file.prepare(`SELECT * FROM main."${table.name}"`).raw();
        const rows = select.all() as (string | number | Uint8Array | null)[][];
        for (let first = 0; first < rows.length; first += rowsPerLink) {
          const some = rows.slice(first, first + rowsPerLink);
          append(
            'table-sealed',
            { table: table.name, rows: some.length },
            some.map((row) => [table.name, rowId(table, row), rowText(table, row)]),
          );
        }
      }
    },
    follow(rowWatch) {
      watch = rowWatch;
      readHead = headReader(file);
      if (found) append(foundShort, { ...found, headMac: facts.head?.mac ?? null });
      head = readHead();
      writeHead();
    },
    beforeCommit() {
      const rows = watch?.take() ?? [];
      // Not every change is a business event; none goes without a link that answers for its rows.
      if (rows.length > 0) append('rows-changed', { rows: rows.length }, rows);
      head = readHead();
    },
    committed: writeHead,
    close: headFile.close,
  };
}

/** What {@link checkHead} asks of a file, which may have no tables yet, or none that knew of a head. */
export function readHeadFacts(
  file: BetterSqlite3.Database,
  head: ChainHead | undefined,
): HeadFacts {
  const exists = file
    .prepare(`SELECT 1 FROM pragma_table_info('event') WHERE name = 'rows_json'`)
    .get();
  if (!exists) return { head, last: undefined, macAtHead: undefined, lastAppliedMs: 0 };
  const last = file
    .prepare('SELECT seq, recorded_at_ms FROM event ORDER BY seq DESC LIMIT 1')
    .get() as HeadFacts['last'];
  const macAtHead = file
    .prepare('SELECT mac FROM event WHERE seq = ?')
    .pluck()
    .get(head?.seq ?? 0) as string | undefined;
  const short = head && macAtHead === undefined;
  const lastAppliedMs = short
    ? (file
        .prepare('SELECT coalesce(max(applied_at_ms), 0) FROM applied_write')
        .pluck()
        .get() as number)
    : 0;
  return { head, last, macAtHead, lastAppliedMs };
}

function headReader(file: BetterSqlite3.Database): () => ChainHead {
  const last = file.prepare('SELECT seq, mac FROM event ORDER BY seq DESC LIMIT 1');
  return () => (last.get() as ChainHead | undefined) ?? emptyChain;
}

function insertLink(file: BetterSqlite3.Database, link: EventRow): void {
  const columns = Object.keys(link);
  const values = columns.map((column) => `@${column}`);
  file.prepare(`INSERT INTO event (${columns.join(', ')}) VALUES (${values.join(', ')})`).run(link);
}
