import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSettings } from '../../../db/settings/setting.queries';
import { printRotation, saveRotationPdf } from '../../../electron/reception/issue-rotation';
import { ok } from '../../../shared/result';
import { hourMs, minuteMs } from '../../../shared/time';
import { arrive, asDesk, leave, setAway, takePosts } from '../../helpers/hall-steps';
import { noMachine } from '../../helpers/no-machine';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const explain = (atMs: number | null = null) =>
  hall.handlers.reception.explainRotation(asDesk(hall), { atMs });

test('the first who is free is next, and every place says what decided it', async () => {
  await takePosts(hall, 'agent-1', 'agent-2', 'agent-3');
  hall.nowMs += minuteMs;
  await arrive(hall);
  hall.nowMs += minuteMs;
  accepted(await setAway(hall, 'agent-2', 'excused'));
  const third = 1 / 3;
  expect(await explain()).toEqual({
    atMs: hallStart + 2 * minuteMs,
    rule: 'fair-share',
    agents: [
      {
        ...{ agentId: 'agent-2', name: '张伟', status: 'away-excused' },
        ...{ free: false, isNext: false, balance: third },
        reason: { kind: 'earlier-in-roster', than: 'agent-3' },
      },
      {
        ...{ agentId: 'agent-3', name: '陈晨', status: 'free' },
        ...{ free: true, isNext: true, balance: third },
        reason: {
          kind: 'higher-balance',
          than: 'agent-1',
          balance: third,
          thanBalance: -2 * third,
        },
      },
      {
        ...{ agentId: 'agent-1', name: '李静', status: 'with-guest' },
        ...{ free: false, isNext: false, balance: -2 * third },
        reason: { kind: 'nobody-behind' },
      },
    ],
  });
});

const steps = fc.array(
  fc.record({
    do: fc.constantFrom('arrive', 'arrive', 'leave', 'void', 'change', 'away', 'unexcused', 'back'),
    pick: fc.nat(),
    afterMs: fc.integer({ min: 1, max: 9 * hourMs }),
  }),
  { minLength: 1, maxLength: 12 },
);
const rules = fc.constantFrom('fair-share', 'move-to-back', 'fewest-today');

test('the order at a past instant is the one that was shown then', async () => {
  await fc.assert(
    fc.asyncProperty(rules, steps, async (rotationRule, story) => {
      await hall.close();
      hall = await openTestHall();
      await hall.db
        .transaction()
        .execute((trx) =>
          writeSettings(trx, { rotationRule }, { staffId: null, atMs: hall.nowMs }),
        );
      const shown = [await explain()];
      await takePosts(hall, 'agent-1', 'agent-2', 'agent-3');
      for (const { do: kind, pick, afterMs } of story) {
        hall.nowMs += afterMs;
        shown.push(await explain());
        // The instant of a step already belongs to what the step does.
        hall.nowMs += 1;
        const { visits } = await hall.handlers.reception.listOnSite(asDesk(hall), {});
        const visitId = visits[pick % Math.max(1, visits.length)]?.visitId ?? '';
        const agentId = `agent-${(pick % 3) + 1}`;
        if (kind === 'arrive') await arrive(hall);
        if (kind === 'leave') await leave(hall, visitId);
        if (kind === 'away') await setAway(hall, agentId, 'excused');
        if (kind === 'unexcused' || kind === 'back') await setAway(hall, agentId, kind);
        const input = { idempotencyKey: key(), visitId, reason: '原因' };
        if (kind === 'void') await hall.handlers.reception.voidVisit(asDesk(hall), input);
        if (kind === 'change') {
          await hall.handlers.reception.changeAgent(asDesk(hall), {
            ...{ ...input, agentId, cause: 'other' },
          });
        }
      }
      hall.nowMs += 48 * hourMs;
      // The first was shown before anybody took a post, in the same millisecond.
      for (const then of shown.slice(1)) expect(await explain(then.atMs)).toEqual(then);
      expect((await explain(hallStart - 1)).agents).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('a time that is still to come shows now, under the time of now', async () => {
  await takePosts(hall, 'agent-1');
  expect(await explain(hall.nowMs + hourMs)).toEqual(await explain());
});

test.each([
  ['zh-CN', '轮序 2026-11-24 1005.pdf'],
  ['en', 'Rotation 2026-11-24 1005.pdf'],
] as const)(
  'the slip in %s is the order of that minute, signed with who issued it and when',
  async (language, fileName) => {
    await takePosts(hall, 'agent-1', 'agent-2');
    hall.nowMs += 5 * minuteMs + 30_000;
    await arrive(hall);
    hall.nowMs += hourMs;
    const atMs = hallStart + 5 * minuteMs;
    const jobs: unknown[] = [];
    const paper: Parameters<typeof saveRotationPdf>[0] = {
      ...noMachine.paper,
      savePdf: async (job, name) => {
        jobs.push([job, name]);
        return ok({ saved: true, fileName: name });
      },
      print: async (job) => {
        jobs.push(job);
        return ok({ sent: true });
      },
    };
    accepted(await saveRotationPdf(paper)(asDesk(hall), { atMs, language }));
    accepted(await printRotation(paper)(asDesk(hall), { atMs, language }));
    const job = {
      kind: 'rotation',
      language,
      slip: {
        ...(await explain(atMs)),
        hallName: '云栖府',
        timeZone: 'Asia/Shanghai',
        issuedAtMs: hall.nowMs,
        issuedByName: '王芳',
      },
    };
    expect(jobs).toEqual([[job, fileName], job]);
    expect(job.slip.agents.map(({ agentId, isNext }) => [agentId, isNext])).toEqual([
      ['agent-1', true],
      ['agent-2', false],
    ]);
  },
);
