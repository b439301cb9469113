import { expect, test } from 'vitest';
import { startUpText, systemLanguage } from '../../../electron/shell/start-up-texts';

const problems = [
  ...(['unknown-argument', 'missing-folder', 'folder-not-writable', 'disk-full'] as const),
  ...(['not-our-database', 'newer-database', 'damaged-database', 'key-unreadable'] as const),
  'restore-backup' as const,
  ...(['already-running', 'pictures-not-written', 'unexpected'] as const),
];
const facts = { argument: 'FACT', path: 'FACT', backup: 'FACT', why: 'FACT' };
const withoutFacts = ['missing-folder', 'already-running'];

test.each(problems)('%s is one whole sentence or two in either language', (problem) => {
  const [zh, en] = [startUpText('zh-CN', problem, facts), startUpText('en', problem, facts)];
  expect(zh).toMatch(/[一-鿿].*[。T]$/);
  expect(en).toMatch(/^[A-Z{/-].*[.T]$/);
  for (const text of [zh, en]) {
    expect(text).not.toMatch(/[{}]/);
    expect(text.includes('FACT')).toBe(!withoutFacts.includes(problem));
  }
});

test('a fact is put in as it is, and a missing one leaves no hole to read', () => {
  expect(startUpText('en', 'newer-database', { path: 'D:\\$&\\halldesk.db' })).toBe(
    'D:\\$&\\halldesk.db was written by a newer HallDesk. Please update the program; nothing was changed.',
  );
  expect(startUpText('en', 'unexpected')).toBe('HallDesk could not start: ');
});

test('before the hall’s language is known the system’s is spoken, Chinese where it has none', () => {
  expect(['zh-CN', 'zh-Hant-TW', '', 'c', 'POSIX', 'ca'].map(systemLanguage)).toEqual([
    ...['zh-CN', 'zh-CN', 'zh-CN', 'zh-CN', 'zh-CN', 'en'],
  ]);
  expect(['en-US', 'de', 'zha'].map(systemLanguage)).toEqual([...['en', 'en', 'en']]);
});
