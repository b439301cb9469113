import { match } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { findSettings } from '../../../renderer/settings/search/find-settings';

const all = [
  { section: 'service', title: '吧台与桌位', words: '超时 提醒' },
  {
    section: 'service',
    setting: 'promiseMs',
    title: '饮品承诺',
    words: '客户进门到饮品上桌的时限。',
  },
  { section: 'desk', setting: 'idleLockMs', title: 'Lock the front desk', words: 'After a while.' },
] as const;
const titles = (typed: string) =>
  findSettings(all, typed, (text, letters) => match(text, letters) !== null).map(
    ({ title }) => title,
  );

test('every word counts, in any case and width; titles come first', () => {
  expect(titles('客户 时限')).toEqual(['饮品承诺']);
  expect(titles('超时')).toEqual(['吧台与桌位']);
  expect(titles('ＬＯＣＫ')).toEqual(['Lock the front desk']);
  expect(titles('桌')).toEqual(['吧台与桌位', '饮品承诺']);
  expect([titles(' '), titles('打印')]).toEqual([[], []]);
});

test('a title is found by its pinyin and by the initials', () => {
  expect([titles('yinpin'), titles('ypcn')]).toEqual([['饮品承诺'], ['饮品承诺']]);
});
