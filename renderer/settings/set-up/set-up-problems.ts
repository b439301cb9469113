import { isWeakPin } from '../../../shared/people/weak-pin';
import type { SetUpValues, TextRow } from './set-up-values';

/** The pages of the first start, in order. */
export const setUpSteps = ['hall', 'people', 'tables', 'drinks', 'areas'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

export type SetUpProblem =
  | 'needed'
  | 'tooLong'
  | 'pinDigits'
  | 'pinWeak'
  | 'pinDiffers'
  | 'postNeeded'
  | 'twice'
  | 'seats'
  | 'areaNeeded'
  | 'itemNeeded';

/** Problems by the path of the field that has them. */
export type SetUpProblems = Record<string, SetUpProblem>;

const longest = 60;

/** What is the matter with a PIN that was typed. */
function pinProblem(pin: string): SetUpProblem | undefined {
  if (!/^\d{6,12}$/.test(pin)) return 'pinDigits';
  return isWeakPin(pin) ? 'pinWeak' : undefined;
}

const hasText = ({ zh, en }: TextRow) => `${zh}${en}`.trim() !== '';

function tooLong(text: string): SetUpProblem | undefined {
  return text.trim().length > longest ? 'tooLong' : undefined;
}

function needed(text: string): SetUpProblem | undefined {
  return text.trim() === '' ? 'needed' : tooLong(text);
}

/** What is wrong on one page; an empty record when nothing is. */
export function problemsOn(step: SetUpStep, values: SetUpValues): SetUpProblems {
  const found = Object.entries(checks[step](values)).filter(([, problem]) => problem);
  return Object.fromEntries(found) as SetUpProblems;
}

type Checked = Record<string, SetUpProblem | undefined | false>;

const checks: Record<SetUpStep, (values: SetUpValues) => Checked> = {
  hall: ({ hallName }) => ({ hallName: needed(hallName) }),

  people: ({ supervisor, staff }) => {
    const checked: Checked = {
      'supervisor.name': needed(supervisor.name),
      'supervisor.pin': pinProblem(supervisor.pin),
      'supervisor.pinAgain': supervisor.pinAgain !== supervisor.pin && 'pinDiffers',
    };
    const before = [supervisor.name.trim()];
    for (const [index, { name, posts, pin }] of staff.entries()) {
      if (name.trim() === '') continue;
      checked[`staff.${index}.name`] = before.includes(name.trim()) ? 'twice' : tooLong(name);
      checked[`staff.${index}.posts`] = posts.length === 0 && 'postNeeded';
      checked[`staff.${index}.pin`] = pin === '' ? undefined : pinProblem(pin);
      before.push(name.trim());
    }
    return checked;
  },

  tables: ({ tables }) => {
    const checked: Checked = {};
    const before: string[] = [];
    for (const [index, { name, seats }] of tables.entries()) {
      if (name.trim() === '') continue;
      checked[`tables.${index}.name`] = before.includes(name.trim()) ? 'twice' : tooLong(name);
      checked[`tables.${index}.seats`] = !(seats >= 1 && seats <= 30) && 'seats';
      before.push(name.trim());
    }
    return checked;
  },

  drinks: ({ drinks }) => checkTexts('drinks', drinks),

  areas: ({ areas }) => {
    const checked = checkTexts('areas', areas);
    checked.areas = !areas.some(hasText) && 'areaNeeded';
    for (const [index, area] of areas.entries()) {
      Object.assign(checked, checkTexts(`areas.${index}.items`, area.items));
      checked[`areas.${index}.items`] = hasText(area) && !area.items.some(hasText) && 'itemNeeded';
    }
    return checked;
  },
};

function checkTexts(path: string, rows: readonly TextRow[]): Checked {
  const checked: Checked = {};
  const before = { zh: new Set<string>(), en: new Set<string>() };
  for (const [index, row] of rows.entries()) {
    for (const language of ['zh', 'en'] as const) {
      const text = row[language].trim();
      checked[`${path}.${index}.${language}`] = before[language].has(text)
        ? 'twice'
        : tooLong(text);
      if (text !== '') before[language].add(text);
    }
  }
  return checked;
}
