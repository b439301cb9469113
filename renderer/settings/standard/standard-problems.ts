import { levelParts } from '../../../shared/cleanliness-standard';
import { minuteFromText } from '../../lib/minute-text';
import { inBoth, type TextRow } from '../set-up/set-up-values';
import type { AreaValues, ItemValues, StandardValues, TaskValues } from './standard-values';

export type StandardProblem =
  | 'needed'
  | 'tooLong'
  | 'twice'
  | 'threshold'
  | 'weight'
  | 'time'
  | 'until'
  | 'noItem'
  | 'noRainItem';

const longest = 60;

/** What is wrong, by the path of the field that has it; empty where everything can be saved. */
export function problemsIn({ areas }: StandardValues): Record<string, StandardProblem> {
  const found = [
    ...textProblems('areas', areas),
    ...areas.flatMap((area, index) => areaProblems(`areas.${index}`, area)),
  ];
  return Object.fromEntries(found);
}

type Found = readonly [path: string, problem: StandardProblem];

function areaProblems(path: string, { items, tasks }: AreaValues): Found[] {
  const noItem: Found[] = items.length === 0 ? [[`${path}.items`, 'noItem']] : [];
  return [
    ...noItem,
    ...textProblems(`${path}.items`, items),
    ...items.flatMap((item, index) => numberProblems(`${path}.items.${index}`, item)),
    ...tasks.flatMap((task, index) => taskProblems(`${path}.tasks.${index}`, task, items)),
  ];
}

/** Each text is there in one language at least, short enough, and says something of its own. */
function textProblems(path: string, rows: readonly TextRow[]): Found[] {
  const texts = rows.map(inBoth);
  return texts.flatMap((text, index) =>
    (['zh', 'en'] as const).flatMap((language): Found[] => {
      const field = `${path}.${index}.${language}`;
      const said = text[language];
      if (said === '') return language === 'zh' ? [[field, 'needed']] : [];
      if (rows[index]?.[language].trim() === '') return [];
      if (said.length > longest) return [[field, 'tooLong']];
      const before = texts.slice(0, index).some((other) => other[language] === said);
      return before ? [[field, 'twice']] : [];
    }),
  );
}

const isWhole = (value: number | string, from: number, to: number) =>
  value !== '' && Number.isInteger(Number(value)) && Number(value) >= from && Number(value) <= to;

function numberProblems(path: string, { kind, threshold, weight }: ItemValues): Found[] {
  const found: Found[] = [];
  if (kind !== 'eye' && !isWhole(threshold, 0, kind === 'level' ? levelParts : 99)) {
    found.push([`${path}.threshold`, 'threshold']);
  }
  if (!isWhole(weight, 1, 10)) found.push([`${path}.weight`, 'weight']);
  return found;
}

function taskProblems(
  path: string,
  { purpose, at, until }: TaskValues,
  items: readonly ItemValues[],
): Found[] {
  if (purpose === 'after-rain') {
    return items.some(({ afterRain }) => afterRain) ? [] : [[`${path}.purpose`, 'noRainItem']];
  }
  const from = minuteFromText(at);
  const to = minuteFromText(until);
  const found: Found[] = from === undefined ? [[`${path}.at`, 'time']] : [];
  if (purpose !== 'hourly') return found;
  if (to === undefined) return [...found, [`${path}.until`, 'time']];
  return to < (from ?? 0) ? [...found, [`${path}.until`, 'until']] : found;
}
