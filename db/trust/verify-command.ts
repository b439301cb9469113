import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { RecordFault } from '../../shared/record-check';
import { verifyChain } from './verify-chain';

/** `npm run verify -- FILE [--key FILE]`: checks a database from outside the app. Ends with 0, or 1 for what is wrong. */

const { values, positionals } = parseArgs({
  options: { key: { type: 'string' } },
  allowPositionals: true,
});
const [path] = positionals;
if (path === undefined || positionals.length > 1) {
  leave(2, 'npm run verify -- FILE [--key FILE]');
} else {
  const headPath = join(dirname(path), 'chain.head');
  // A backup has no head beside it: what is missing at its end is what came after it.
  const head = existsSync(headPath) ? { headPath } : {};
  const key = readKey(values.key ?? join(dirname(path), 'chain.key'));
  const { links, rows, faults, faultCount } = verifyChain({
    path,
    key,
    ...head,
    nowMs: Date.now(),
  });
  if (!head.headPath) process.stdout.write(`No ${headPath}: a cut at the end would not be seen.\n`);
  for (const fault of faults) process.stdout.write(`${sentenceFor(fault)}\n`);
  const counted = `${links.toLocaleString('en')} records and ${rows.toLocaleString('en')} rows`;
  if (faultCount === 0) leave(0, `${counted}, unbroken`);
  else leave(1, `${faultCount} found wrong in ${counted}`);
}

function readKey(file: string): Uint8Array {
  const [, kind, text] = /^(plain|sealed):(.*)$/.exec(readFileSync(file, 'utf8').trim()) ?? [];
  if (kind === 'sealed')
    leave(
      2,
      `${file} is sealed by the key store of its computer: check under Records in HallDesk.`,
    );
  const key = Buffer.from(text ?? '', 'base64');
  if (key.length !== 32) leave(2, `${file} does not hold a key`);
  return key;
}

function sentenceFor(fault: RecordFault): string {
  switch (fault.kind) {
    case 'truncated':
    case 'older-copy':
      return `${fault.kind}: records ${fault.seq} to ${fault.untilSeq} are missing`;
    case 'row-edited':
    case 'row-missing':
    case 'row-inserted':
      return `${fault.kind}: ${fault.table} ${fault.id}`;
    case 'schema-missing':
    case 'schema-changed':
    case 'schema-added':
      return `${fault.kind}: ${fault.object} ${fault.name}`;
    case 'damaged':
      return 'damaged: the file cannot be read to its end';
    default:
      return `${fault.kind}: record ${fault.seq}`;
  }
}

function leave(code: number, text: string): never {
  process.stdout.write(`${text}\n`);
  process.exit(code);
}
