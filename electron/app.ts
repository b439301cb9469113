import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, Menu, powerMonitor, session } from 'electron';
import { readHallSettings } from '../db/settings/setting.queries';
import { type Topic, type WindowKind, windowKinds } from '../shared/procedure';
import { startLateAlerts } from './bar/late-alerts';
import { startRefillTrips } from './bar/refill-trips';
import { type Clock, systemClock } from './clock';
import { buildDemoHall, demoStartMs } from './demo/build-demo-hall';
import { createHandlers } from './handlers';
import { createOperators } from './ipc/operators';
import { registerIpc } from './ipc/register';
import { createWindowRegistry } from './ipc/windows';
import { startDayTurn } from './people/day-turn';
import { startIdleLock } from './people/idle-lock';
import { indexWhileIdle } from './reception/index-while-idle';
import { startCounting } from './reports/count-while-idle';
import { declareAppScheme, serveApp } from './shell/app-protocol';
import { chooseFolder } from './shell/choose-folder';
import { type Options, readCommandLine } from './shell/command-line';
import { type DataFolder, dataFolderAt } from './shell/data-folder';
import { hardenContents, hardenSession } from './shell/hardening';
import { createLastTouch } from './shell/last-touch';
import { showLateBadge } from './shell/late-badge';
import { type Log, openLog } from './shell/log';
import { openData, prepareFolder, readKey } from './shell/open-data';
import { openWindow, preloadPath } from './shell/open-windows';
import { createPaper } from './shell/paper';
import { createPhotos } from './shell/photos';
import { makePracticeFolder } from './shell/practice-folder';
import { leaveWithProblem, StartUpRefused } from './shell/start-up-refused';
import { takeScreenshots } from './shell/take-screenshots';
import { verifyApart } from './shell/verify-apart';
import { partition } from './shell/web-preferences';
import { keepBackups } from './trust/keep-backups';
import { secondFolderIn } from './trust/second-folder';
import { checkHourly, createRecordsWatch } from './trust/watch-records';

/** What differs between the shipped app and the one that tests drive. */
export interface Surroundings {
  /** The folder of the built main file; pages and preload lie beside it. */
  readonly mainFolder: string;
  /** Our own arguments. */
  readonly args: readonly string[];
  /** The running app takes the machine's clock; tests bring one that they move. */
  readonly clock?: Clock;
  /** Milliseconds since the front desk was touched; tests say so themselves. */
  readonly idleMs?: () => number;
}

/** Composition root: reads as the list of what a running HallDesk is made of. */
export async function startApp(surroundings: Surroundings): Promise<void> {
  // As root on Linux, in tests and containers only, Chromium runs without its sandbox or not at all.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  declareAppScheme();
  try {
    const options = readOptions(surroundings.args);
    const folder = dataFolderAt(dataPath(options));
    // Before the lock, which lies in this folder and takes one that cannot be written to for taken.
    prepareFolder(folder);
    app.setPath('userData', join(folder.path, 'browser'));
    if (!options.demo && !app.requestSingleInstanceLock())
      throw new StartUpRefused('already-running');
    await app.whenReady();
    await runApp(surroundings, options, folder);
  } catch (error) {
    leaveWithProblem(error);
  }
}

async function runApp(
  surroundings: Surroundings,
  options: Options,
  folder: DataFolder,
): Promise<void> {
  const clock =
    surroundings.clock ?? systemClock(options.demo ? demoStartMs(Date.now()) - Date.now() : 0);
  const { key: chainKey, store: keyStore } = readKey(folder);
  const log = openLog(folder.log, clock.now);
  process.on('uncaughtException', (error) => log.error(error, 'uncaught'));
  process.on('unhandledRejection', (error) => log.error(error, 'unhandled'));
  const database = openData(folder, { key: chainKey, now: clock.now });
  if (database.headFault) log.info(`records: ${JSON.stringify(database.headFault)}`);
  const { db } = database;
  const operators = createOperators();
  if (options.demo) {
    operators.signIn('front-desk', await buildDemoHall({ db, chainKey, nowMs: clock.now() }));
  }

  const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  const windows = createWindowRegistry(devServer);
  const { paper, livePage } = createPaper(
    () => windows.get('front-desk'),
    () => readHallSettings(db),
  );
  const photos = createPhotos(folder.photos, () => windows.get('front-desk'));
  const alerts = startLateAlerts({
    ...{ db, clock, logError: log.error, soundsAt: windows.soundsAt },
    notify: (notice) => {
      windows.notify(notice);
      if (notice.kind === 'late') windows.flash(notice.soundsAt, true);
    },
    lateNow: (count) =>
      showLateBadge(
        windowKinds.flatMap((kind) => windows.get(kind) ?? []),
        count,
      ),
  });
  const trips = startRefillTrips({
    db,
    clock,
    suggested: () => windows.notify({ kind: 'changed', topics: ['cups'] }),
    logError: log.error,
  });
  const changed = (topics: readonly Topic[]) => {
    windows.notify({ kind: 'changed', topics });
    if (topics.includes('bar')) {
      // What was dealt with is still at once; what is still late flashes again with its next notice.
      for (const kind of windowKinds) windows.flash(kind, false);
      alerts.wake();
    }
    if (topics.includes('bar') || topics.includes('cups')) trips.wake();
    if (topics.includes('settings')) idleLock.wake();
  };
  const lockDesk = () => {
    operators.signOut('front-desk');
    changed(['operator']);
  };
  const lastTouch = createLastTouch();
  const idleLock = startIdleLock({
    db,
    clock,
    idleMs: surroundings.idleMs ?? lastTouch.idleMs,
    isSignedIn: () => operators.at('front-desk') !== null,
    lock: lockDesk,
    logError: log.error,
  });
  const counting = startCounting({ db, clock, logError: log.error });
  const stopDayTurn = startDayTurn({
    db,
    clock,
    turned: () => {
      changed(['clock', 'days', 'people', 'rotation', 'bar']);
      counting.wake();
    },
    logError: log.error,
  });
  const verify = (file: { path: string; headPath?: string }) =>
    verifyApart(surroundings.mainFolder, { ...file, key: chainKey, nowMs: clock.now() });
  const records = createRecordsWatch({
    keyStore,
    verify: () => verify({ path: folder.database, headPath: folder.headFile }),
    checked: () => changed(['records']),
    logError: log.error,
  });
  const second = secondFolderIn(folder.secondFolder);
  const backups = keepBackups({
    ...{ database, folder: folder.backups, second, clock, logError: log.error },
    verify: (path) => verify({ path }),
    tried: () => changed(['backups']),
  });
  registerIpc(
    {
      db,
      now: clock.now,
      uptimeMs: clock.uptimeMs,
      newId: randomUUID,
      chainKey,
      handlers: createHandlers({
        ...{ operators, paper, photos, records, demo: options.demo },
        backups: {
          ...{ folder: folder.backups, second, backups },
          chooseFolder: () => chooseFolder(windows.get('front-desk')),
        },
      }),
      operators,
      changed,
      logError: log.error,
    },
    windows,
  );

  Menu.setApplicationMenu(null);
  hardenContents(log.info);
  const ownSession = session.fromPartition(partition);
  hardenSession(ownSession, log.info, devServer);
  await serveApp(ownSession, join(surroundings.mainFolder, '../renderer'), livePage);

  const plan = {
    windows,
    preload: preloadPath(surroundings.mainFolder),
    devServer,
    log: log.info,
    opened: (kind: WindowKind, window: BrowserWindow) => {
      if (kind === 'front-desk') lastTouch.watch(window.webContents);
    },
    // Whoever opens the desk again says who they are.
    closed: operators.signOut,
  };
  const frontDesk = openWindow('front-desk', plan);
  app.on('second-instance', () => {
    openWindow('bar', plan);
    openWindow('front-desk', plan);
  });
  powerMonitor.on('resume', () => changed(['clock', 'bar']));
  powerMonitor.on('suspend', lockDesk);
  powerMonitor.on('lock-screen', lockDesk);

  void indexWhileIdle(db).catch((error: unknown) => log.error(error, 'guest-index'));
  let stopChecks = () => {};
  const idleCheckpoint = setInterval(database.checkpoint, 30_000);
  quitWhenDone(log, async () => {
    clearInterval(idleCheckpoint);
    backups.stop();
    stopChecks();
    alerts.stop();
    trips.stop();
    stopDayTurn();
    counting.stop();
    idleLock.stop();
    if (!options.demo) await backups.now();
    await database.close();
  });

  // Guests stand before the front desk: it does not share its start with the bar.
  await once(frontDesk.webContents, 'did-stop-loading');
  const bar = openWindow('bar', plan);
  stopChecks = checkHourly(records, clock);
  if (options.screenshot !== undefined) {
    await takeScreenshots(options.screenshot, { 'front-desk': frontDesk, bar });
    app.quit();
  }
}

function readOptions(args: readonly string[]): Options {
  const options = readCommandLine(args);
  if (!options.ok) throw new StartUpRefused(options.reason, options.detail);
  return options.value;
}

/** `HALLDESK_DATA`, or the folder that the system gives to the app; for practice, one that is thrown away. */
function dataPath({ demo }: Options): string {
  if (demo) return makePracticeFolder();
  return resolve(process.env.HALLDESK_DATA || join(app.getPath('appData'), 'HallDesk'));
}

/** Leaves when the last window is closed, after the database has been closed properly. */
function quitWhenDone(log: Log, shutDown: () => Promise<void>): void {
  let leaving = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    void shutDown()
      .catch((error: unknown) => log.error(error, 'shut-down'))
      .finally(() => app.exit(0));
  });
}
