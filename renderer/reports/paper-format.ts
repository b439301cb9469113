import type { Language } from '../../shared/hall-settings';
import { countdown } from '../lib/format';

/** Figures and dates as they stand on paper, where a year later nobody can ask what was meant. */

/** A business day with its year: `2026年11月24日 星期二`, `Tuesday 24 November 2026`. */
export function fullDay(day: string, language: Language): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: 'UTC',
      ...options,
    }).format(at);
  const date = part({ year: 'numeric', month: 'long', day: 'numeric' });
  const weekday = part({ weekday: 'long' });
  return language === 'en' ? `${weekday} ${date}` : `${date} ${weekday}`;
}

/** `2026-11-24 18:03` in the hall's zone, the same in both languages. */
export function dateTime(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(atMs);
}

/** A span as `m:ss`, or a dash where there is none. */
export function span(ms: number | null): string {
  return ms === null ? '—' : countdown(ms);
}

/** Whole percent, rounded down: 199 of 200 is not everything. A dash where there is nothing to divide. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.floor((100 * part) / whole)}%`;
}

/** A cleanliness score, rounded down for the same reason. */
export function scoreText(score: number | null): string {
  return score === null ? '—' : String(Math.floor(score));
}
