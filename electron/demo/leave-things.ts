import { randomUUID } from 'node:crypto';
import type { DamageMark } from '../../shared/reception/car-marks';
import type { ThingKind } from '../../shared/reception/things';
import { listOnSite } from '../reception/list-on-site';
import { saveVehicle } from '../reception/things/save-vehicle';
import { takeThing } from '../reception/things/take-thing';
import type { UseCaseContext } from '../use-case';

interface LeftThing {
  /** Counts back from now. */
  readonly minute: number;
  readonly guest: string;
  readonly kind: ThingKind;
  readonly tag: number;
  readonly note: string;
}

/** What guests of the practice day leave at the desk; the umbrella that is lent is still out. */
export const demoThings: readonly LeftThing[] = [
  { minute: -95, guest: '田', kind: 'umbrella', tag: 1, note: '黑色长柄' },
  { minute: -94, guest: '田', kind: 'bag', tag: 2, note: '红色购物袋' },
  { minute: -7, guest: '潘', kind: 'lent-umbrella', tag: 12, note: '' },
  { minute: -5, guest: '苏', kind: 'umbrella', tag: 3, note: '碎花折叠伞' },
];

export const demoCar = { minute: -69, guest: '袁' } as const;
const marks: DamageMark[] = [
  { x: 228, y: 418, kind: 'scratch' },
  { x: 548, y: 282, kind: 'dent' },
];

export async function leaveThing(context: UseCaseContext, thing: LeftThing): Promise<void> {
  const { kind, tag, note } = thing;
  const visitId = await visitOf(context, thing.guest);
  const answer = await takeThing(context, {
    ...{ idempotencyKey: randomUUID(), visitId, kind, tag, note },
  });
  if (!answer.ok) throw new Error(`the practice hall was refused: ${answer.reason}`);
}

export async function parkCar(context: UseCaseContext): Promise<void> {
  const answer = await saveVehicle(context, {
    ...{ idempotencyKey: randomUUID(), visitId: await visitOf(context, demoCar.guest) },
    ...{ plate: '粤B12312', place: 'B1-023', windowsShut: true, marks, note: '后座有儿童座椅' },
    signature:
      'M90 120L130 60L150 140L200 70L240 130M260 90L330 84M300 50L286 150L350 120L420 132L520 96',
  });
  if (!answer.ok) throw new Error(`the practice hall was refused: ${answer.reason}`);
}

async function visitOf(context: UseCaseContext, guest: string): Promise<string> {
  const { visits } = await listOnSite(context, {});
  const visit = visits.find(({ guestName }) => guestName === guest);
  if (!visit) throw new Error(`nobody in the practice hall is called ${guest}`);
  return visit.visitId;
}
