import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { readRotationOrder } from '../../db/reception/rotation-order';
import { listAllAreas, listAllItems, listAllStaff } from '../../db/reports/day-figures.queries';
import type { Reader, Writer } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import { readChainHead } from '../../db/trust/chain';
import { visitSources } from '../../shared/fields';
import type { HallSettings } from '../../shared/hall-settings';
import type { RecordCheck } from '../../shared/record-check';
import type { reportsContract } from '../../shared/reports/contract';
import { addFigures, type Figures, figure, medianMs } from '../../shared/reports/figures';
import type { PeriodFigures, PeriodKey, PeriodReport } from '../../shared/reports/period-contract';
import { countDays, daysOf, isMonth, rangeBefore, spansOf } from '../../shared/reports/span';
import type { RecordsWatch } from '../records-watch';
import type { UseCase, UseCaseContext } from '../use-case';
import { keepFigures, readFigures } from './read-figures';

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
  const { day: today } = await readDayInHand(db, await readHallSettings(db), now());
  await keepFigures(db, [...spansShown(range), ...spansOf(rangeBefore(range))], today);
}

/** Of one instant: no write comes between two of the things that it is made of. */
export async function readPeriod(
  db: Writer,
  range: PeriodKey,
  issued: { atMs: number; byName: string; check: RecordCheck | undefined },
): Promise<PeriodReport> {
  const hall = await readHallSettings(db);
  const before = rangeBefore(range);
  const parts = await readFigures(db, spansShown(range));
  const figures = addFigures(parts.values());
  const earlier = addFigures((await readFigures(db, spansOf(before))).values());
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
    ...(await peopleOf(db, figures, hall, issued.atMs)),
    ...(await areasOf(db, figures)),
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
    const figures = addFigures(own.map(([, part]) => part));
    return {
      span,
      first: figure(figures, 'visits', 'first'),
      returning: figure(figures, 'visits', 'returning'),
    };
  });
}

function totalsOf(figures: Figures): PeriodFigures {
  const of = (group: 'visits' | 'drinks' | 'cups') => (key: string) => figure(figures, group, key);
  const [visits, drinks, cups] = [of('visits'), of('drinks'), of('cups')];
  const areas = Object.keys({ ...figures['area-passed'], ...figures['area-failed'] });
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
    score: scoreOf(
      areas.reduce((sum, id) => sum + figure(figures, 'area-passed', id), 0),
      areas.reduce((sum, id) => sum + figure(figures, 'area-failed', id), 0),
    ),
  };
}

function scoreOf(passed: number, failed: number): number | null {
  return passed + failed === 0 ? null : (100 * passed) / (passed + failed);
}

/** From the hour at which the hall's day begins. */
function hoursOf(figures: Figures, hall: HallSettings): PeriodReport['byHour'] {
  const begins = Math.floor(hall.dayStartsAtMinute / 60);
  return Array.from({ length: 24 }, (_, step) => (begins + step) % 24)
    .map((hour) => ({ hour, visits: figure(figures, 'hour', hour) }))
    .filter(({ visits }) => visits > 0);
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
        days: figure(figures, 'duty-days', id),
        presentMs: figure(figures, 'duty-ms', id),
      }))
      .filter(({ days }) => days > 0),
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
      return passed + failed === 0
        ? []
        : [{ name, passed, failed, score: scoreOf(passed, failed) }];
    }),
    repeatFailures: repeatFailures.sort((a, b) => b.failed - a.failed),
  };
}

export const readPeriodReport =
  (records: RecordsWatch): UseCase<typeof reportsContract.readPeriodReport> =>
  (context, range) =>
    buildPeriodReport(context, range, records.latest());
