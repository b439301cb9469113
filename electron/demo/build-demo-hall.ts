import { randomUUID } from 'node:crypto';
import type { Reader } from '../../db/schema';
import { readinessPoints } from '../../shared/bar/readiness';
import { standardAreas } from '../../shared/cleanliness/standard-areas';
import type { Operator } from '../../shared/people/contract';
import type { Post } from '../../shared/procedure';
import { defaultDrinks, defaultTables } from '../../shared/settings/default-hall';
import { addDays, hourMs, instantOf, localTimeOf, minuteMs } from '../../shared/time';
import { markServed } from '../bar/mark-served';
import { tickReadiness } from '../bar/tick-readiness';
import { signOffDay } from '../cleanliness/sign-off-day';
import { checkPin } from '../people/check-pin';
import { endDuty } from '../people/end-duty';
import { listPeople } from '../people/list-people';
import { startDuty } from '../people/start-duty';
import { closeVisit, closeWithDay } from '../reception/close-visit';
import { readArrival } from '../reception/read-arrival';
import { registerVisit } from '../reception/register-visit';
import { setAgentAway } from '../reception/set-agent-away';
import { listDrinks, listTables } from '../settings/list-inventory';
import { setUpHall } from '../settings/set-up-hall';
import type { UseCaseContext } from '../use-case';
import { careForGuests } from './care-for-guests';
import {
  type DemoParty,
  demoEarlierPhones,
  demoHallName,
  demoParties,
  demoPin,
  demoStaff,
} from './demo-hall';
import { done } from './done';
import { demoCar, demoThings, leaveThing, parkCar } from './leave-things';
import { planWeek, prepareHandover } from './plan-shifts';
import { goAway, smoke, walkPast } from './play-cups';
import { inspectDay, walkMorning } from './walk-rounds';
import { entryScenes } from './write-entries';

const timeZone = 'Asia/Shanghai';
const walkMinutes = 13;

/** The practice hall lives on the newest Tuesday that has begun, at 14:32 when it opens. */
export function demoStartMs(realNowMs: number): number {
  const { date } = localTimeOf(realNowMs, timeZone);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return instantOf(addDays(date, -((weekday + 5) % 7)), 14 * 60 + 32, timeZone);
}

interface DemoServices {
  readonly db: Reader;
  readonly chainKey: Uint8Array;
  /** The instant at which practice begins; the day before it is played through the real use cases. */
  readonly nowMs: number;
}

interface Stage {
  readonly at: (atMs: number, window?: 'front-desk' | 'bar') => UseCaseContext;
  readonly idOf: (name: string) => string;
  readonly nowMs: number;
}

/** Plays half a busy day through the real use cases. Returns the receptionist, who is signed in. */
export async function buildDemoHall({ db, chainKey, nowMs }: DemoServices): Promise<Operator> {
  let actor: Operator | null = null;
  const at: Stage['at'] = (atMs, window = 'front-desk') => ({
    db,
    now: () => atMs,
    uptimeMs: () => 0,
    newId: randomUUID,
    chainKey,
    window,
    actor: window === 'bar' ? null : actor,
  });
  const openedMs = nowMs - 8 * 24 * hourMs;
  done(await setUpHall(true)(at(openedMs), { ...demoHall(), idempotencyKey: randomUUID() }));
  const people = await listPeople(at(openedMs), {});
  const idOf = (name: string) => people.find((person) => person.name === name)?.staffId ?? '';
  const supervisor = {
    staffId: idOf('林岚'),
    name: '林岚',
    posts: ['supervisor'] satisfies Post[],
  };
  const receptionist = {
    staffId: idOf('王芳'),
    name: '王芳',
    posts: ['reception'] satisfies Post[],
  };
  actor = receptionist;
  const stage = { at, idOf, nowMs };
  await playEarlierVisits(stage);
  const weekBefore = nowMs - 7 * 24 * hourMs;
  await careForGuests(at(weekBefore + 3 * hourMs), {
    agentId: idOf('李静'),
    day: localTimeOf(weekBefore, timeZone).date,
    today: localTimeOf(nowMs, timeZone).date,
  });
  actor = supervisor;
  await signEarlierDay(at, nowMs - 7 * 24 * hourMs + 6 * hourMs);
  await planWeek(at(nowMs - 24 * hourMs), localTimeOf(nowMs, timeZone).date);
  actor = receptionist;
  await playToday(stage);
  return receptionist;
}

function demoHall() {
  return {
    hallName: demoHallName,
    language: 'zh-CN' as const,
    timeZone,
    staff: demoStaff.map(({ posts, ...person }) => ({ ...person, posts: [...posts] })),
    tables: defaultTables('zh-CN').map((table, index) => ({ ...table, smoking: index % 3 === 1 })),
    drinks: defaultDrinks(),
    areas: [...standardAreas],
  };
}

const agentsOfEarlierWeek = ['张伟', '冯凯', '韩磊', '李静'];

/** A week before: the guests who return today came for the first time. */
async function playEarlierVisits({ at, idOf, nowMs }: Stage): Promise<void> {
  const weekBefore = nowMs - 7 * 24 * hourMs;
  for (const name of agentsOfEarlierWeek) await takePost(at(weekBefore), idOf(name), 'agent');
  for (const [index, phone] of demoEarlierPhones.entries()) {
    const guest = demoParties.find((party) => party.phone === phone);
    if (!guest) throw new Error(`nobody in the practice hall has ${phone}`);
    const atMs = weekBefore + index * 10 * minuteMs;
    const { visitId } = await arrive(at(atMs), { ...guest, drinks: [] }, 'standing');
    const leaving = { idempotencyKey: randomUUID(), visitId, forcedReason: '客户没要' };
    done(await closeVisit(at(atMs + 8 * minuteMs), leaving));
  }
  for (const name of agentsOfEarlierWeek) {
    const idempotencyKey = randomUUID();
    const staffId = idOf(name);
    done(await endDuty(at(weekBefore + 2 * hourMs), { idempotencyKey, staffId, post: 'agent' }));
  }
}

/** Nobody else can have touched a hall that is just being made. */
const uncheckedRecords = { soon: async () => undefined };

/** That day was inspected and signed off as it should be. */
async function signEarlierDay(at: Stage['at'], atMs: number): Promise<void> {
  const context = at(atMs);
  const { date: day } = localTimeOf(atMs, timeZone);
  await inspectDay(at, day, atMs - hourMs);
  const sign = signOffDay({ checkPin, records: uncheckedRecords, closeWithDay });
  const signature = 'M120 120L160 60L200 130L260 70L320 130L420 90L500 110';
  done(await sign(context, { idempotencyKey: randomUUID(), day, pin: demoPin, signature }));
}

interface Scene {
  readonly atMs: number;
  readonly play: () => Promise<void>;
}

async function playToday(stage: Stage): Promise<void> {
  const { at, idOf, nowMs } = stage;
  const opensMs = nowMs - 5.5 * hourMs;
  for (const { name, posts } of demoStaff) {
    const [post] = posts;
    if (post && name !== '杨帆') await takePost(at(opensMs), idOf(name), post);
  }
  const scenes: Scene[] = demoParties.flatMap((party, index) => partyScenes(stage, party, index));
  scenes.push({
    atMs: nowMs - 12 * minuteMs,
    play: async () => {
      const idempotencyKey = randomUUID();
      done(
        await setAgentAway(at(nowMs - 12 * minuteMs), {
          idempotencyKey,
          agentId: idOf('赵敏'),
          away: { absenceId: 'lunch', excused: true, backAtMs: nowMs + 18 * minuteMs },
        }),
      );
    },
  });
  const smokedMs = nowMs - 2 * minuteMs;
  scenes.push({ atMs: smokedMs, play: () => smoke(at(smokedMs, 'bar'), idOf('李想')) });
  const cleaners = { ownerId: idOf('何阿姨'), fixerId: idOf('周洁') };
  const roundsMs = nowMs - 90 * minuteMs;
  scenes.push({ atMs: roundsMs, play: () => walkMorning(at, roundsMs, cleaners) });
  for (const thing of demoThings) {
    const atMs = nowMs + thing.minute * minuteMs;
    scenes.push({ atMs, play: () => leaveThing(at(atMs), thing) });
  }
  const countedMs = nowMs - 4 * minuteMs;
  scenes.push({ atMs: countedMs, play: () => prepareHandover(at(countedMs)) });
  const parkedMs = nowMs + demoCar.minute * minuteMs;
  scenes.push({ atMs: parkedMs, play: () => parkCar(at(parkedMs)) });
  scenes.push(...entryScenes(at, idOf, nowMs));
  // In the order in which it happened, as a real day is written down.
  for (const { play } of scenes.sort((a, b) => a.atMs - b.atMs)) await play();
}

/** Arrival, serving, departure and clearing of one party, each at its own instant. */
function partyScenes({ at, idOf, nowMs }: Stage, party: DemoParty, index: number): Scene[] {
  const arrivedMs = nowMs + party.minute * minuteMs;
  const barPerson = idOf(['王小雨', '李想', '赵文'][index % 3] ?? '');
  let visit = { visitId: '', requestId: '', tableId: '' };
  const scenes: Scene[] = [
    {
      atMs: arrivedMs,
      play: async () => {
        visit = await arrive(at(arrivedMs), party);
      },
    },
  ];
  if (party.servedAfterSeconds !== undefined) {
    const servedMs = arrivedMs + party.servedAfterSeconds * 1000;
    scenes.push({
      atMs: servedMs,
      play: async () => {
        const { requestId } = visit;
        const idempotencyKey = randomUUID();
        done(
          await markServed(at(servedMs, 'bar'), { idempotencyKey, requestId, staffId: barPerson }),
        );
      },
    });
  }
  scenes.push(...cupScenes({ at, idOf, nowMs }, party, index, () => visit.visitId));
  if (party.stayedMinutes !== undefined) {
    const leftMs = arrivedMs + party.stayedMinutes * minuteMs;
    const clearedMs = leftMs + 3.5 * minuteMs;
    scenes.push({
      atMs: leftMs,
      play: async () => {
        done(
          await closeVisit(at(leftMs), { idempotencyKey: randomUUID(), visitId: visit.visitId }),
        );
      },
    });
    if (clearedMs < nowMs && visit.tableId !== undefined) {
      scenes.push({
        atMs: clearedMs,
        play: async () => {
          const { tableId } = visit;
          if (tableId === '') return;
          const idempotencyKey = randomUUID();
          done(
            await tickReadiness(at(clearedMs, 'bar'), {
              ...{ idempotencyKey, tableId, staffId: barPerson },
              ...{ points: [...readinessPoints], ticked: true },
            }),
          );
        },
      });
    }
  }
  return scenes;
}

/** Somebody looks after the party's cups every quarter of an hour; one guest goes to see a flat. */
function cupScenes(
  { at, idOf, nowMs }: Stage,
  party: DemoParty,
  index: number,
  visitId: () => string,
): Scene[] {
  if (party.servedAfterSeconds === undefined) return [];
  const staffId = idOf(['李想', '赵文', '王小雨'][index % 3] ?? '');
  const seatedMinute = party.minute + 2;
  const leavesMinute = Math.min(party.minute + (party.stayedMinutes ?? 999), 0);
  const atBar = (atMs: number) => at(atMs, 'bar');
  const walks = Math.max(0, Math.ceil((leavesMinute - seatedMinute) / walkMinutes) - 1);
  const scenes = Array.from({ length: walks }, (_, walk): Scene => {
    const minute = seatedMinute + (walk + 1) * walkMinutes;
    const atMs = nowMs + minute * minuteMs;
    const asked = minute < -3;
    const play = () =>
      walkPast({ at: atBar, visitId: visitId(), staffId, atMs, from: index + 2 * walk, asked });
    return { atMs, play };
  });
  if (party.stayedMinutes !== undefined || party.minute > -50) return scenes;
  const awayMs = nowMs - 2.5 * minuteMs;
  return [...scenes, { atMs: awayMs, play: () => goAway(atBar(awayMs), visitId(), staffId) }];
}

async function arrive(
  context: UseCaseContext,
  party: DemoParty,
  place: 'seated' | 'standing' = 'seated',
) {
  const tables = place === 'seated' ? await listTables(context, {}) : [];
  const table = tables.find(({ state }) => state === 'free');
  const drinks = await listDrinks(context, {});
  const quantities = Map.groupBy(party.drinks, (drink) => drink);
  const { proposal } = await readArrival(context, { phone: party.phone });
  const { visitId } = done(
    await registerVisit(context, {
      idempotencyKey: randomUUID(),
      guest: { name: party.name, formOfAddress: party.formOfAddress, phone: party.phone },
      partySize: party.partySize,
      source: party.source,
      note: '',
      agentReason: '',
      ...(proposal ? { agentId: proposal.agentId } : {}),
      ...(table ? { tableId: table.tableId } : {}),
      drinks: [...quantities].flatMap(([name, all]) => {
        const drink = drinks.find((each) => each.name.zh === name);
        return drink ? [{ drinkId: drink.drinkId, quantity: all.length }] : [];
      }),
    }),
  );
  const request = await context.db
    .selectFrom('bar_request')
    .select('id')
    .where('visit_id', '=', visitId)
    .executeTakeFirstOrThrow();
  return { visitId, requestId: request.id, tableId: table?.tableId ?? '' };
}

async function takePost(context: UseCaseContext, staffId: string, post: Post): Promise<void> {
  done(await startDuty(context, { idempotencyKey: randomUUID(), staffId, post }));
}
