import { countAlert, findNextDeadline, listDeadlines } from '../../db/bar/deadline.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { Notice } from '../../shared/contract';
import type { WindowKind } from '../../shared/procedure';
import type { Clock } from '../clock';

/** After a failure, on a full disk for example, the look is repeated: a late promise must not fall silent. */
const retryMs = 10_000;

export interface LateAlerts {
  /** Looks at the deadlines again: after a change, on power resume, when the clock was changed. */
  wake(): void;
  stop(): void;
}

interface AlertServices {
  readonly db: Reader;
  readonly clock: Clock;
  readonly notify: (notice: Notice) => void;
  /** Told how many promises are late now, at every look. */
  readonly lateNow: (count: number) => void;
  /** The window that somebody can see and hear. */
  readonly soundsAt: () => WindowKind;
  readonly logError: (error: unknown, where: string) => void;
}

/**
 * Sleeps until the next promise is late, makes it heard once, and again every `lateAlertRepeatMs`
 * until it is served. The deadlines are rows: a restart neither loses nor repeats one.
 */
export function startLateAlerts(services: AlertServices): LateAlerts {
  const { clock, logError } = services;
  let cancelSleep = () => {};
  let looking = false;
  let lookAgain = false;
  let stopped = false;

  const look = async () => {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    try {
      do {
        lookAgain = false;
        cancelSleep();
        const nextMs = await alertWhatIsLate(services);
        if (nextMs !== undefined && !stopped) cancelSleep = clock.at(nextMs, () => void look());
      } while (lookAgain && !stopped);
    } catch (error) {
      logError(error, 'late-alerts');
      if (!stopped) cancelSleep = clock.at(clock.now() + retryMs, () => void look());
    } finally {
      looking = false;
    }
  };

  void look();
  return {
    wake: () => void look(),
    stop: () => {
      stopped = true;
      cancelSleep();
    },
  };
}

/** Alerts everything that is late now. Returns when to look again; undefined with nothing running. */
async function alertWhatIsLate({
  db,
  clock,
  notify,
  soundsAt,
  lateNow,
}: AlertServices): Promise<number | undefined> {
  const { lateAlertRepeatMs } = await readHallSettings(db);
  const running = await listDeadlines(db);
  lateNow(running.filter(({ due_at_ms }) => due_at_ms <= clock.now()).length);
  for (;;) {
    const next = await findNextDeadline(db);
    if (!next) return undefined;
    const nowMs = clock.now();
    if (next.next_alert_at_ms > nowMs) return next.next_alert_at_ms;
    // However long the machine slept, a promise sounds once on waking.
    await db
      .transaction()
      .execute((trx) => countAlert(trx, next.request_id, nowMs + lateAlertRepeatMs));
    notify({
      ...{ kind: 'late', requestId: next.request_id, times: next.alerts + 1 },
      soundsAt: soundsAt(),
    });
  }
}
