import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '../../db/open-database';
import { dataFolderAt } from '../../electron/shell/data-folder';
import { HallDesk, tell, textsIn } from '../e2e/halldesk';
import { quickHash } from '../helpers/quick-hash';
import { seededRandom } from '../helpers/seeded-random';
import { accepted, chainKey, hallStart, key } from '../helpers/test-hall';
import { type Arrival, BusyHall, furnishBusyHall } from './busy-hall';
import { ms, p50, p99, percentile } from './figures';
import { type BenchGuest, writeGuests } from './search-hall';
import { atMost, printTable, type Row } from './table';

const seed = 1;
const guestCount = 400_000;
const pin = '246810';
const searches = 20;
const taps = 60;
/** So many parties wait at the bar while one is served. */
const waiting = 12;
/** Between two of them, so that each finds the window at rest. */
const restMs = 300;

/** In the real windows over a large hall: from a key to what it finds, from a tap to what it does, each painted. */
export async function painted(): Promise<void> {
  const folder = dataFolderAt(await mkdtemp(join(tmpdir(), 'halldesk-bench-painted-')));
  const { guests, arrivals } = await writeHall(folder.database);
  await writeFile(folder.keyFile, `plain:${Buffer.from(chainKey).toString('base64')}`);
  const halldesk = new HallDesk(folder.path);
  await halldesk.start(hallStart);
  try {
    const desk = await halldesk.window('front-desk');
    const bar = await halldesk.window('bar');
    await tell(desk, 'people.signIn', { staffId: 'receptionist', pin });
    for (const [staffId, post] of [
      ['agent-1', 'agent'],
      ['bar-1', 'bar'],
    ] as const)
      await tell(desk, 'people.startDuty', { idempotencyKey: key(), staffId, post });
    await checkEnded(halldesk);
    const typed = await typeIntoSearch(desk, guests);
    const { answered, served } = await tapServed(desk, bar, arrivals);
    printTable(`Painted, at ${guestCount.toLocaleString('en')} guests; seed ${seed}`, [
      ...rows(`a key in the guest search, ${typed.length} keys`, typed, 50),
      ...rows(`a tap at the bar, its first answer, ${answered.length} taps`, answered, 50),
      ...rows(`the same, written to disk and the card says so`, served, 100),
    ]);
  } finally {
    await halldesk.stop();
    await rm(folder.path, { recursive: true, force: true });
  }
}

async function writeHall(path: string) {
  await furnishBusyHall(path);
  const { db, close } = accepted(openDatabase(path));
  const pin_hash = await quickHash(pin);
  await db.updateTable('staff').set({ pin_hash }).where('id', '=', 'receptionist').execute();
  await close();
  const guests = await writeGuests(path, guestCount, seed);
  const hall = new BusyHall(path);
  const arrivals = Array.from({ length: waiting + taps }, () => hall.nextArrival());
  await hall.close();
  return { guests, arrivals };
}

/** The check of the records at the start has a process of its own, but not a processor. */
async function checkEnded(halldesk: HallDesk): Promise<void> {
  const isRunning = () =>
    halldesk.app.evaluate(({ app }) =>
      app.getAppMetrics().some(({ name }) => name === 'HallDesk records'),
    );
  while (await isRunning()) await new Promise((done) => setTimeout(done, 500));
}

/** Whole phones, digit by digit; a key that changes nothing of what is found is not counted. */
async function typeIntoSearch(desk: Page, guests: readonly BenchGuest[]): Promise<number[]> {
  const random = seededRandom(seed);
  const spans = await watch(desk, 'keydown', '[aria-labelledby="matches-title"], p[role="status"]');
  const phone = desk.getByRole('textbox', { name: textsIn('zh-CN')('reception:register.phone') });
  const typed: number[] = [];
  await desk.keyboard.press('F2');
  for (let search = 0; search < searches; search += 1) {
    await phone.fill('');
    await desk.waitForTimeout(restMs);
    await spans();
    for (const digit of guests[Math.floor(random.next() * guests.length)]?.phone ?? '') {
      await desk.keyboard.press(digit);
      await desk.waitForTimeout(restMs);
    }
    typed.push(...(await spans()));
  }
  return typed;
}

/** Until the button that was tapped says that it was, and until the card says that the drinks are served. */
async function tapServed(desk: Page, bar: Page, arrivals: readonly Arrival[]) {
  const answered = await watch(bar, 'click', 'button[data-busy]');
  const served = await watch(bar, 'click', 'li[data-state="gone"]');
  const serve = textsIn('zh-CN')('barBoard:serve');
  const arrive = (arrival: Arrival | undefined) =>
    tell(
      desk,
      'reception.registerVisit',
      arrival as Parameters<typeof tell<'reception.registerVisit'>>[2],
    );
  for (const arrival of arrivals.slice(0, waiting)) await arrive(arrival);
  for (const arrival of arrivals.slice(waiting)) {
    await arrive(arrival);
    // The one served before leaves its place, and a card that has just moved takes no tap.
    await bar.locator('li[data-state="gone"]').waitFor({ state: 'detached' });
    await bar.waitForTimeout(2 * restMs);
    await bar
      .locator('li:not([data-state="gone"])')
      .getByRole('button', { name: serve })
      .first()
      .click();
    await bar.waitForTimeout(restMs);
  }
  return { answered: await answered(), served: await served() };
}

/**
 * Notes, in the page's own clock, how long after each event something within an element has been
 * painted anew. Returns what gives the spans since it was last asked.
 */
async function watch(
  page: Page,
  event: 'keydown' | 'click',
  selector: string,
): Promise<() => Promise<number[]>> {
  const handle = await page.evaluateHandle(
    ([kind, within]) => {
      const spans: number[] = [];
      let fromMs: number | undefined;
      addEventListener(kind, ({ timeStamp }) => (fromMs = timeStamp), { capture: true });
      const isWithin = (node: Node) => node instanceof Element && node.closest(within) !== null;
      new MutationObserver((changes) => {
        const began = fromMs;
        if (began === undefined) return;
        const concerns = ({ target, addedNodes }: MutationRecord) =>
          isWithin(target.parentElement ?? target) ||
          isWithin(target) ||
          [...addedNodes].some(isWithin);
        if (!changes.some(concerns)) return;
        fromMs = undefined;
        // A frame is on its way to the screen once the task after its animation callbacks runs.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => spans.push(performance.now() - began);
          port2.postMessage(0);
        });
      }).observe(document.body, {
        ...{ subtree: true, childList: true, characterData: true, attributes: true },
      });
      return spans;
    },
    [event, selector] as const,
  );
  return () => handle.evaluate((spans) => spans.splice(0));
}

/** @param limitMs for all but the slowest twentieth; a hundredth may take twice as long. */
function rows(what: string, sample: readonly number[], limitMs: number): Row[] {
  const [middle, slow, slowest] = [p50(sample), percentile(sample, 0.95), p99(sample)];
  const against = `p50 ${ms(middle)}`;
  const row = (share: string, value: number, limit: number): Row => ({
    ...{ what: `${what}, ${share}`, ours: ms(value), against },
    target: atMost(value, limit, `${limit} ms`),
  });
  return [row('p95', slow, limitMs), row('p99', slowest, 2 * limitMs)];
}
