/**
 * The minute of the day that was typed: `10:05`, `10：05`, `1005` or `905`, full-width digits too.
 * Undefined for anything that is no time of day.
 */
export function minuteFromText(typed: string): number | undefined {
  const match = /^(\d{1,2})\s*[:.时]?\s*(\d{2})分?$/.exec(typed.normalize('NFKC').trim());
  if (!match) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}

/** `10:05`. */
export function textOfMinute(minuteOfDay: number): string {
  const digits = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${digits(minuteOfDay / 60)}:${digits(minuteOfDay % 60)}`;
}
