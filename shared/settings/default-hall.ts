import type { Language } from '../hall-settings';
import type { SetUpHallInput } from './contract';

/** What the first start fills in, so that a hall can open after confirming five pages. */

type Table = SetUpHallInput['tables'][number];
type Drink = SetUpHallInput['drinks'][number];

/** What a hall is called until it has said so: what every sales hall calls itself. */
export function defaultHallName(language: Language): string {
  return language === 'en' ? 'Sales centre' : '营销中心';
}

/** Twelve non-smoking tables for four, named in the hall's language: `1号桌`, `Table 1`. */
export function defaultTables(language: Language): Table[] {
  return Array.from({ length: 12 }, (_, index) => newTable(index + 1, language));
}

/** One more table of the kind that {@link defaultTables} holds. */
export function newTable(number: number, language: Language): Table {
  return {
    name: language === 'en' ? `Table ${number}` : `${number}号桌`,
    seats: 4,
    smoking: false,
  };
}

/** The usual drinks of a sales hall. */
export function defaultDrinks(): Drink[] {
  return [
    { name: { zh: '茶', en: 'Tea' }, hot: true, cup: 'tea-cup' },
    { name: { zh: '温水', en: 'Warm water' }, hot: true, cup: 'glass' },
    { name: { zh: '柠檬水', en: 'Lemon water' }, hot: false, cup: 'glass' },
    { name: { zh: '美式咖啡', en: 'Americano' }, hot: true, cup: 'coffee-cup' },
    { name: { zh: '拿铁', en: 'Caffè latte' }, hot: true, cup: 'coffee-cup' },
    { name: { zh: '橙汁', en: 'Orange juice' }, hot: false, cup: 'glass' },
    { name: { zh: '可乐', en: 'Cola' }, hot: false, cup: 'glass' },
    { name: { zh: '气泡水', en: 'Sparkling water' }, hot: false, cup: 'glass' },
  ];
}
