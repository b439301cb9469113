import type { Language } from '../../shared/hall-settings';

export { guestTitle } from '../../shared/guest-title';

/** Figures and dates as the hall reads them. Pure: language, zone and instant in, text out. */

/** `m:ss`, or `h:mm:ss` from an hour on; negative spans are shown without their sign. */
export function countdown(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const h = Math.floor(seconds / 3600);
  const m = Math.floor((seconds % 3600) / 60);
  const s = String(seconds % 60).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`;
}

/** Time that is left, as {@link countdown} writes it; its last second counts as one. */
export function timeLeft(ms: number): string {
  return countdown(Math.ceil(ms / 1000) * 1000);
}

/** Whole minutes of a span, not below zero. */
export function minutes(ms: number): number {
  return Math.max(0, Math.floor(ms / 60_000));
}

/** `14:32` in the hall's zone. */
export function timeOfDay(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(atMs);
}

/** `14:32:08` in the hall's zone, where the second matters. */
export function clockTime(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(atMs);
}

/** Minutes since midnight as `04:00`. */
export function clockOf(minute: number): string {
  const twoDigits = (figure: number) => String(figure).padStart(2, '0');
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** A business day (`YYYY-MM-DD`) as `11月24日 周二` or `Tue 24 Nov`. */
export function dayLabel(day: string, language: Language): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (language === 'zh-CN') {
    const date = new Intl.DateTimeFormat('zh-CN', {
      timeZone: 'UTC',
      month: 'long',
      day: 'numeric',
    });
    const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', weekday: 'short' });
    return `${date.format(at)} ${weekday.format(at)}`;
  }
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
    .format(at)
    .replace(',', '');
}

/** A day with its year: `2026年11月24日 星期二`, `Tuesday 24 November 2026`. */
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
