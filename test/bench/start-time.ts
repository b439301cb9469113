import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openTestHall } from '../helpers/test-hall';
import { leadTo, runElectron } from './bench-electron';
import { ms, p50 } from './figures';
import { printTable, ratioAtMost } from './table';

const runs = 7;
const probe = resolve('test/bench/start-probe.cjs');

/** From starting the program to its first window on screen, and to a page that can be worked with. */
export async function startTime(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'halldesk-bench-start-'));
  const hall = await openTestHall(join(folder, 'halldesk.db'));
  await hall.close();
  const environment = { HALLDESK_DATA: folder, BENCH_USER_DATA: join(folder, 'empty') };
  const emptyApp = await leadTo('test/bench/empty-app.mjs', folder);
  const ours: Start[] = [];
  const empty: Start[] = [];
  // The first of each pair only warms the disk.
  for (let run = 0; run <= runs; run += 1) {
    empty.push(await start(emptyApp, environment));
    ours.push(await start('.', environment));
  }
  await rm(folder, { recursive: true, force: true });
  const row = (what: string, point: keyof Start, limit: number) => {
    const [one, other] = [ours, empty].map((starts) => p50(starts.slice(1).map((s) => s[point])));
    const ratio = (one ?? 0) / (other ?? 1);
    return {
      what,
      ours: ms(one ?? 0),
      against: ms(other ?? 0),
      ratio,
      target: ratioAtMost(ratio, limit),
    };
  };
  printTable(`Start, against an empty Electron window: median of ${runs} alternating starts`, [
    row('front desk visible', 'visibleMs', 1.5),
    row('front desk ready to work with', 'readyMs', 2.5),
  ]);
}

interface Start {
  readonly visibleMs: number;
  readonly readyMs: number;
}

async function start(appFolder: string, environment: NodeJS.ProcessEnv): Promise<Start> {
  const beganMs = Date.now();
  const lines = await runElectron(['-r', probe, appFolder], environment);
  const at = (what: string) => {
    const line = lines.find((candidate) => candidate.startsWith(`probe ${what} `));
    if (!line) throw new Error(`${appFolder} never was ${what}: ${lines.join('\n')}`);
    return Number(line.split(' ')[2]) - beganMs;
  };
  return { visibleMs: at('visible'), readyMs: at('ready') };
}
