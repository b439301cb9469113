import { afterEach, beforeEach, expect, test } from 'vitest';
import { listOpenVehicles } from '../../../../db/reception/vehicle.queries';
import { createHandlers, type Handlers } from '../../../../electron/handlers';
import { createOperators } from '../../../../electron/ipc/operators';
import type { Photos } from '../../../../electron/photos';
import type { PrintJob } from '../../../../shared/print-job';
import type { InputOf } from '../../../../shared/procedure';
import type { receptionContract } from '../../../../shared/reception/contract';
import { ok } from '../../../../shared/result';
import { arrive, asDesk, leave, recorded } from '../../../helpers/hall-steps';
import { noMachine } from '../../../helpers/no-machine';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../../helpers/test-hall';

type Car = InputOf<typeof receptionContract.saveVehicle>;

const signature = 'M10 10L20 30';
const scratch = { x: 235, y: 414, kind: 'scratch' } as const;
let hall: TestHall;
let handlers: Handlers;
let visitId: string;
let printed: PrintJob[];
let chosen: Awaited<ReturnType<Photos['choose']>>;
let files: Set<string>;
beforeEach(async () => {
  hall = await openTestHall();
  ({ visitId } = await arrive(hall));
  printed = [];
  files = new Set();
  const paper = {
    ...noMachine.paper,
    savePdf: async (job: PrintJob, fileName: string) => {
      printed.push(job);
      return ok({ saved: true, fileName });
    },
    print: async () => ok({ sent: false }),
  };
  const photos: Photos = {
    choose: async () => {
      if (chosen.ok && chosen.value !== undefined) files.add(chosen.value.name);
      return chosen;
    },
    read: async (name) => (files.has(name) ? `data:${name}` : null),
    remove: async (name) => void files.delete(name),
  };
  handlers = createHandlers({ ...noMachine, operators: createOperators(), paper, photos });
});
afterEach(() => hall.close());

const save = (changes: Partial<Car> = {}) =>
  handlers.reception.saveVehicle(asDesk(hall), {
    ...{ idempotencyKey: key(), visitId, plate: '粤B12312', place: 'B1-023', windowsShut: true },
    ...{ marks: [scratch], note: '', signature, ...changes },
  });
const saved = async (changes?: Partial<Car>) => accepted(await save(changes)).vehicleId;
const cars = () => handlers.reception.listVehicles(asDesk(hall), { visitId });
const release = (vehicleId: string) =>
  handlers.reception.releaseVehicle(asDesk(hall), { idempotencyKey: key(), vehicleId });
const attach = (vehicleId: string, idempotencyKey = key()) =>
  handlers.reception.attachVehiclePhoto(asDesk(hall), { idempotencyKey, vehicleId });
const photoOf = (vehicleId: string) =>
  handlers.reception.readVehiclePhoto(asDesk(hall), { vehicleId });
const find = async (text: string) =>
  (await handlers.reception.searchGuests(asDesk(hall), { text })).guests.map(({ name }) => name);

test('a car is taken down, its plate masked and its signature kept to the slip', async () => {
  const vehicleId = await saved();
  const car = {
    ...{ vehicleId, maskedPlate: '粤B***12', place: 'B1-023', windowsShut: true, note: '' },
    ...{ marks: [scratch], signedAtMs: hallStart, hasPhoto: false, recordedAtMs: hallStart },
    leftAtMs: null,
  };
  expect(await cars()).toEqual([car]);
  expect(await find('2312')).toEqual(['陈']);
  expect((await listOpenVehicles(hall.db, visitId)).map(({ id }) => id)).toEqual([vehicleId]);
  const issue = { idempotencyKey: key(), vehicleId, language: 'zh-CN', to: 'pdf' } as const;
  accepted(await handlers.reception.issueVehicleSlip(asDesk(hall), issue));
  expect(printed).toMatchObject([
    { kind: 'vehicle', slip: { plate: '粤B12312', signature, recordedByName: '王芳' } },
  ]);
  const changed = { ...issue, idempotencyKey: key(), to: 'printer' } as const;
  const given = await handlers.reception.issueVehicleSlip(asDesk(hall), changed);
  expect(accepted(given).done).toBe(false);
  expect((await recorded(hall)).slice(-2)).toEqual(['vehicle-recorded', 'vehicle-slip-issued']);
});

test('changing it keeps the plate that is not typed anew, and takes the signature as it is now', async () => {
  const vehicleId = await saved();
  await saved({ vehicleId, plate: '', place: '门前', marks: [], signature: null });
  expect(await cars()).toMatchObject([
    { vehicleId, maskedPlate: '粤B***12', place: '门前', marks: [], signedAtMs: null },
  ]);
  await saved({ vehicleId, plate: '沪A·D12345' });
  expect([await find('2312'), await find('d12345')]).toEqual([[], ['陈']]);
});

test('a car that was driven away changes no more', async () => {
  const vehicleId = await saved();
  hall.nowMs += 60_000;
  accepted(await release(vehicleId));
  expect(await cars()).toMatchObject([{ leftAtMs: hall.nowMs }]);
  expect(await listOpenVehicles(hall.db, visitId)).toEqual([]);
  const gone = { ok: false, reason: 'vehicle-left' };
  expect([await release(vehicleId), await save({ vehicleId })]).toEqual([gone, gone]);
});

test.each([
  [{ plate: '' }, 'plate-empty'],
  [{ plate: '粤B123' }, 'plate-too-short'],
  [{ plate: '粤B1234567' }, 'plate-too-long'],
  [{ plate: '好车' }, 'plate-not-a-plate'],
  [{ note: '110101199003071233' }, 'identity-number'],
  [{ visitId: 'nobody' }, 'visit-not-open'],
  [{ vehicleId: 'none' }, 'unknown-vehicle'],
])('%j is refused: %s', async (changes, reason) => {
  expect(await save(changes)).toEqual({ ok: false, reason });
});

test('the same key takes one car down, and nobody else’s visit changes it', async () => {
  const idempotencyKey = key();
  expect(await save({ idempotencyKey })).toEqual(await save({ idempotencyKey }));
  const [car] = await cars();
  expect(await cars()).toHaveLength(1);
  const { visitId: other } = await arrive(hall, {
    guest: { name: '李', formOfAddress: 'ms', phone: '' },
  });
  expect(await save({ visitId: other, vehicleId: car?.vehicleId })).toEqual({
    ...{ ok: false, reason: 'unknown-vehicle' },
  });
  accepted(await leave(hall, other));
});

test('a photo is kept with its car; a new one replaces it, and none is left over', async () => {
  const vehicleId = await saved();
  chosen = ok(undefined);
  expect(await attach(vehicleId)).toEqual(ok({ attached: false }));
  expect(await photoOf(vehicleId)).toEqual({ dataUrl: null });
  chosen = ok({ name: 'a.jpg', sha256: 'a' });
  accepted(await attach(vehicleId));
  expect(await photoOf(vehicleId)).toEqual({ dataUrl: 'data:a.jpg' });
  const once = key();
  for (const name of ['b.jpg', 'c.jpg']) {
    chosen = ok({ name, sha256: name });
    accepted(await attach(vehicleId, once));
  }
  expect([...files]).toEqual(['b.jpg']);
  chosen = { ok: false, reason: 'photo-too-large' };
  expect(await attach(vehicleId)).toEqual(chosen);
  accepted(await release(vehicleId));
  chosen = ok({ name: 'd.jpg', sha256: 'd' });
  expect(await attach(vehicleId)).toEqual({ ok: false, reason: 'vehicle-left' });
  expect([...files]).toEqual(['b.jpg']);
});
