import type { RecordCheck } from '../../shared/record-check';
import { minuteMs } from '../../shared/time';
import type { Clock } from '../clock';
import type { RecordsWatch } from '../records-watch';

const everyMs = 60 * minuteMs;
/** A report waits no longer; it then says what the last check found. */
const patienceMs = 5_000;

interface WatchServices {
  readonly keyStore: RecordsWatch['keyStore'];
  readonly verify: () => Promise<RecordCheck>;
  /** Told of every check that is done. */
  readonly checked: (check: RecordCheck) => void;
  readonly logError: (error: unknown, where: string) => void;
}

export function createRecordsWatch(services: WatchServices): RecordsWatch {
  const { keyStore, verify, checked, logError } = services;
  let latest: RecordCheck | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const check = () => {
    // One after the other: a check that began before the last write does not know of it.
    const next = last.then(verify).then((done) => {
      latest = done;
      checked(done);
      return done;
    });
    last = next.catch((error: unknown) => logError(error, 'records'));
    return next;
  };
  return {
    keyStore,
    latest: () => latest,
    check,
    soon: () => {
      const late = new Promise<undefined>((done) =>
        setTimeout(() => done(undefined), patienceMs).unref(),
      );
      return Promise.race([check().catch(() => undefined), late]).then((done) => done ?? latest);
    },
  };
}

/** Checks at once and every hour from then on. Returns the way to stop. */
export function checkHourly(records: RecordsWatch, clock: Clock): () => void {
  let cancel = () => {};
  let stopped = false;
  const run = async () => {
    await records.check().catch(() => undefined);
    if (!stopped) cancel = clock.at(clock.now() + everyMs, () => void run());
  };
  void run();
  return () => {
    stopped = true;
    cancel();
  };
}
