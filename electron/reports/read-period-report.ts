import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { readRotationOrder } from '../../db/reception/rotation-order';
import { listAllAreas, listAllItems, listAllStaff } from '../../db/reports/day-figures.queries';
import type { Reader, Writer } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import { readChainHead } from '../../db/trust/chain';
import { scoreOf } from '../../shared/cleanliness/score';
import { visitSources } from '../../shared/fields';
import type { HallSettings } from '../../shared/hall-settings';
import type { RecordCheck } from '../../shared/record-check';
import { registerKinds } from '../../shared/register-kinds';
import type { reportsContract } from '../../shared/reports/contract';
import { type Figures, figure, medianMs, medianOf } from '../../shared/reports/figures';
import { busyHours } from '../../shared/reports/period';
import type { PeriodFigures, PeriodKey, PeriodReport } from '../../shared/reports/period-contract';
import { countDays, daysOf, isMonth, rangeBefore, spansOf } from '../../shared/reports/span';
import { minuteMs } from '../../shared/time';
import type { RecordsWatch } from '../records-watch';
import type { UseCase, UseCaseContext } from '../use-case';
import { keepFigures, readFigures, sumFigures } from './read-figures';

/** More days than these are shown month by month. */
const mostDaysShown = 62;

/** What happened from one day to another, beside as long a time before. */
export async function buildPeriodReport(
  context: UseCaseContext,
  range: PeriodKey,
  check: RecordCheck | undefined,
): Promise<PeriodReport> {
  await countPeriod(context, range);
  const issued = { atMs: context.now(), byName: context.actor?.name ?? '', check };
  return context.db.transaction().execute((trx) => readPeriod(trx, range, issued));
}

/** Counts beforehand what a report of the time is made of, between other work. */
export async function countPeriod(
  { db, now }: Pick<UseCaseContext, 'db' | 'now'>,
  range: PeriodKey,
): Promise<void> {
  const nowMs = now();
  const { day } = await readDayInHand(db, await readHallSettings(db), nowMs);
  const spans = [...spansShown(range), ...spansOf(rangeBefore(range))];
  await keepFigures(db, spans, { day, nowMs });
}

/** Of one instant: no write comes between two of the things that it is made of. */
export async function readPeriod(
  db: Writer,
  range: PeriodKey,
  issued: { atMs: number; byName: string; check: RecordCheck | undefined },
): Promise<PeriodReport> {
  const hall = await readHallSettings(db);
  const nowMs = issued.atMs;
  const today = { ...(await readDayInHand(db, hall, nowMs)), nowMs };
  const before = rangeBefore(range);
  const parts = await readFigures(db, spansShown(range), today);
  const figures = await sumFigures(parts);
  const earlier = await sumFigures(await readFigures(db, spansOf(before), today));
  return {
    hallName: hall.hallName,
    timeZone: hall.timeZone,
    ...range,
    issuedAtMs: issued.atMs,
    issuedByName: issued.byName,
    ...totalsOf(figures),
    before: { ...before, ...totalsOf(earlier) },
    course: courseOf(parts),
    byHour: hoursOf(figures, hall),
    bySource: visitSources.map((source) => ({
      source,
      first: figure(figures, 'source-first', source),
      returning: figure(figures, 'source-returning', source),
    })),
    times: timesOf(figures),
    ...(await peopleOf(db, figures, hall, nowMs)),
    ...(await areasOf(db, figures)),
    registers: registersOf(figures),
    chainHead: await readChainHead(db),
    recordCheck: issued.check ?? null,
  };
}

function spansShown(range: PeriodKey): string[] {
  return countDays(range) <= mostDaysShown ? daysOf(range) : spansOf(range);
}

/** The bars of the course: days where all are days, or else months, with the days at the ends in theirs. */
function courseOf(parts: ReadonlyMap<string, Figures>): PeriodReport['course'] {
  const byMonth = [...parts.keys()].some(isMonth) || parts.size > mostDaysShown;
  const groups = Map.groupBy(parts, ([span]) => (byMonth ? span.slice(0, 7) : span));
  return [...groups].map(([span, own]) => {
    const visits = (kind: 'first' | 'returning') =>
      own.reduce((sum, [, figures]) => sum + figure(figures, 'visits', kind), 0);
    return { span, first: visits('first'), returning: visits('returning') };
  });
}

function totalsOf(figures: Figures): PeriodFigures {
  const of = (group: 'visits' | 'drinks' | 'cups') => (key: string) => figure(figures, group, key);
  const [visits, drinks, cups] = [of('visits'), of('drinks'), of('cups')];
  return {
    visits: {
      total: visits('total'),
      first: visits('first'),
      returning: visits('returning'),
      guests: visits('guests'),
      voided: visits('voided'),
    },
    drinks: {
      requested: drinks('requested'),
      cancelled: drinks('cancelled'),
      served: drinks('served'),
      withinByRule: drinks('within-rule'),
      withinByWait: drinks('within-wait'),
      medianWaitedMs: medianMs(figures.waited),
      medianExcusedMs: medianMs(figures.excused),
      medianAnsweredMs: medianMs(figures.answered),
    },
    cups: { served: cups('served'), refilled: cups('refilled'), declined: cups('declined') },
    score: scoreOf(figure(figures, 'score', 'share'), figure(figures, 'score', 'weight')),
  };
}

function hoursOf(figures: Figures, hall: HallSettings): PeriodReport['byHour'] {
  const bySource = (hour: number) =>
    visitSources.map((source) => figure(figures, 'hour-source', `${hour} ${source}`));
  const visits = (hour: number) => bySource(hour).reduce((sum, count) => sum + count, 0);
  return busyHours((hour) => visits(hour) > 0, hall).map((hour) => ({
    ...{ hour, visits: visits(hour), bySource: bySource(hour) },
  }));
}

/** Up to how many seconds, each from the one before on; the last has no end. */
const timeSteps = [30, 60, 90, 120, 180, 300, null];

/** How many drinks took how long, by each of the three figures. */
function timesOf(figures: Figures): PeriodReport['times'] {
  const counts = (group: 'waited' | 'excused' | 'answered', from: number, to: number) =>
    Object.entries(figures[group] ?? {})
      .filter(([seconds]) => Number(seconds) >= from && Number(seconds) < to)
      .reduce((sum, [, count]) => sum + count, 0);
  return timeSteps.map((toSeconds, index) => {
    const from = timeSteps[index - 1] ?? 0;
    const to = toSeconds ?? Number.POSITIVE_INFINITY;
    return {
      toSeconds,
      waited: counts('waited', from, to),
      excused: counts('excused', from, to),
      answered: counts('answered', from, to),
    };
  });
}

/** Each register that anything was written in: how much of it is closed, and after how long. */
function registersOf(figures: Figures): PeriodReport['registers'] {
  return registerKinds
    .map((kind) => {
      const minutes = Object.entries(figures['entry-minutes'] ?? {}).flatMap(([key, count]) => {
        const [own, length] = key.split(' ');
        return own === kind ? [{ ms: Number(length) * minuteMs, count }] : [];
      });
      const closed = figure(figures, 'entries-closed', kind);
      const written = figure(figures, 'entries', kind);
      return {
        ...{ kind, written, closed, open: written - closed, medianOpenMs: medianOf(minutes) },
        longestOpenMs: closed === 0 ? null : Math.max(...minutes.map(({ ms }) => ms)),
      };
    })
    .filter(({ written }) => written > 0);
}

async function peopleOf(db: Reader, figures: Figures, hall: HallSettings, nowMs: number) {
  const staff = await listAllStaff(db);
  const order = await readRotationOrder(db, hall, nowMs);
  const byAgent = [...staff, { id: '', name: null }]
    .map(({ id, name }) => {
      const balance = order.find(({ agentId }) => agentId === id)?.balance;
      return {
        agentName: name,
        first: figure(figures, 'agent-first', id),
        returning: figure(figures, 'agent-returning', id),
        turns: figure(figures, 'agent-turns', id),
        balance: balance === undefined ? null : Math.round(balance * 100) / 100,
      };
    })
    .filter(({ first, returning, turns }) => first + returning + turns > 0);
  return {
    byAgent,
    byBarPerson: staff
      .map(({ id, name }) => ({
        name,
        served: figure(figures, 'served', id),
        late: figure(figures, 'late', id),
      }))
      .filter(({ served }) => served > 0),
    attendance: staff
      .map(({ id, name }) => ({
        name,
        planned: figure(figures, 'planned-days', id),
        days: figure(figures, 'duty-days', id),
        late: figure(figures, 'late-days', id),
        absent: figure(figures, 'absent-days', id),
        presentMs: figure(figures, 'duty-ms', id),
        breakMs: figure(figures, 'break-ms', id),
      }))
      .filter(({ days, planned }) => days + planned > 0),
  };
}

async function areasOf(
  db: Reader,
  figures: Figures,
): Promise<Pick<PeriodReport, 'areas' | 'repeatFailures'>> {
  const areas = new Map(
    (await listAllAreas(db)).map(({ id, name_zh, name_en }) => [id, { zh: name_zh, en: name_en }]),
  );
  const repeatFailures = (await listAllItems(db)).flatMap((item) => {
    const failed = figure(figures, 'item-failed', item.id);
    const area = areas.get(item.area_id);
    if (failed < 2 || !area) return [];
    return [{ area, item: { zh: item.text_zh, en: item.text_en }, failed }];
  });
  return {
    areas: [...areas].flatMap(([id, name]) => {
      const passed = figure(figures, 'area-passed', id);
      const failed = figure(figures, 'area-failed', id);
      if (passed + failed === 0) return [];
      const of = (group: 'area-share' | 'area-weight') => figure(figures, group, id);
      return [{ name, passed, failed, score: scoreOf(of('area-share'), of('area-weight')) }];
    }),
    repeatFailures: repeatFailures.sort((a, b) => b.failed - a.failed),
  };
}

export const readPeriodReport =
  (records: RecordsWatch): UseCase<typeof reportsContract.readPeriodReport> =>
  (context, range) =>
    buildPeriodReport(context, range, records.latest());
