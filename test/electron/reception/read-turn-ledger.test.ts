import { afterEach, beforeEach, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../shared/time';
import { arrive, asDesk, takePosts } from '../../helpers/hall-steps';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const read = (agentId: string, atMs: number | null = null) =>
  hall.handlers.reception.readTurnLedger(asDesk(hall), { agentId, atMs });

const guest = (guestName: string) => ({ guestName, formOfAddress: 'mr' as const });
const named = (name: string) => ({ guest: { name, formOfAddress: 'mr' as const, phone: '' } });

/** At 10:01 陈 comes and is given to agent-1, at 10:02 林 to agent-2, at 10:03 陈's visit is voided. */
async function morning() {
  await takePosts(hall, 'agent-1', 'agent-2');
  hall.nowMs = hallStart + minuteMs;
  const { visitId } = await arrive(hall, named('陈'));
  hall.nowMs += minuteMs;
  await arrive(hall, named('林'));
  hall.nowMs += minuteMs;
  accepted(
    await hall.handlers.reception.voidVisit(asDesk(hall), {
      ...{ idempotencyKey: key(), visitId, reason: '重复登记' },
    }),
  );
}

const chen = { atMs: hallStart + minuteMs, guest: guest('陈'), turnOfName: '李静', why: null };
const lin = { atMs: hallStart + 2 * minuteMs, guest: guest('林'), turnOfName: '张伟', why: null };
const back = { ...chen, atMs: hallStart + 3 * minuteMs, why: { kind: 'reversal', code: 'void' } };

const linesOfAgent1 = [
  { ...chen, seq: 1, clause: 'share', amount: 0.5, balanceAfter: 0.5 },
  { ...chen, seq: 3, clause: 'turn', amount: -1, balanceAfter: -0.5 },
  { ...lin, seq: 4, clause: 'share', amount: 0.5, balanceAfter: 0 },
  { ...back, seq: 7, clause: 'share-reversed', amount: -0.5, balanceAfter: -0.5 },
  { ...back, seq: 9, clause: 'turn-reversed', amount: 1, balanceAfter: 0.5 },
];

test('each line says when, why, for whose guest and turn, how much, and what it came to', async () => {
  await morning();
  expect(await read('agent-1')).toEqual({
    ...{ openingBalance: 0, lines: linesOfAgent1, uncounted: [] },
  });
  expect((await read('agent-2')).lines.map(({ seq, turnOfName }) => [seq, turnOfName])).toEqual([
    [2, '李静'],
    [5, '张伟'],
    [6, '张伟'],
    [8, '李静'],
  ]);
});

test('at a past minute the ledger ends there', async () => {
  await morning();
  const atMs = hallStart + 2 * minuteMs;
  expect(await read('agent-1', atMs)).toEqual({
    openingBalance: 0,
    lines: linesOfAgent1.slice(0, 3),
    uncounted: [],
  });
});

test('the next day begins with the balance that this one ended with', async () => {
  await morning();
  hall.nowMs += 24 * hourMs;
  expect(await read('agent-1')).toEqual({ openingBalance: 0.5, lines: [], uncounted: [] });
  await arrive(hall, named('何'));
  expect(await read('agent-1')).toMatchObject({
    openingBalance: 0.5,
    lines: [{ clause: 'share', guest: guest('何') }, { clause: 'turn' }],
  });
  expect((await read('agent-1', hallStart + hourMs)).lines).toEqual(linesOfAgent1);
});
