import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { build } from 'vite';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyChain } from '../../db/trust/verify-chain';
import { root } from '../../tools/lib/paths.mjs';
import { takePosts } from '../helpers/hall-steps';
import { seededRandom } from '../helpers/seeded-random';
import { chainKey, hallStart, openTestHall } from '../helpers/test-hall';
import type { Line, Orders, Request } from './killed-worker';

/** Killed at any moment: what was acknowledged is there, nothing is there by half, nothing twice. */

const kills = Number(process.env.HALLDESK_KILLS ?? 25);
const seed = Number(process.env.HALLDESK_SEED ?? 20_261_124);
const worker = join(root, 'out/faults/killed-worker.mjs');

beforeAll(async () => {
  await build({
    ...{ root, configFile: false, logLevel: 'warn' },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ...{ ssr: 'test/faults/killed-worker.ts', outDir: 'out/faults', target: 'node24' },
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
});

let folder: string;
let path: string;
let headPath: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'halldesk-killed-'));
  path = join(folder, 'halldesk.db');
  headPath = join(folder, 'chain.head');
  const hall = await openTestHall(path, headPath);
  await takePosts(hall, 'bar-1', 'agent-1', 'agent-2');
  await hall.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the worker and kills it after so many lines and then some milliseconds. All that it said. */
async function runAndKill(orders: Orders, afterLines: number, thenMs: number): Promise<Line[]> {
  const child = spawn(process.execPath, [worker, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines: Line[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(JSON.parse(line));
    if (lines.length !== afterLines) continue;
    await sleep(thenMs);
    child.kill('SIGKILL');
  }
  // One that ended by itself was refused something that had to go through.
  expect(await ended).toEqual([null, 'SIGKILL']);
  return lines;
}

/** What the outside knows: every answer that was given, and what was asked last without one. */
class Oracle {
  readonly answers = new Map<string, { request: Request; answer: unknown }>();
  readonly asked = new Map<string, Request>();

  hear(lines: readonly Line[]): void {
    for (const line of lines) {
      if ('asked' in line) this.asked.set(line.asked.key, line.asked);
      if (!('acknowledged' in line)) continue;
      const { acknowledged: request, answer } = line;
      const known = this.answers.get(request.key);
      if (known) expect(answer).toEqual(known.answer);
      this.answers.set(request.key, { request, answer });
    }
  }

  unanswered(): Request[] {
    return [...this.asked.values()].filter(({ key }) => !this.answers.has(key));
  }

  /** What is wrong with the file, by what is known outside of it. */
  faultsOf(): string[] {
    const file = new BetterSqlite3(path, { readonly: true });
    const list = (sql: string) => file.prepare(sql).pluck().all() as string[];
    const applied = new Map(
      file.prepare(`SELECT idempotency_key, value_json FROM applied_write`).raw().all() as [
        string,
        string,
      ][],
    );
    const visits = new Set(list(`SELECT id FROM visit`));
    const served = list(`SELECT visit_id FROM bar_request`);
    const closed = new Set(list(`SELECT id FROM visit WHERE left_at_ms IS NOT NULL`));
    file.close();
    const faults: string[] = [];
    for (const [key, { request, answer }] of this.answers) {
      const stored = applied.get(key);
      if (stored === undefined) faults.push(`lost: ${request.kind} ${key}`);
      else if (stored !== JSON.stringify(answer)) faults.push(`another answer: ${key}`);
    }
    const made: string[] = [];
    for (const [key, request] of this.asked) {
      const stored = applied.get(key);
      if (request.kind === 'register' && stored) made.push(JSON.parse(stored).visitId);
      if (request.kind === 'close' && closed.has(request.visitId) !== (stored !== undefined))
        faults.push(`half closed: ${request.visitId}`);
    }
    if (made.length !== visits.size || made.some((id) => !visits.has(id)))
      faults.push(`${made.length} registered, ${visits.size} visits`);
    if (served.length !== visits.size || served.some((id) => !visits.has(id)))
      faults.push(`${served.length} orders, ${visits.size} visits`);
    const chain = verifyChain({ path, headPath, key: chainKey, nowMs: hallStart });
    return [...faults, ...chain.faults.map((fault) => JSON.stringify(fault))];
  }
}

const timeout = 60_000 + kills * 5_000;

test(`killed ${kills} times, by seed ${seed}`, { timeout }, async () => {
  const random = seededRandom(seed);
  const oracle = new Oracle();
  for (let kill = 0; kill < kills; kill += 1) {
    // One in three while it is still opening what the last one left.
    const lines = kill % 3 === 0 ? 1 : 2 + Math.floor(random.next() * 60);
    // Besides what got no answer, one that did: it is not to happen a second time.
    const told = [...oracle.answers.values()].map(({ request }) => request).slice(-1);
    const again = [...oracle.unanswered().slice(-1), ...told];
    const orders = { path, headPath, seed: seed + kill, again, tooSoon: false };
    oracle.hear(await runAndKill(orders, lines, random.next() * 12));
    expect(oracle.faultsOf(), `after kill ${kill + 1} of seed ${seed}`).toEqual([]);
  }
  expect(oracle.answers.size).toBeGreaterThan(kills * 5);
});

test('an answer before the commit would be found out', { timeout }, async () => {
  const oracle = new Oracle();
  const orders = { path, headPath, seed, again: [], tooSoon: true };
  oracle.hear(await runAndKill(orders, 3, 0));
  expect(oracle.faultsOf()).toContainEqual(expect.stringMatching(/^lost/));
});
