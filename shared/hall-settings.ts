import { z } from 'zod';
import { bilingual, id } from './fields';
import { defaultOwnershipSettings } from './reception/ownership';
import { ownershipSettings } from './reception/ownership-fields';
import { ownPhrases } from './reception/phrases';
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
  /** Drinks are promised within this time of entering. */
  promiseMs: span(10_000, 30 * minuteMs),
  undoMs: span(0, 30 * minuteMs),
  lateAlertRepeatMs: span(5_000, 10 * minuteMs),
  clearMs: span(minuteMs, 2 * hourMs),
  /** When to look after cups: when it is likely worth it, or in rounds. */
  refillMode: z.enum(['learned', 'rounds']),
  /** From one round past the cups to the next. */
  roundMs: span(5 * minuteMs, 2 * hourMs),
  /** When the doors close: who is still on site then is asked about. */
  closesAtMinute: minuteOfDay,
  rotationRule: z.enum(['fair-share', 'move-to-back', 'fewest-today']),
  oneGuestAtATime: z.boolean(),
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
  undoMs: 120_000,
  lateAlertRepeatMs: 20_000,
  clearMs: 300_000,
  refillMode: 'learned',
  roundMs: 900_000,
  closesAtMinute: 1200,
  rotationRule: 'fair-share',
  oneGuestAtATime: true,
  countsReturning: false,
  ...defaultOwnershipSettings,
  quizQuestions: 10,
  quizMs: 180_000,
  quizPassMark: 90,
  quizEveryDays: 30,
  phrases: {},
  idleLockMs: 600_000,
};
