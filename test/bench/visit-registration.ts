import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { listRotationEvents } from '../../db/reception/rotation.queries';
import { readRotationOrder } from '../../db/reception/rotation-order';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import { rotationOrder, rotationSettingsOf } from '../../shared/reception/rotation';
import { businessDayOf } from '../../shared/time';
import { BusyHall, furnishBusyHall } from './busy-hall';
import { ms, p50, p99, timed } from './figures';
import { writeHistory } from './hall-history';
import { RawHall } from './raw-hall';
import { atMost, printTable, type Row, ratioAtMost } from './table';

const seed = 1;
const days = 3;
const visitsPerDay = 200;
/** Parties that sit at the same time. */
const seated = 20;

/** A durable registration with rules, chain and idempotency, against its bare rows. */
export async function visitRegistration(): Promise<void> {
  for (const historyDays of [0, 150]) {
    const folder = await mkdtemp(join(tmpdir(), 'halldesk-bench-visits-'));
    const path = join(folder, 'halldesk.db');
    await furnishBusyHall(path);
    const past = writeHistory(path, historyDays, seed);
    await copyFile(path, join(folder, 'raw.db'));
    const hall = new BusyHall(path);
    const raw = new RawHall(join(folder, 'raw.db'));
    const title = `${past.visits} visits and ${past.events} rotation events before, seed ${seed}`;
    const turns = await timeWhoseTurn(hall);
    const samples = await registerDays(hall, raw);
    await hall.close();
    raw.file.close();
    await rm(folder, { recursive: true, force: true });
    printTable(
      `Registration of a visit on disk (synchronous=FULL), ${days} days of ${visitsPerDay}; ${title}`,
      registrationRows(samples),
    );
    printTable(`Whose turn it is; ${title}`, turns);
  }
}

interface Sample {
  /** Which registration of its day, from 0. */
  readonly n: number;
  readonly oursMs: number;
  readonly rawMs: number;
}

async function registerDays(hall: BusyHall, raw: RawHall): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let day = 0; day < days; day += 1) {
    await hall.beginDay(day);
    const guests: { visitId: string; rawVisitId: string; tableId: string }[] = [];
    for (let n = 0; n < visitsPerDay; n += 1) {
      const tableId = `table-${(n % (seated + 1)) + 1}`;
      const arrival = hall.nextArrival(tableId);
      const changes = [await changesOf(hall.db), raw.changes()] as const;
      let visitId = '';
      let rawVisitId = '';
      const ours = async () => {
        visitId = await hall.register(arrival);
      };
      const agentId = `agent-${n % 12}`;
      const businessDay = businessDayOf(hall.nowMs, {
        timeZone: 'Asia/Shanghai',
        dayStartsAtMinute: 240,
      });
      const bare = () => {
        rawVisitId = raw.register(arrival, agentId, businessDay, hall.nowMs);
      };
      const oursFirst = n % 2 === 0;
      const first = await timed(oursFirst ? ours : bare);
      const second = await timed(oursFirst ? bare : ours);
      samples.push({ n, oursMs: oursFirst ? first : second, rawMs: oursFirst ? second : first });
      const written = [(await changesOf(hall.db)) - changes[0], raw.changes() - changes[1]];
      if (written[0] !== written[1]) throw new Error(`rows written: ${written.join(' and ')}`);
      await hall.serve(visitId);
      guests.push({ visitId, rawVisitId, tableId });
      if (guests.length > seated || n === visitsPerDay - 1)
        await seeOff(hall, raw, guests.splice(0, n === visitsPerDay - 1 ? guests.length : 1));
    }
    await hall.endDay();
    raw.file.pragma('wal_checkpoint(PASSIVE)');
  }
  return samples;
}

async function seeOff(
  hall: BusyHall,
  raw: RawHall,
  guests: readonly { visitId: string; rawVisitId: string; tableId: string }[],
): Promise<void> {
  for (const { visitId, rawVisitId, tableId } of guests) {
    await hall.seeOff(visitId, tableId);
    raw.seeOff(rawVisitId, hall.nowMs);
  }
}

async function changesOf(db: Reader): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT total_changes() AS n`.execute(db);
  return rows[0]?.n ?? 0;
}

function registrationRows(samples: readonly Sample[]): Row[] {
  const ours = samples.map(({ oursMs }) => oursMs);
  const raw = samples.map(({ rawMs }) => rawMs);
  const late = samples.filter(({ n }) => n >= visitsPerDay - 50);
  const lateOurs = late.map(({ oursMs }) => oursMs);
  const lateRaw = late.map(({ rawMs }) => rawMs);
  const [half, halfRaw] = [p50(ours), p50(raw)];
  return [
    row('p50', half, halfRaw, ratioAtMost(half / halfRaw, 3)),
    row('p50, limit', half, halfRaw, atMost(half, 5, '5 ms')),
    row('p99', p99(ours), p99(raw), atMost(p99(ours), 3 * half, `3 × p50 = ${ms(3 * half)}`)),
    row(
      'p50 of the last 50 of the day',
      p50(lateOurs),
      p50(lateRaw),
      ratioAtMost(p50(lateOurs) / p50(lateRaw), 3),
    ),
  ];
}

function row(what: string, ours: number, raw: number, target?: Row['target']): Row {
  return {
    what,
    ours: ms(ours),
    against: `raw ${ms(raw)}`,
    ratio: ours / raw,
    ...(target && { target }),
  };
}

/** The order read as the app reads it, against replaying the whole log each time. */
async function timeWhoseTurn({ db, nowMs }: BusyHall): Promise<Row[]> {
  const settings = await readHallSettings(db);
  const read = () => timed(() => readRotationOrder(db, settings, nowMs));
  const replay = () =>
    timed(async () =>
      rotationOrder(await listRotationEvents(db), rotationSettingsOf(settings), nowMs),
    );
  const first = await read();
  const again: number[] = [];
  const whole: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) {
    again.push(await read());
    whole.push(await replay());
  }
  const against = `whole log ${ms(p50(whole))}`;
  return [
    { what: 'first time after the start', ours: ms(first), against, ratio: first / p50(whole) },
    { what: 'from then on', ours: ms(p50(again)), against, ratio: p50(again) / p50(whole) },
  ];
}
