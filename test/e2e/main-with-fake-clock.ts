import { app } from 'electron';
import { startApp } from '../../electron/app';
import { ownArguments } from '../../electron/shell/command-line';
import { FakeClock } from '../helpers/fake-clock';

/** The same app with a clock that a test moves through `globalThis.clock`. Never part of a package. */
declare global {
  var clock: FakeClock;
  /** Milliseconds since somebody touched the front desk. */
  var idleMs: number;
}

globalThis.clock = new FakeClock(
  Number(process.env.HALLDESK_TEST_NOW ?? Date.parse('2026-11-24T02:00:00Z')),
);
globalThis.idleMs = 0;
void startApp({
  mainFolder: import.meta.dirname,
  args: ownArguments(process.argv, app.isPackaged),
  clock: globalThis.clock,
  idleMs: () => globalThis.idleMs,
});
