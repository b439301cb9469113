import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../db/open-database';
import { listOpenVisits } from '../../db/reception/visit.queries';
import { closeVisit } from '../../electron/reception/close-visit';
import { registerVisit } from '../../electron/reception/register-visit';
import type { UseCaseContext } from '../../electron/use-case';
import { seededRandom } from '../helpers/seeded-random';

/**
 * A process that writes until it is killed, and says each thing on its output: what it is about to
 * ask, and the answer once it has it. It knows nothing of what it is killed for.
 */

export type Request =
  | { readonly kind: 'register'; readonly key: string; readonly phone: string }
  | { readonly kind: 'close'; readonly key: string; readonly visitId: string };
export type Line =
  | { readonly opening: true }
  | { readonly asked: Request }
  | { readonly acknowledged: Request; readonly answer: unknown };

export interface Orders {
  readonly path: string;
  readonly headPath: string;
  readonly seed: number;
  /** Sent again first, as a window does that never got its answer. */
  readonly again: readonly Request[];
  /** Says that it is done before it is: what the test has to find out. */
  readonly tooSoon: boolean;
}

const chainKey = new Uint8Array(32).fill(7);
const startMs = Date.parse('2026-11-24T02:00:00Z');

// A pipe is written to at once, so what was said is not lost with the process.
const say = (line: Line) => writeSync(1, `${JSON.stringify(line)}\n`);

async function work({ path, headPath, seed, again, tooSoon }: Orders): Promise<void> {
  say({ opening: true });
  const opened = openDatabase(path, { key: chainKey, now: () => startMs, headPath });
  if (!opened.ok) throw new Error(opened.reason);
  const { db, checkpoint } = opened.value;
  const random = seededRandom(seed);
  const context: UseCaseContext = {
    ...{ db, chainKey, newId: randomUUID, window: 'front-desk' },
    now: () => startMs,
    uptimeMs: () => 0,
    actor: { staffId: 'receptionist', name: '王芳', posts: ['reception'] },
  };
  const send = async (request: Request) => {
    say({ asked: request });
    if (tooSoon) {
      say({ acknowledged: request, answer: null });
      // A slow disk: the test kills it meanwhile.
      await sleep(5_000);
    }
    const answer = await answerTo(context, request);
    if (!answer.ok) throw new Error(answer.reason);
    if (!tooSoon) say({ acknowledged: request, answer: answer.value });
  };
  for (const request of again) await send(request);
  for (;;) {
    const open = await listOpenVisits(db);
    const visit = open[Math.floor(random.next() * open.length)];
    const key = randomUUID();
    if (visit && random.next() < open.length / 12)
      await send({ kind: 'close', key, visitId: visit.id });
    else {
      const figures = Math.floor(random.next() * 1e8);
      await send({ kind: 'register', key, phone: `138${String(figures).padStart(8, '0')}` });
    }
    if (random.next() < 0.1) checkpoint();
  }
}

function answerTo(context: UseCaseContext, request: Request) {
  const { key: idempotencyKey } = request;
  if (request.kind === 'close') {
    const { visitId } = request;
    return closeVisit(context, { idempotencyKey, visitId, forcedReason: '客户赶时间' });
  }
  const { phone } = request;
  return registerVisit(context, {
    ...{ idempotencyKey, partySize: 2, source: 'walk-in', note: '', agentReason: '' },
    guest: { name: '陈', formOfAddress: 'mr', phone },
    drinks: [{ drinkId: 'tea', quantity: 2 }],
  });
}

await work(JSON.parse(process.argv[2] ?? ''));
