import { randomId } from '@mantine/hooks';
import { standardAreas } from '../../../shared/cleanliness/standard-areas';
import type { RoundTask, TemplateItem } from '../../../shared/cleanliness-standard';
import type { Bilingual, CupKind } from '../../../shared/fields';
import type { Language } from '../../../shared/hall-settings';
import type { Post } from '../../../shared/procedure';
import type { SetUpHallInput } from '../../../shared/settings/contract';
import {
  defaultDrinks,
  defaultHallName,
  defaultTables,
  newTable,
} from '../../../shared/settings/default-hall';

/** What the pages of the first start edit. Every row has a key of its own, so that it can be taken out. */
export interface SetUpValues {
  hallName: string;
  timeZone: string;
  supervisor: { name: string; pin: string; pinAgain: string };
  staff: StaffRow[];
  tables: TableRow[];
  drinks: DrinkRow[];
  areas: AreaRow[];
}

export interface StaffRow {
  key: string;
  name: string;
  posts: Post[];
  /** Empty for those who do not sign in. */
  pin: string;
}
export interface TableRow {
  key: string;
  name: string;
  seats: number;
  smoking: boolean;
}
export interface TextRow extends Bilingual {
  key: string;
}
export interface DrinkRow extends TextRow {
  hot: boolean;
  cup: CupKind;
}
type ItemRow = TextRow & Partial<TemplateItem>;
export interface AreaRow extends TextRow {
  items: ItemRow[];
  tasks?: RoundTask[];
}

const key = () => randomId();

export const newText = (): TextRow => ({ key: key(), zh: '', en: '' });
export const newDrink = (): DrinkRow => ({ ...newText(), hot: false, cup: 'glass' });
export const newArea = (): AreaRow => ({ ...newText(), items: [newText()] });
export const newStaff = (name: string, posts: readonly Post[]): StaffRow => ({
  key: key(),
  name,
  posts: [...posts],
  pin: '',
});

/** The next table, numbered behind those that there are. */
export function nextTable(tables: readonly TableRow[], language: Language): TableRow {
  const numbers = tables.map(({ name }) => Number(/\d+/.exec(name)?.[0] ?? 0));
  return { key: key(), ...newTable(Math.max(0, ...numbers) + 1, language) };
}

/** Everything filled in but who the supervisor is. */
export function initialValues(language: Language, timeZone: string): SetUpValues {
  return {
    hallName: defaultHallName(language),
    timeZone,
    supervisor: { name: '', pin: '', pinAgain: '' },
    staff: [],
    tables: defaultTables(language).map((table) => ({ key: key(), ...table })),
    drinks: defaultDrinks().map(({ name, ...drink }) => ({ key: key(), ...name, ...drink })),
    areas: standardAreas.map(({ name, items, tasks }) => ({
      key: key(),
      tasks,
      ...name,
      items: items.map((item) => ({ key: key(), ...item })),
    })),
  };
}

/** Names that nobody has touched, in the language that was chosen since. */
export function inLanguage(
  { hallName, tables }: Pick<SetUpValues, 'hallName' | 'tables'>,
  language: Language,
): Pick<SetUpValues, 'hallName' | 'tables'> {
  const other = language === 'en' ? 'zh-CN' : 'en';
  const before = defaultTables(other).map(({ name }) => name);
  const now = defaultTables(language);
  return {
    hallName: hallName === defaultHallName(other) ? defaultHallName(language) : hallName,
    tables: tables.map((table) => ({
      ...table,
      name: now[before.indexOf(table.name)]?.name ?? table.name,
    })),
  };
}

/** A text given in one language only stands for both. */
export const inBoth = ({ zh, en }: Bilingual): Bilingual => ({
  zh: zh.trim() || en.trim(),
  en: en.trim() || zh.trim(),
});

export const filled = ({ zh, en }: Bilingual) => `${zh}${en}`.trim() !== '';

/** What is sent. Rows that were left empty are left out. */
export function setUpInput(
  values: SetUpValues,
  language: Language,
  idempotencyKey: string,
): SetUpHallInput {
  const { supervisor, staff, tables, drinks, areas } = values;
  return {
    idempotencyKey,
    hallName: values.hallName,
    language,
    timeZone: values.timeZone,
    staff: [
      { name: supervisor.name, posts: ['supervisor'], pin: supervisor.pin },
      ...staff
        .filter(({ name }) => name.trim() !== '')
        .map(({ name, posts, pin }) => ({ name, posts, ...(pin === '' ? {} : { pin }) })),
    ],
    tables: tables
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, seats, smoking }) => ({ name, seats, smoking })),
    drinks: drinks
      .filter(filled)
      .map(({ hot, cup, ...drink }) => ({ name: inBoth(drink), hot, cup })),
    areas: areas.filter(filled).map((area) => ({
      name: inBoth(area),
      items: area.items
        .filter(filled)
        .map(({ key: _key, ...item }) => ({ ...item, ...inBoth(item) })),
      ...(area.tasks && { tasks: area.tasks }),
    })),
  };
}
