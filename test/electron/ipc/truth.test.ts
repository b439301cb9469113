import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerCall, type CallServices } from '../../../electron/ipc/answer-call';
import { createOperators } from '../../../electron/ipc/operators';
import { issueReport } from '../../../electron/reports/issue-report';
import type { barContract } from '../../../shared/bar/contract';
import type { OutputOf } from '../../../shared/procedure';
import { arrival } from '../../helpers/hall-steps';
import { noMachine } from '../../helpers/no-machine';
import {
  accepted,
  chainKey,
  key,
  openTestHall,
  people,
  type TestHall,
} from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const services = (changes: Partial<CallServices> = {}): CallServices => {
  const operators = createOperators();
  const desk = people.find(({ staffId }) => staffId === 'receptionist');
  if (desk) operators.signIn('front-desk', desk);
  return {
    ...{ db: hall.db, chainKey, operators, handlers: hall.handlers },
    now: () => hall.nowMs,
    uptimeMs: () => 0,
    newId: key,
    changed: () => {},
    logError: () => {},
    ...changes,
  };
};

/** One write after the other, so that one comes between any two reads where it may. */
async function manyTimes(write: () => Promise<unknown>): Promise<void> {
  for (let times = 0; times < 12; times += 1) await write();
}

test('an answer shows one instant, whatever is written while it is put together', async () => {
  const called = services();
  const [board] = await Promise.all([
    answerCall(called, 'bar', 'bar.readBoard', {}),
    manyTimes(() =>
      answerCall(called, 'front-desk', 'reception.registerVisit', arrival({ partySize: 1 })),
    ),
  ]);
  const { toServe, guestsOnSite } = accepted(board) as OutputOf<typeof barContract.readBoard>;
  expect(toServe.length).toBe(guestsOnSite);
});

test('a window that cannot be told does not make a committed write look failed', async () => {
  const logged: string[] = [];
  const broken = services({
    changed: () => {
      throw new Error('the window has gone');
    },
    logError: (error, where) => logged.push(`${where}: ${String(error)}`),
  });
  const input = arrival();
  const answer = await answerCall(broken, 'front-desk', 'reception.registerVisit', input);
  expect(answer).toMatchObject({ ok: true, value: { kind: 'first' } });
  expect(logged).toEqual(['notice: Error: the window has gone']);
});

test('a report for paper is of one instant too', async () => {
  const printed: [total: number, rows: number, requested: number][] = [];
  const print = issueReport(
    {
      ...noMachine.paper,
      print: async (job) => {
        if (job.kind !== 'report') throw new Error(job.kind);
        const { visits, rows, drinks } = job.report;
        printed.push([visits.total, rows.length, drinks.requested]);
        return { ok: true, value: { sent: true } };
      },
    },
    noMachine.records,
  );
  await Promise.all([
    print(hall.as('receptionist'), {
      ...{ idempotencyKey: key(), of: { day: '2026-11-24', shiftId: null } },
      ...{ to: 'printer', language: 'en' },
    }),
    manyTimes(() => hall.handlers.reception.registerVisit(hall.as('receptionist'), arrival())),
  ]);
  expect(printed.map(([total]) => [total, total, total])).toEqual(printed);
});
