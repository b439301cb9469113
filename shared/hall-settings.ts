import { z } from 'zod';
import { bilingual, id, post } from './fields';
import { appearanceItem, defaultAppearanceItems, mostAppearanceItems } from './people/appearance';
import { breakReason, defaultBreakReasons } from './people/breaks';
import { defaultOwnershipSettings } from './reception/ownership';
import { ownershipSettings } from './reception/ownership-fields';
import { ownPhrases } from './reception/phrases';
import { registerKinds } from './register-kinds';
import { hourMs, minuteMs } from './time';

/** What a hall may change about itself, with the defaults that ship. One row of JSON per key. */

const minuteOfDay = z.number().int().min(0).max(1439);
/** Milliseconds, with the limits that a hand may choose between. */
const span = (shortestMs: number, longestMs: number) =>
  z.number().int().min(shortestMs).max(longestMs);

/** Asking the system about a zone is slow, and the settings are read with every write. */
const knownZones = new Set<string>();

function isTimeZone(zone: string): boolean {
  try {
    if (!knownZones.has(zone)) new Intl.DateTimeFormat('en', { timeZone: zone });
    knownZones.add(zone);
    return true;
  } catch {
    return false;
  }
}

const maxStaff = 500;

/** Why an agent leaves the post for a while, whether that is excused, and how long it takes. */
const absenceReason = z.object({
  absenceId: id,
  name: bilingual,
  excused: z.boolean(),
  minutes: z.number().int().min(1).max(480),
});
/** So many people at a post in every minute from one time of the day to another. */
const staffingNeed = z
  .object({
    ...{ post, fromMinute: minuteOfDay, toMinute: minuteOfDay },
    ...{ min: z.number().int().min(0).max(99), max: z.number().int().min(0).max(99) },
  })
  .refine(({ min, max }) => min <= max);
/** What costs an agent a turn. */
const dockingClause = z.object({ clauseId: id, text: bilingual });

export const hallSettings = z.object({
  hallName: z.string(),
  language: z.enum(['zh-CN', 'en']),
  timeZone: z.string().max(64).refine(isTimeZone),
  dayStartsAtMinute: minuteOfDay,
  /** Each shift lasts until the next one starts; together they cover the business day. */
  shifts: z
    .array(z.object({ shiftId: id, name: bilingual, startsAtMinute: minuteOfDay }))
    .min(1)
    .max(6),
  /** Drinks are promised within this time of entering, or of being seated. */
  promiseMs: span(10_000, 30 * minuteMs),
  clockStartsAt: z.enum(['entering', 'seated']),
  undoMs: span(0, 30 * minuteMs),
  lateAlertRepeatMs: span(5_000, 10 * minuteMs),
  /** How a late promise is heard; percent. */
  alarmSound: z.enum(['bell', 'rising', 'knock']),
  alarmVolume: z.number().int().min(10).max(100),
  /** "Table 3 is late", said with one of the system's voices. */
  alarmSpoken: z.boolean(),
  clearMs: span(minuteMs, 2 * hourMs),
  /** Nobody looks at an item in less: a round that was faster is flagged. */
  minItemMs: span(0, 30_000),
  /** After rain, outdoor ground and furniture are to be dry within this time. */
  afterRainMs: span(10 * minuteMs, 6 * hourMs),
  /** When to look after cups: when it is likely worth it, or in rounds. */
  refillMode: z.enum(['learned', 'rounds']),
  /** From one round past the cups to the next. */
  roundMs: span(5 * minuteMs, 2 * hourMs),
  /** When the doors close: who is still on site then is asked about. */
  closesAtMinute: minuteOfDay,
  rotationRule: z.enum(['fair-share', 'move-to-back', 'fewest-today']),
  oneGuestAtATime: z.boolean(),
  /** The people's order, kept by whoever orders them; who is not on it comes after. */
  rotationRoster: z.array(id).max(maxStaff),
  countsReturning: z.boolean(),
  ...ownershipSettings.shape,
  /** A spot check: how many questions, how long for all of them, percent to pass, and how often. */
  quizQuestions: z.number().int().min(5).max(30),
  quizMs: z.number().int().min(60_000).max(3_600_000),
  quizPassMark: z.number().int().min(1).max(100),
  quizEveryDays: z.number().int().min(1).max(365),
  /** What the host says, where the hall says it otherwise. */
  phrases: ownPhrases,
  /** The front desk locks itself after so long without a key or a touch. */
  idleLockMs: span(minuteMs, 8 * hourMs),
  /** The printer for reports and sheets as the system calls it; '' asks each time. */
  printer: z.string().max(200),
  /** Without the system's dialog; only with a printer that was chosen. */
  printSilently: z.boolean(),
  printCopies: z.number().int().min(1).max(9),
  countsCover: z.boolean(),
  countsRelative: z.boolean(),
  countsOutsideHours: z.boolean(),
  opensAtMinute: minuteOfDay,
  absenceReasons: z.array(absenceReason).min(1).max(20),
  dockingClauses: z.array(dockingClause).max(20),
  /** So long after the roster's beginning somebody is late. */
  lateAfterMs: span(0, 2 * hourMs),
  /** Within how long an entry of each register is to be settled. */
  registerDueMs: z.record(z.enum(registerKinds), span(15 * minuteMs, 60 * 24 * hourMs)),
  /** When shifts are worked. */
  rosterRules: z.object({
    hours: z
      .array(z.object({ shiftId: id, fromMinute: minuteOfDay, toMinute: minuteOfDay }))
      .max(12),
  }),
  /** How many people each post wants at which hours of the day; over midnight where they end first. */
  staffing: z.array(staffingNeed).max(60),
  appearanceItems: z.array(appearanceItem).max(mostAppearanceItems),
  breakReasons: z.array(breakReason).min(1).max(20),
});
export type HallSettings = z.infer<typeof hallSettings>;
export type Language = HallSettings['language'];

export const defaultHallSettings: HallSettings = {
  hallName: '',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  dayStartsAtMinute: 240,
  shifts: [
    { shiftId: 'early', name: { zh: '早班', en: 'Early shift' }, startsAtMinute: 240 },
    { shiftId: 'late', name: { zh: '晚班', en: 'Late shift' }, startsAtMinute: 900 },
  ],
  promiseMs: 60_000,
  clockStartsAt: 'entering',
  undoMs: 120_000,
  lateAlertRepeatMs: 20_000,
  alarmSound: 'bell',
  alarmVolume: 60,
  alarmSpoken: false,
  clearMs: 300_000,
  minItemMs: 2_000,
  afterRainMs: hourMs,
  refillMode: 'learned',
  roundMs: 900_000,
  closesAtMinute: 1200,
  rotationRule: 'fair-share',
  oneGuestAtATime: true,
  rotationRoster: [],
  countsReturning: false,
  ...defaultOwnershipSettings,
  quizQuestions: 10,
  quizMs: 180_000,
  quizPassMark: 90,
  quizEveryDays: 30,
  phrases: {},
  idleLockMs: 600_000,
  printer: '',
  printSilently: false,
  printCopies: 1,
  countsCover: false,
  countsRelative: false,
  countsOutsideHours: false,
  opensAtMinute: 540,
  absenceReasons: [
    { absenceId: 'lunch', name: { zh: '午餐', en: 'Lunch' }, excused: true, minutes: 45 },
    { absenceId: 'errand', name: { zh: '公事外出', en: 'Errand' }, excused: true, minutes: 60 },
    { absenceId: 'meeting', name: { zh: '开会', en: 'Meeting' }, excused: true, minutes: 30 },
    {
      absenceId: 'restroom',
      name: { zh: '洗手间超过两分钟', en: 'Restroom over two minutes' },
      excused: true,
      minutes: 10,
    },
    {
      absenceId: 'private',
      name: { zh: '私事', en: 'Private matter' },
      excused: false,
      minutes: 30,
    },
    {
      absenceId: 'unknown',
      name: { zh: '不在岗位', en: 'Not at the post' },
      excused: false,
      minutes: 15,
    },
  ],
  dockingClauses: [
    {
      clauseId: 'door-questions',
      text: { zh: '没有问门口三问', en: 'Did not ask the door questions' },
    },
    {
      clauseId: 'took-out-of-turn',
      text: { zh: '抢接，不按轮序', en: 'Took a guest out of turn' },
    },
    {
      clauseId: 'not-there',
      text: { zh: '轮到时叫不到人', en: 'Could not be found when due' },
    },
    {
      clauseId: 'no-see-off',
      text: { zh: '没有送客', en: 'Did not see the guest off' },
    },
  ],
  lateAfterMs: 300_000,
  registerDueMs: {
    complaint: 24 * hourMs,
    criticism: 24 * hourMs,
    incident: 4 * hourMs,
    'difficult-guest': 24 * hourMs,
    gift: 2 * hourMs,
    'lost-and-found': 7 * 24 * hourMs,
    question: 2 * hourMs,
    'photo-request': 2 * hourMs,
    tout: 24 * hourMs,
  },
  rosterRules: {
    hours: [
      { shiftId: 'early', fromMinute: 540, toMinute: 1080 },
      { shiftId: 'late', fromMinute: 780, toMinute: 1260 },
    ],
  },
  staffing: [
    { post: 'reception', fromMinute: 540, toMinute: 1260, min: 1, max: 4 },
    { post: 'bar', fromMinute: 540, toMinute: 1260, min: 1, max: 4 },
    { post: 'agent', fromMinute: 540, toMinute: 1260, min: 2, max: 12 },
  ],
  appearanceItems: defaultAppearanceItems,
  breakReasons: defaultBreakReasons,
};
