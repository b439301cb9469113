import { afterEach, beforeEach, expect, test } from 'vitest';
import { asDesk, takePosts } from '../../helpers/hall-steps';
import {
  accepted,
  hallDay,
  hallStart,
  key,
  openTestHall,
  type TestHall,
} from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const hour = 3_600_000;
const read = async () =>
  (await hall.handlers.reports.readShiftReport(asDesk(hall), { day: hallDay, shiftId: null }))
    .attendance;

test('who came late, who is missing, who was never planned; a break goes on until it ends', async () => {
  const shift = { shiftId: 'early', post: 'bar' } as const;
  accepted(
    await hall.handlers.people.setRoster(hall.as('supervisor'), {
      idempotencyKey: key(),
      cells: ['bar-1', 'bar-2'].map((staffId) => ({ day: hallDay, staffId, shift })),
    }),
  );
  hall.nowMs = hallStart;
  await takePosts(hall, 'bar-1', 'agent-1');
  hall.nowMs = hallStart + hour;
  accepted(
    await hall.handlers.people.startBreak(asDesk(hall), {
      ...{ idempotencyKey: key(), staffId: 'bar-1', reasonId: 'meal' },
    }),
  );
  hall.nowMs = hallStart + 2 * hour;
  const planned = { fromMs: hallStart - hour, toMs: hallStart + 8 * hour };
  expect(await read()).toEqual([
    {
      ...{ name: '王小雨', planned, cameAtMs: hallStart, presentMs: 2 * hour },
      ...{ breaks: 1, breakMs: hour, state: 'late', lateMs: hour },
    },
    {
      ...{ name: '李想', planned, cameAtMs: null, presentMs: 0 },
      ...{ breaks: 0, breakMs: 0, state: 'missing', lateMs: 3 * hour },
    },
    {
      ...{ name: '李静', planned: null, cameAtMs: hallStart, presentMs: 2 * hour },
      ...{ breaks: 0, breakMs: 0, state: 'unplanned', lateMs: 0 },
    },
  ]);
});
