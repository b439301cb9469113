import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract } from '../../../shared/contract';
import type { Procedure } from '../../../shared/procedure';
import {
  arrival,
  arrive,
  asDesk,
  beginEndOfDay,
  details,
  takePosts,
} from '../../helpers/hall-steps';
import { hallDay, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

test('no procedure takes a field that it does not know', () => {
  const lenient = Object.entries(contract).flatMap(([feature, verbs]) =>
    Object.entries(verbs)
      .filter(([, { input }]: [string, Procedure]) => {
        const issues = input.safeParse({ stowaway: true }).error?.issues ?? [];
        return !issues.some(({ code }) => code === 'unrecognized_keys');
      })
      .map(([verb]) => `${feature}.${verb}`),
  );
  expect(lenient).toEqual([]);
  const { input } = contract.reception.registerVisit;
  const stowaway = { ...arrival(), guest: { ...arrival().guest, idCard: '1' } };
  expect([input.safeParse(arrival()).success, input.safeParse(stowaway).success]).toEqual([
    ...[true, false],
  ]);
});

test('an identity number is refused in every field that takes words', async () => {
  const words = '证号 11010519491231002X';
  await takePosts(hall, 'agent-1', 'agent-2');
  const { visitId } = await arrive(hall);
  const { reception, cleanliness } = hall.handlers;
  const write = { idempotencyKey: key(), visitId };
  const answers = [
    await reception.registerVisit(asDesk(hall), arrival({ agentReason: words })),
    await reception.registerVisit(asDesk(hall), arrival({ note: words })),
    await reception.changeAgent(asDesk(hall), {
      ...{ ...write, agentId: 'agent-2', cause: 'other', reason: words },
    }),
    await reception.voidVisit(asDesk(hall), { ...write, reason: words }),
    await cleanliness.recordItem(asDesk(hall), {
      ...{ idempotencyKey: key(), roundId: await beginEndOfDay(hall, 'lobby', hallDay) },
      ...{ itemId: 'lobby-1', result: 'fail', note: words, measured: null, finding: details() },
    }),
  ];
  expect(answers).toEqual(answers.map(() => ({ ok: false, reason: 'identity-number' })));
});
