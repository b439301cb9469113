import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertRotationEvent, listRotationEvents } from '../../../db/reception/rotation.queries';
import { readRotationOrder } from '../../../db/reception/rotation-order';
import { readHallSettings } from '../../../db/settings/setting.queries';
import type { RotationEvent } from '../../../shared/reception/rotation';
import { addParty } from '../../helpers/rows';
import { openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const store = (events: readonly RotationEvent[]) =>
  hall.db.transaction().execute(async (trx) => {
    await addParty(trx, 'v');
    for (const event of events) await insertRotationEvent(trx, event);
  });

test('every kind of event comes back as it went in, in the order of recording', async () => {
  const agentId = 'agent-1';
  const events: RotationEvent[] = [
    { kind: 'joined', agentId, atMs: 9 },
    { kind: 'left', agentId, atMs: 8 },
    { kind: 'away', agentId, atMs: 7, excused: true },
    { kind: 'away', agentId, atMs: 6, excused: false, absenceId: 'lunch', backAtMs: 60 },
    { kind: 'back', agentId, atMs: 5 },
    { kind: 'took', visitId: 'v', agentId, atMs: 4, counts: true },
    { kind: 'took', visitId: 'v', agentId, atMs: 3, counts: false },
    { kind: 'freed', visitId: 'v', agentId, atMs: 2 },
    { kind: 'reversed', visitId: 'v', atMs: 1, reason: 'agent-changed' },
    { kind: 'docked', agentId, atMs: 0, clause: 'no-door-questions' },
  ];
  await store(events);
  expect(await listRotationEvents(hall.db)).toEqual(events);
});

test('the order follows from the log', async () => {
  const settings = await readHallSettings(hall.db);
  await store([
    { kind: 'joined', agentId: 'agent-1', atMs: 1 },
    { kind: 'joined', agentId: 'agent-2', atMs: 2 },
    { kind: 'took', visitId: 'v', agentId: 'agent-1', atMs: 3, counts: true },
  ]);
  const order = await readRotationOrder(hall.db, settings, 4);
  expect(order.map(({ agentId, balance, free }) => ({ agentId, balance, free }))).toEqual([
    { agentId: 'agent-2', balance: 0.5, free: true },
    { agentId: 'agent-1', balance: -0.5, free: false },
  ]);
});
