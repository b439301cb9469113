import { expect, test } from 'vitest';
import { fieldsOf } from '../../../renderer/reception/drafts';

test.each([
  ['', '', ''],
  ['1234', '1234', ''],
  ['138 0013-8000', '138 0013-8000', ''],
  ['+852 6123 4567', '+852 6123 4567', ''],
  ['１３８', '１３８', ''],
  ['1234 zh', '1234', 'zh'],
  ['138 0013 8000 陈晨', '138 0013 8000', '陈晨'],
  ['1234陈', '1234', '陈'],
  ['+852 6123 4567 Chan Tai', '+852 6123 4567', 'Chan Tai'],
  ['陈', '', '陈'],
  ['zhang xm', '', 'zhang xm'],
  ['陈 1', '1', '陈'],
  ['zh 1234', '1234', 'zh'],
  ['chan +852', '+852', 'chan'],
  // Plates: in one word, or after their place.
  ['8x92z', '8x92z', ''],
  ['1234 8x', '1234 8x', ''],
  ['b12345', '', 'b12345'],
  ['粤B 12345', '', '粤B 12345'],
  ['1234港', '1234港', ''],
])('%j typed anywhere is the phone %j and the name %j', (typed, phone, name) => {
  expect(fieldsOf(typed)).toEqual({ phone, name });
});
