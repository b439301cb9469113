import { expect, test } from 'vitest';
import { startI18n } from '../../../renderer/i18n/start-i18n';

/** Where a text is empty, by its path. */
function emptyIn(texts: unknown, path: string): string[] {
  if (typeof texts === 'string') return texts.trim() === '' ? [path] : [];
  return Object.entries(texts ?? {}).flatMap(([key, value]) => emptyIn(value, `${path}.${key}`));
}

test.each(['zh-CN', 'en'] as const)(
  'no text is empty: the other language would show through, %s',
  (language) => {
    const texts = startI18n(language).getDataByLanguage(language);
    expect(Object.keys(texts ?? {})).toContain('handbook');
    expect(emptyIn(texts, language)).toEqual([]);
  },
);
