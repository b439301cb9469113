import { expect, test } from 'vitest';
import { actingPerson, candidates } from '../../../renderer/bar-board/acting';

const wang = { staffId: 'w', name: '王芳', onDuty: true };
const li = { staffId: 'l', name: '李明', onDuty: true };
const zhao = { staffId: 'z', name: '赵雨', onDuty: false };

test.each([
  ['the one who was chosen', [wang, li, zhao], 'l', li],
  ['nobody while several are on duty and none was chosen', [wang, li], null, undefined],
  ['the only one on duty', [wang, zhao], null, wang],
  ['the only one on duty when the chosen one has gone', [wang, zhao], 'z', wang],
  ['nobody when the chosen one has gone and several are left', [wang, li, zhao], 'z', undefined],
  ['nobody while nobody is on duty', [zhao], 'z', undefined],
])('%s acts', (_, people, chosenId, expected) => {
  expect(actingPerson(people, chosenId)).toEqual(expected);
});

test('those on duty are offered, or everybody while nobody is', () => {
  expect(candidates([wang, zhao, li])).toEqual([wang, li]);
  expect(candidates([zhao])).toEqual([zhao]);
});
