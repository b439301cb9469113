import { expect, test } from 'vitest';
import { problemsIn } from '../../../renderer/settings/standard/standard-problems';
import {
  areasOf,
  newArea,
  newItem,
  valuesOf,
} from '../../../renderer/settings/standard/standard-values';
import { standardAreas } from '../../../shared/cleanliness/standard-areas';

const areas = standardAreas.map((area, index) => ({ ...area, areaId: `area-${index}` }));
const standard = () => valuesOf({ areas });

/** Outdoors as it ships, with one thing changed. */
function changed(change: (area: ReturnType<typeof newArea>) => void) {
  const values = standard();
  const [first] = values.areas;
  if (first) change(first);
  return problemsIn(values);
}

test('the standard that ships goes through the editor unchanged and without a problem', () => {
  expect(areasOf(standard())).toEqual(areas);
  expect(problemsIn(standard())).toEqual({});
});

test('a text in one language stands for both', () => {
  const area = { ...newArea(), zh: '露台', items: [{ ...newItem(), en: 'Dry' }] };
  expect(areasOf({ areas: [area] })).toMatchObject([
    { name: { zh: '露台', en: '露台' }, items: [{ zh: 'Dry', en: 'Dry', measure: null }] },
  ]);
});

test('what is wrong is said at its field', () => {
  const item = { ...newItem(), zh: '新的', weight: 11, kind: 'count' as const, threshold: '' };
  expect(changed((area) => area.items.unshift(item))).toEqual({
    'areas.0.items.0.weight': 'weight',
    'areas.0.items.0.threshold': 'threshold',
  });
  expect(changed((area) => area.items.unshift(newItem()))).toEqual({
    'areas.0.items.0.zh': 'needed',
  });
  expect(changed((area) => Object.assign(area, { zh: '大厅' }))).toEqual({
    'areas.1.zh': 'twice',
  });
  expect(changed((area) => Object.assign(area, { en: 'x'.repeat(61) }))).toEqual({
    'areas.0.en': 'tooLong',
  });
  expect(changed((area) => Object.assign(area, { items: [], tasks: [] }))).toEqual({
    'areas.0.items': 'noItem',
  });
});

test('a round needs a time, an hourly one an end after its beginning, one after rain something to look at', () => {
  const task = (change: object) =>
    changed((area) => {
      const [first] = area.tasks;
      if (first)
        area.tasks = [{ ...first, purpose: 'hourly', at: '10:00', until: '17:00', ...change }];
      area.items = [{ ...newItem(), zh: '地面' }];
    });
  expect(task({})).toEqual({});
  expect(task({ at: '25:00', purpose: 'opening' })).toEqual({ 'areas.0.tasks.0.at': 'time' });
  expect(task({ until: '' })).toEqual({ 'areas.0.tasks.0.until': 'time' });
  expect(task({ until: '09:00' })).toEqual({ 'areas.0.tasks.0.until': 'until' });
  expect(task({ purpose: 'after-rain' })).toEqual({ 'areas.0.tasks.0.purpose': 'noRainItem' });
});
