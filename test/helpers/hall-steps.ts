import { signOffDay } from '../../electron/cleanliness/sign-off-day';
import { closeWithDay } from '../../electron/reception/close-visit';
import { type ReadinessPoint, readinessPoints } from '../../shared/bar/readiness';
import type { HallSettings } from '../../shared/hall-settings';
import type { InputOf } from '../../shared/procedure';
import type { receptionContract } from '../../shared/reception/contract';
import { ok } from '../../shared/result';
import { hourMs, instantOf } from '../../shared/time';
import { noMachine } from './no-machine';
import { accepted, hallDay, key, type TestHall } from './test-hall';

type Arrival = InputOf<typeof receptionContract.registerVisit>;

/** What tests of use cases do again and again, through the use cases themselves. */

export const asDesk = (hall: TestHall) => hall.as('receptionist');
export const asBar = (hall: TestHall) => hall.as(null, 'bar');

export async function takePosts(hall: TestHall, ...staffIds: readonly string[]): Promise<void> {
  for (const staffId of staffIds) {
    const post = staffId.startsWith('bar') ? 'bar' : 'agent';
    const input = { idempotencyKey: key(), staffId, post } as const;
    accepted(await hall.handlers.people.startDuty(asDesk(hall), input));
  }
}

export function arrival(changes: Partial<Arrival> = {}): Arrival {
  return {
    idempotencyKey: key(),
    guest: { name: '陈', formOfAddress: 'mr', phone: '' },
    partySize: 2,
    source: 'walk-in',
    note: '',
    agentReason: '',
    drinks: [{ drinkId: 'tea', quantity: 2 }],
    ...changes,
  };
}

/** Registers a party. Returns its visit's and its request's id. */
export async function arrive(
  hall: TestHall,
  changes: Partial<Arrival> = {},
): Promise<{ visitId: string; requestId: string }> {
  const { registerVisit } = hall.handlers.reception;
  const { visitId } = accepted(await registerVisit(asDesk(hall), arrival(changes)));
  const { id } = await hall.db
    .selectFrom('bar_request')
    .select('id')
    .where('visit_id', '=', visitId)
    .executeTakeFirstOrThrow();
  return { visitId, requestId: id };
}

/** From when the hall promises what is ordered from now on. */
export async function promiseFrom(
  hall: TestHall,
  clockStartsAt: HallSettings['clockStartsAt'],
): Promise<void> {
  const input = { idempotencyKey: key(), changes: { clockStartsAt } };
  accepted(await hall.handlers.settings.changeSettings(hall.as('supervisor'), input));
}

/** The party sits down. */
export async function seat(hall: TestHall, visitId: string, tableId = 'table-1'): Promise<void> {
  const input = { idempotencyKey: key(), visitId, tableId };
  accepted(await hall.handlers.reception.moveToTable(asDesk(hall), input));
}

/** They leave, whatever is still open. */
export const leave = (hall: TestHall, visitId: string, changes: { leftAtMs?: number } = {}) =>
  hall.handlers.reception.closeVisit(asDesk(hall), {
    ...{ idempotencyKey: key(), visitId, forcedReason: '客户赶时间' },
    ...changes,
  });

export const serve = (hall: TestHall, requestId: string, staffId = 'bar-1') =>
  hall.handlers.bar.markServed(asBar(hall), { idempotencyKey: key(), requestId, staffId });

export const undo = (hall: TestHall, requestId: string) =>
  hall.handlers.bar.undoServed(asBar(hall), { idempotencyKey: key(), requestId });

export const tick = (
  hall: TestHall,
  tableId: string,
  points: readonly ReadinessPoint[],
  { staffId = 'bar-1', ticked = true } = {},
) =>
  hall.handlers.bar.tickReadiness(asBar(hall), {
    ...{ idempotencyKey: key(), tableId, points: [...points], ticked, staffId },
  });

export const clear = (hall: TestHall, tableId: string, staffId = 'bar-1') =>
  tick(hall, tableId, readinessPoints, { staffId });

/** Begins the end-of-day round of an area, or finds it begun. Its id. */
export async function beginEndOfDay(hall: TestHall, areaId: string, day: string): Promise<string> {
  const dueAtMs = instantOf(day, 18 * 60, 'Asia/Shanghai');
  const input = { idempotencyKey: key(), day, areaId, purpose: 'end-of-day', dueAtMs } as const;
  return accepted(await hall.handlers.cleanliness.beginRound(asDesk(hall), input)).roundId;
}

/** Passes every area of the end-of-day round. */
export async function passAreas(hall: TestHall, day: string): Promise<void> {
  for (const areaId of ['lobby', 'garden']) {
    const roundId = await beginEndOfDay(hall, areaId, day);
    const input = { idempotencyKey: key(), roundId };
    accepted(await hall.handlers.cleanliness.passRest(asDesk(hall), input));
  }
}

/** What a fail is recorded with. */
export const details = (ownerId = 'receptionist') => ({
  ...{ ownerId, dueInMs: hourMs, severity: 'minor' as const },
});

/** The kinds of the links of the record chain, in order. */
export async function recorded(hall: TestHall): Promise<string[]> {
  const links = await hall.db.selectFrom('event').select('kind').orderBy('seq').execute();
  return links.map(({ kind }) => kind);
}

/** An agent steps away, for lunch or without a good reason, or comes back. */
export const setAway = (hall: TestHall, agentId: string, away: 'excused' | 'unexcused' | 'back') =>
  hall.handlers.reception.setAgentAway(asDesk(hall), {
    ...{ idempotencyKey: key(), agentId },
    away:
      away === 'back'
        ? away
        : {
            absenceId: away === 'excused' ? 'lunch' : 'private',
            ...{ excused: away === 'excused', backAtMs: null },
          },
  });

/** A line of a pen. */
export const drawn = 'M100 100L300 60L500 140';

/** Signs a day off past the PIN, which has a test of its own: hashing takes its time. */
export const sign = (
  hall: TestHall,
  { day = hallDay, idempotencyKey = key(), records = noMachine.records } = {},
) =>
  signOffDay({ checkPin: async () => ok({}), records, closeWithDay })(hall.as('supervisor'), {
    ...{ idempotencyKey, day, pin: '246810', signature: drawn },
  });
