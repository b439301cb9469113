import type { Clock } from '../../electron/clock';

interface Alarm {
  readonly atMs: number;
  readonly callback: () => void;
}

/** A clock that stands still until it is moved; alarms ring in order on the way. */
export class FakeClock implements Clock {
  #nowMs: number;
  readonly #startMs: number;
  readonly #alarms = new Set<Alarm>();

  constructor(startMs: number) {
    this.#nowMs = startMs;
    this.#startMs = startMs;
  }

  readonly now = (): number => this.#nowMs;

  readonly uptimeMs = (): number => this.#nowMs - this.#startMs;

  readonly at = (atMs: number, callback: () => void): (() => void) => {
    const alarm = { atMs, callback };
    this.#alarms.add(alarm);
    // One that is due already rings soon, as a real timer does, and never inside this call.
    if (atMs <= this.#nowMs) queueMicrotask(() => this.#ring());
    return () => void this.#alarms.delete(alarm);
  };

  /** Moves on by so many milliseconds; what rings may set new alarms, which ring too if due. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    for (;;) {
      await settle();
      const next = [...this.#alarms].sort((a, b) => a.atMs - b.atMs)[0];
      if (!next || next.atMs > untilMs) break;
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      this.#ring();
    }
    this.#nowMs = untilMs;
    await settle();
  }

  #ring(): void {
    for (const alarm of [...this.#alarms]) {
      if (alarm.atMs > this.#nowMs || !this.#alarms.delete(alarm)) continue;
      alarm.callback();
    }
  }
}

/** Lets whatever an alarm began reach its next wait. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setImmediate(done));
}
