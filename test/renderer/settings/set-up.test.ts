import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../renderer/settings/set-up/names-in';
import { problemsOn, setUpSteps } from '../../../renderer/settings/set-up/set-up-problems';
import {
  initialValues,
  inLanguage,
  newArea,
  newDrink,
  newStaff,
  newText,
  nextTable,
  setUpInput,
} from '../../../renderer/settings/set-up/set-up-values';
import { standardAreas } from '../../../shared/cleanliness/standard-areas';
import { setUpHallInput } from '../../../shared/settings/contract';
import { defaultDrinks, defaultTables } from '../../../shared/settings/default-hall';

const idempotencyKey = 'b0d1c7a2-52f4-4f0c-9f0e-0d6a4c1b2e3f';
const supervisor = { name: '周敏', pin: '135790', pinAgain: '135790' };
const ready = () => ({ ...initialValues('zh-CN', 'Asia/Shanghai'), supervisor });

describe('names in a pasted text', () => {
  test('each once, in order, whatever separates them, without those already there', () => {
    expect(namesIn('李静\r\n张伟， 陈晨;李静\n\n赵敏\tMary  Ann ', ['张伟'])).toEqual([
      '李静',
      '陈晨',
      '赵敏',
      'Mary Ann',
    ]);
  });
});

describe('the first start', () => {
  test('needs nothing but the supervisor', () => {
    const values = initialValues('zh-CN', 'Asia/Shanghai');
    expect(setUpSteps.map((step) => problemsOn(step, values))).toEqual([
      {},
      { 'supervisor.name': 'needed', 'supervisor.pin': 'pinDigits' },
      {},
      {},
      {},
    ]);
  });

  test('sends what the contract asks for, without empty rows', () => {
    const input = setUpInput(
      {
        ...ready(),
        staff: [
          { ...newStaff('李静', ['agent']), pin: '' },
          { ...newStaff('王芳', ['reception']), pin: '246810' },
          newStaff(' ', ['bar']),
        ],
        drinks: [...ready().drinks, { ...newDrink(), en: 'Oolong' }, newDrink()],
        areas: [
          ...ready().areas.map((area) => ({ ...area, items: [...area.items, newText()] })),
          newArea(),
        ],
      },
      'zh-CN',
      idempotencyKey,
    );
    expect(setUpHallInput.parse(input)).toEqual({
      idempotencyKey,
      hallName: '营销中心',
      language: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      staff: [
        { name: '周敏', posts: ['supervisor'], pin: '135790' },
        { name: '李静', posts: ['agent'] },
        { name: '王芳', posts: ['reception'], pin: '246810' },
      ],
      tables: defaultTables('zh-CN'),
      drinks: [
        ...defaultDrinks(),
        { name: { zh: 'Oolong', en: 'Oolong' }, hot: false, cup: 'glass' },
      ],
      areas: standardAreas,
    });
  });

  test('says what is wrong where it is wrong', () => {
    const values = ready();
    const [tea] = values.drinks;
    expect(
      setUpSteps.map((step) =>
        problemsOn(step, {
          ...values,
          hallName: ' ',
          supervisor: { ...supervisor, pinAgain: '135791' },
          staff: [{ ...newStaff('周敏', []), pin: '12345' }, newStaff('x'.repeat(61), ['bar'])],
          tables: [...values.tables.slice(0, 1), { ...nextTable([], 'zh-CN'), seats: 31 }],
          drinks: tea ? [tea, { ...tea, key: 'again', en: 'Green tea' }] : [],
          areas: [{ ...newArea(), zh: '样板间' }],
        }),
      ),
    ).toEqual([
      { hallName: 'needed' },
      {
        'supervisor.pinAgain': 'pinDiffers',
        'staff.0.name': 'twice',
        'staff.0.posts': 'postNeeded',
        'staff.0.pin': 'pinDigits',
        'staff.1.name': 'tooLong',
      },
      { 'tables.1.name': 'twice', 'tables.1.seats': 'seats' },
      { 'drinks.1.zh': 'twice' },
      { 'areas.0.items': 'itemNeeded' },
    ]);
    expect(problemsOn('areas', { ...values, areas: [] })).toEqual({ areas: 'areaNeeded' });
  });

  test('a new table is numbered behind the others', () => {
    expect(nextTable(ready().tables, 'en').name).toBe('Table 13');
  });

  test('names that nobody touched follow the language, others stay', () => {
    const { tables } = ready();
    const [first, second] = tables;
    const followed = inLanguage(
      {
        hallName: '营销中心',
        tables: first && second ? [{ ...first, name: '贵宾桌' }, second] : [],
      },
      'en',
    );
    expect([followed.hallName, ...followed.tables.map(({ name }) => name)]).toEqual([
      'Sales centre',
      '贵宾桌',
      'Table 2',
    ]);
  });
});
