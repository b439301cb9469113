import { createHmac, type KeyObject } from 'node:crypto';
import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import type { ChainHead } from './chain';

/** A disk writes a sector whole or not at all. */
const slotBytes = 512;

export interface HeadFile {
  /** The last head that was written; undefined where there is none that the key vouches for. */
  read(): ChainHead | undefined;
  write(head: ChainHead): void;
  close(): void;
}

/**
 * The chain's last link, kept outside the database: a chain that was cut short, or an older copy of
 * the whole file, looks sound by itself. Two slots of a file of fixed size are written in turn, so
 * that a torn write leaves the one before, and each carries a code of its own, so that nobody
 * without the key writes one.
 *
 * A write is one `pwrite` after the commit, some microseconds, without waiting for the disk: other
 * programs see it at once, and it outlives this process. Only a power cut may take the last ones,
 * and a head that lags behind its chain is no alarm; what is lost is that a cut of just those links
 * would not be seen. Waiting for the disk here would double the time of every registration.
 */
export function openHeadFile(path: string, key: KeyObject): HeadFile {
  const fd = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  if (fstatSync(fd).size < 2 * slotBytes) writeSync(fd, Buffer.alloc(2 * slotBytes), 0);
  let turn = newestSlot(fd, key)?.turn ?? 0;
  return {
    read: () => newestSlot(fd, key)?.head,
    write({ seq, mac }) {
      turn += 1;
      const line = `${turn} ${seq} ${mac}`;
      const slot = `${line} ${codeOf(line, key)}\n`.padEnd(slotBytes, ' ');
      writeSync(fd, slot, (turn % 2) * slotBytes, 'latin1');
    },
    close() {
      fdatasyncSync(fd);
      closeSync(fd);
    },
  };
}

/** As {@link HeadFile.read}, for those who only look. */
export function readHeadFile(path: string, key: KeyObject): ChainHead | undefined {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    return newestSlot(fd, key)?.head;
  } finally {
    closeSync(fd);
  }
}

/** The turn decides, not the link's number: after a backup was restored the numbers begin lower again. */
function newestSlot(fd: number, key: KeyObject): { turn: number; head: ChainHead } | undefined {
  const bytes = Buffer.alloc(2 * slotBytes);
  readSync(fd, bytes, 0, bytes.length, 0);
  const slots = [0, 1].flatMap((slot) => {
    const text = bytes.toString('latin1', slot * slotBytes, (slot + 1) * slotBytes);
    const [turn = '', seq = '', mac = '', code] = text.trim().split(' ');
    if (code !== codeOf(`${turn} ${seq} ${mac}`, key)) return [];
    return [{ turn: Number(turn), head: { seq: Number(seq), mac } }];
  });
  return slots.sort((a, b) => b.turn - a.turn)[0];
}

const codeOf = (line: string, key: KeyObject) =>
  createHmac('sha256', key).update(`chain head ${line}`).digest('hex');
