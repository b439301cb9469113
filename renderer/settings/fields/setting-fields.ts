import { z } from 'zod';
import { type HallSettings, hallSettings } from '../../../shared/hall-settings';
import { evidenceKinds, familyRelations } from '../../../shared/reception/ownership';

/** By what hand a setting is changed. Spans are stored in milliseconds and typed in their unit. */
export type SettingField =
  | { readonly kind: 'text' }
  | { readonly kind: 'zone' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'shifts' }
  /** Changed where the people are put in order. */
  | { readonly kind: 'roster' }
  | { readonly kind: 'absences' }
  | { readonly kind: 'clauses' }
  | { readonly kind: 'appearance' }
  | { readonly kind: 'breaks' }
  | { readonly kind: 'register-times' }
  | { readonly kind: 'hours' }
  | { readonly kind: 'staffing' }
  | { readonly kind: 'printer' }
  | { readonly kind: 'switch' }
  /** Changed in a section's own content, not in a row. */
  | { readonly kind: 'own' }
  | { readonly kind: 'span'; readonly unit: 'seconds' | 'minutes' }
  | {
      readonly kind: 'whole';
      readonly unit: 'days' | 'questions' | 'points' | 'percent' | 'copies';
    }
  | { readonly kind: 'several'; readonly choices: readonly string[] }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

export type SettingName = keyof HallSettings;

/** Every setting of the hall: whichever is added has a field here and its words in `hallSettings`. */
export const settingFields = {
  hallName: { kind: 'text' },
  language: { kind: 'choice', choices: hallSettings.shape.language.options },
  timeZone: { kind: 'zone' },
  dayStartsAtMinute: { kind: 'clock' },
  closesAtMinute: { kind: 'clock' },
  shifts: { kind: 'shifts' },
  promiseMs: { kind: 'span', unit: 'seconds' },
  clockStartsAt: { kind: 'choice', choices: hallSettings.shape.clockStartsAt.options },
  undoMs: { kind: 'span', unit: 'seconds' },
  lateAlertRepeatMs: { kind: 'span', unit: 'seconds' },
  alarmSound: { kind: 'choice', choices: hallSettings.shape.alarmSound.options },
  alarmVolume: { kind: 'whole', unit: 'percent' },
  alarmSpoken: { kind: 'switch' },
  clearMs: { kind: 'span', unit: 'minutes' },
  minItemMs: { kind: 'span', unit: 'seconds' },
  afterRainMs: { kind: 'span', unit: 'minutes' },
  refillMode: { kind: 'choice', choices: hallSettings.shape.refillMode.options },
  roundMs: { kind: 'span', unit: 'minutes' },
  rotationRule: { kind: 'choice', choices: hallSettings.shape.rotationRule.options },
  oneGuestAtATime: { kind: 'switch' },
  rotationRoster: { kind: 'roster' },
  countsReturning: { kind: 'switch' },
  protectionDays: { kind: 'whole', unit: 'days' },
  claimDays: { kind: 'whole', unit: 'days' },
  familyCounts: { kind: 'several', choices: familyRelations },
  evidenceThatCounts: { kind: 'several', choices: evidenceKinds },
  couplesSplit: { kind: 'switch' },
  quizQuestions: { kind: 'whole', unit: 'questions' },
  quizMs: { kind: 'span', unit: 'minutes' },
  quizPassMark: { kind: 'whole', unit: 'points' },
  quizEveryDays: { kind: 'whole', unit: 'days' },
  countsCover: { kind: 'switch' },
  countsRelative: { kind: 'switch' },
  countsOutsideHours: { kind: 'switch' },
  opensAtMinute: { kind: 'clock' },
  absenceReasons: { kind: 'absences' },
  dockingClauses: { kind: 'clauses' },
  phrases: { kind: 'own' },
  printer: { kind: 'printer' },
  printSilently: { kind: 'switch' },
  printCopies: { kind: 'whole', unit: 'copies' },
  idleLockMs: { kind: 'span', unit: 'minutes' },
  lateAfterMs: { kind: 'span', unit: 'minutes' },
  registerDueMs: { kind: 'register-times' },
  rosterRules: { kind: 'hours' },
  staffing: { kind: 'staffing' },
  appearanceItems: { kind: 'appearance' },
  breakReasons: { kind: 'breaks' },
} as const satisfies Readonly<Record<SettingName, SettingField>>;

export const unitMs = { seconds: 1000, minutes: 60_000 } as const;

/** Between which numbers a setting may stand, as it is stored; undefined for one that is no number. */
export function limitsOf(name: SettingName): { min: number; max: number } | undefined {
  const schema: z.ZodType = hallSettings.shape[name];
  return schema instanceof z.ZodNumber
    ? { min: schema.minValue ?? 0, max: schema.maxValue ?? Number.MAX_SAFE_INTEGER }
    : undefined;
}
