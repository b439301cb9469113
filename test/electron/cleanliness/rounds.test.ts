import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachFindingPhoto } from '../../../electron/cleanliness/put-right';
import { ok } from '../../../shared/result';
import { asDesk, beginEndOfDay, details, recorded } from '../../helpers/hall-steps';
import { noMachine } from '../../helpers/no-machine';
import { accepted, hallDay, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
let roundId: string;
beforeEach(async () => {
  hall = await openTestHall();
  roundId = await beginEndOfDay(hall, 'lobby', hallDay);
});
afterEach(() => hall.close());

const refusal = (reason: string, detail?: object) => ({
  ok: false,
  reason,
  ...(detail && { detail }),
});
const boss = () => hall.as('supervisor');
const rounds = () => hall.handlers.cleanliness;
const once = () => ({ idempotencyKey: key() });
const read = async () => (await rounds().readRound(asDesk(hall), { roundId }))?.round;
const fail = (itemId = 'lobby-1', changes = {}, who = asDesk(hall)) =>
  rounds().recordItem(who, {
    ...{ ...once(), roundId, itemId, result: 'fail', note: '地上有水', measured: null },
    ...{ finding: details(), ...changes },
  });

test('a round takes its time without pauses, and one that was too fast is flagged', async () => {
  hall.nowMs += 1_000;
  accepted(await rounds().pauseRound(asDesk(hall), { ...once(), roundId }));
  hall.nowMs += 60_000;
  accepted(await rounds().resumeRound(asDesk(hall), { ...once(), roundId }));
  hall.nowMs += 2_999;
  expect(accepted(await rounds().passRest(asDesk(hall), { ...once(), roundId }))).toEqual({
    passed: 2,
  });
  expect(await read()).toMatchObject({
    ...{ activeMs: 3_999, endedAtMs: hall.nowMs, runningSinceMs: null, tooFast: true, score: 100 },
  });
  const garden = await beginEndOfDay(hall, 'garden', hallDay);
  hall.nowMs += 4_000;
  accepted(await rounds().passRest(asDesk(hall), { ...once(), roundId: garden }));
  const { areas } = await rounds().listRounds(asDesk(hall), { day: hallDay });
  expect(areas.map((area) => area.rounds[0]?.round?.tooFast)).toEqual([true, false]);
});

test('the second on an area is told who is on it and may take over; other areas are free', async () => {
  const taken = refusal('area-taken', { name: '王芳' });
  expect(await rounds().passRest(boss(), { ...once(), roundId })).toEqual(taken);
  expect(await fail('lobby-1', {}, boss())).toEqual(taken);
  accepted(await rounds().resumeRound(boss(), { ...once(), roundId }));
  expect(await read()).toMatchObject({ inspectorName: '林岚' });
  expect(await fail()).toEqual(refusal('area-taken', { name: '林岚' }));
  await beginEndOfDay(hall, 'garden', hallDay);
});

test('a round that nobody asked for, of no area, or on a day to come is refused', async () => {
  const begin = (changes: object) =>
    rounds().beginRound(asDesk(hall), {
      ...{ ...once(), day: hallDay, areaId: 'garden', purpose: 'opening', dueAtMs: 1, ...changes },
    });
  expect(await begin({})).toEqual(refusal('not-scheduled'));
  expect(await begin({ areaId: 'attic' })).toEqual(refusal('not-scheduled'));
  expect(await begin({ day: '2026-11-25' })).toEqual(refusal('day-not-begun'));
  expect(await rounds().passRest(asDesk(hall), { ...once(), roundId: 'none' })).toEqual(
    refusal('unknown-round'),
  );
});

test('a measured item fails by its reading, and says so where they disagree', async () => {
  await hall.db
    .updateTable('area_item')
    .set({ measure: 'level', bound: 'at-most', threshold: 4 } as object)
    .where('id', '=', 'lobby-1')
    .execute();
  expect(await fail()).toEqual(refusal('measure-contradicts'));
  expect(await fail('lobby-1', { measured: 4 })).toEqual(refusal('measure-contradicts'));
  expect(await fail('lobby-2', { measured: 5 })).toEqual(refusal('measure-contradicts'));
  accepted(await fail('lobby-1', { measured: 5 }));
});

test('a fail opens a finding; judged otherwise it is withdrawn, and found again', async () => {
  expect(await fail('lobby-1', { finding: undefined })).toEqual(refusal('finding-needed'));
  expect(await fail('lobby-1', { finding: details('nobody') })).toEqual(refusal('unknown-person'));
  accepted(await fail());
  const findings = () => rounds().listFindings(asDesk(hall), {});
  expect(await findings()).toMatchObject([{ state: 'open', ownerName: '王芳', severity: 'minor' }]);
  const pass = { ...once(), roundId, itemId: 'lobby-1', result: 'pass', note: '', measured: null };
  accepted(await rounds().recordItem(asDesk(hall), { ...pass, result: 'pass' }));
  expect(await findings()).toEqual([]);
  accepted(await fail());
  expect(await findings()).toHaveLength(1);
});

test('a finding is fixed, reopened and closed by somebody other than the fixer; each leaves a link', async () => {
  accepted(await fail());
  const [finding] = await rounds().listFindings(asDesk(hall), {});
  const of = (note = '') => ({ ...once(), findingId: finding?.findingId ?? '', note });
  expect(await rounds().closeFinding(boss(), of())).toEqual(refusal('finding-not-fixed'));
  accepted(await rounds().fixFinding(asDesk(hall), of('擦干了')));
  expect(await rounds().closeFinding(asDesk(hall), of())).toEqual(refusal('own-fix'));
  const again = { ...of('还有水'), dueInMs: 600_000 };
  accepted(await rounds().reopenFinding(boss(), again));
  accepted(await rounds().reopenFinding(boss(), again));
  expect(await fail()).toMatchObject({ ok: true });
  accepted(await rounds().fixFinding(boss(), of()));
  expect(await rounds().closeFinding(boss(), of())).toEqual(refusal('own-fix'));
  expect(await fail()).toEqual(refusal('finding-not-open'));
  accepted(await rounds().closeFinding(asDesk(hall), of()));
  expect(await rounds().listFindings(asDesk(hall), {})).toMatchObject([
    { state: 'closed', reopened: 1, after: { byName: '林岚' }, closed: { byName: '王芳' } },
  ]);
  expect((await recorded(hall)).slice(-2)).toEqual(['finding-fixed', 'finding-closed']);
});

test('what was put right keeps the picture that it was found with', async () => {
  const { eventId } = accepted(await fail());
  let pictures = 0;
  const removed: string[] = [];
  const photos = {
    ...noMachine.photos,
    choose: async () => {
      pictures += 1;
      return ok({ name: `${pictures}.jpg`, sha256: String(pictures).repeat(64) });
    },
    remove: async (name: string) => void removed.push(name),
  };
  const attach = (id: number | null) =>
    attachFindingPhoto(photos)(asDesk(hall), { ...once(), eventId: id ?? 0 });
  accepted(await attach(eventId));
  accepted(await attach(eventId));
  const [finding] = await rounds().listFindings(asDesk(hall), {});
  const put = { ...once(), findingId: finding?.findingId ?? '', note: '擦干了' };
  const fixed = accepted(await rounds().fixFinding(asDesk(hall), put));
  expect(await attach(eventId)).toEqual(refusal('photo-settled'));
  accepted(await attach(fixed.eventId));
  accepted(await rounds().closeFinding(boss(), { ...put, ...once() }));
  expect(await attach(fixed.eventId)).toEqual(refusal('photo-settled'));
  expect(await attach(99)).toEqual(refusal('unknown-finding'));
  // The one that was replaced, and those that were refused: nothing is left without a finding.
  expect(removed).toEqual(['1.jpg', '3.jpg', '5.jpg', '6.jpg']);
  const [closed] = await rounds().listFindings(asDesk(hall), {});
  expect([closed?.before.photo, closed?.after?.photo]).toEqual(['2'.repeat(64), '4'.repeat(64)]);
});

test('a new version of the standard leaves a round that has begun as it is', async () => {
  const { areas } = await rounds().readTemplate(boss(), {});
  const [lobby, garden] = areas;
  if (!lobby || !garden) throw new Error('no areas');
  const [first, second] = lobby.items;
  if (!first || !second) throw new Error('no items');
  const saved = { ...lobby, items: [{ ...first, weight: 5 }, second] };
  const save = (changed: typeof areas) =>
    rounds().saveTemplate(boss(), { ...once(), areas: changed });
  expect(accepted(await save([saved]))).toEqual({ version: 2 });
  const after = await rounds().readTemplate(boss(), {});
  expect(after).toMatchObject({ version: 2, savedAtMs: hall.nowMs, savedByName: '林岚' });
  expect(after.areas).toMatchObject([{ items: [{ weight: 5 }, { itemId: 'lobby-2' }] }]);
  expect(after.areas[0]?.items[0]?.itemId).not.toBe('lobby-1');
  const round = await rounds().readRound(asDesk(hall), { roundId });
  expect(round?.items.map(({ itemId }) => itemId)).toEqual(['lobby-1', 'lobby-2']);
  expect(await save([{ ...saved, areaId: 'attic' }])).toEqual(refusal('unknown-area'));
  expect(await save([lobby, garden])).toEqual(refusal('unknown-item'));
});
