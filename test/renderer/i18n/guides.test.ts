import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../../renderer/i18n/en';
import { zhCN } from '../../../renderer/i18n/zh-CN';

const folder = new URL('../../../docs/guide/', import.meta.url);
const files = readdirSync(folder).filter((name) => !name.startsWith('README'));
const guides = files.map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
  texts: name.endsWith('.zh-CN.md') ? zhCN : en,
}));

/** Every text of a language; what is filled in at run time stands as `…`, as in the guides. */
function wordsOf(texts: object): string[] {
  return Object.values(texts).flatMap((text: unknown) =>
    typeof text === 'string' ? text.replaceAll(/\{\{\w+\}\}/g, '…') : wordsOf(Object(text)),
  );
}

test.each(guides)('$name: what is in bold is a text of the screen', ({ text, texts }) => {
  const bold = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words);
  expect(bold.length).toBeGreaterThan(0);
  const known = new Set(wordsOf(texts));
  expect(bold.filter((words = '') => !known.has(words))).toEqual([]);
});

test.each(guides)('$name: what it links to is there', ({ text }) => {
  const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(new URL(link, folder)))).toEqual([]);
});

test('each guide is there in both languages and tells the same tasks', () => {
  const tasks = (chinese: boolean) =>
    Object.fromEntries(
      guides
        .filter(({ name }) => name.endsWith('.zh-CN.md') === chinese)
        .map(({ name, text }) => [name.split('.')[0], text.match(/^## /gm)?.length]),
    );
  expect(tasks(true)).toEqual(tasks(false));
});
