import { day } from '../../shared/fields';

/**
 * The day that was typed: `2026-11-24`, `2026/11/4`, `2026.11.24`, `2026年11月24日` or `20261124`,
 * full-width digits too. Undefined for anything that no calendar has.
 */
export function dayFromText(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const padded = parts?.slice(1).map((digits) => digits.padStart(2, '0'));
  return day.safeParse(padded?.join('-')).data;
}
