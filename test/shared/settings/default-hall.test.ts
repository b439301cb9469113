import { expect, test } from 'vitest';
import { standardAreas } from '../../../shared/cleanliness/standard-areas';
import type { Language } from '../../../shared/hall-settings';
import { setUpHallInput } from '../../../shared/settings/contract';
import { defaultDrinks, defaultTables } from '../../../shared/settings/default-hall';

const languages: readonly Language[] = ['zh-CN', 'en'];

test.each(languages)('a hall can be set up from the defaults alone (%s)', (language) => {
  const input = {
    idempotencyKey: 'b0d1c7a2-52f4-4f0c-9f0e-0d6a4c1b2e3f',
    hallName: '云栖府销售中心',
    language,
    timeZone: 'Asia/Shanghai',
    staff: [{ name: '周敏', posts: ['supervisor' as const], pin: '135790' }],
    tables: defaultTables(language),
    drinks: defaultDrinks(),
    areas: standardAreas,
  };
  expect(setUpHallInput.parse(input)).toEqual(input);
});

test('nothing in the defaults is there twice, in either language', () => {
  const lists = [
    ...languages.map((language) => defaultTables(language).map(({ name }) => name)),
    ...(['zh', 'en'] as const).flatMap((key) => [
      defaultDrinks().map(({ name }) => name[key]),
      standardAreas.map(({ name }) => name[key]),
      ...standardAreas.map(({ items }) => items.map((item) => item[key])),
    ]),
  ];
  expect(lists.filter((list) => new Set(list).size !== list.length)).toEqual([]);
});

test('the standard covers six areas with all of their items', () => {
  expect(standardAreas.map(({ name, items }) => [name.en, items.length])).toEqual([
    ['Outdoors', 9],
    ['Hall', 11],
    ['Washrooms', 10],
    ['Offices', 7],
    ['Greenery', 8],
    ['Guest tables', 4],
  ]);
});
