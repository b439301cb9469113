import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leadTo, runElectron } from './bench-electron';
import { BusyHall, furnishBusyHall } from './busy-hall';
import { ms, p50, p99 } from './figures';
import { atMost, printTable, type Row } from './table';

const onSite = 200;

/** From a page to the main process and back: sender, window, role and input checked, or nothing. */
export async function ipcRoundTrip(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'halldesk-bench-ipc-'));
  const path = join(folder, 'halldesk.db');
  await furnishBusyHall(path);
  const hall = new BusyHall(path);
  await hall.beginDay(0);
  for (let n = 0; n < onSite; n += 1) await hall.register(hall.nextArrival());
  await hall.close();
  const lines = await runElectron([await leadTo('out/bench/ipc-app.mjs', folder)], {
    BENCH_FOLDER: folder,
  });
  await rm(folder, { recursive: true, force: true });
  const found = lines.find((line) => line.startsWith('samples '));
  if (!found) throw new Error(`no samples: ${lines.join('\n')}`);
  const samples = JSON.parse(found.slice('samples '.length)) as Record<
    'bare' | 'readClock' | 'listOnSite',
    number[]
  >;
  const row = (what: string, side: number[], of: (sample: readonly number[]) => number): Row => ({
    what,
    ours: ms(of(side)),
    against: ms(of(samples.bare)),
    ratio: of(side) / of(samples.bare),
  });
  const board = p50(samples.listOnSite);
  printTable('IPC round trip, against a bare ipcRenderer.invoke in the same page', [
    row('trust.readClock, p50', samples.readClock, p50),
    row('trust.readClock, p99', samples.readClock, p99),
    {
      ...row(`reception.listOnSite, ${onSite} parties, p50`, samples.listOnSite, p50),
      target: atMost(board, 10, '10 ms'),
    },
    row(`reception.listOnSite, ${onSite} parties, p99`, samples.listOnSite, p99),
  ]);
}
