import type { SituationContent } from '../../shared/handbook/situation';

/**
 * What a page is found by, most telling first: its titles, then its further words; each as it is,
 * and the Chinese ones in initials (kryt) and in pinyin too. Lower case, signs left out.
 */
export async function searchKeys({ title, words }: SituationContent): Promise<string[]> {
  // Its dictionary takes some 50 ms to load: only when somebody opens the handbook.
  const { pinyin } = await import('pinyin-pro');
  const spelt = (text: string) => {
    const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' });
    return [syllables.map(([initial]) => initial).join(''), syllables.join('')];
  };
  const english = (text: string) => [text, ...text.split(/[^\p{L}\p{N}]+/u)];
  const chinese = (text: string) => [text, ...spelt(text)];
  return [
    ...chinese(plain(title.zh)),
    ...english(title.en.toLowerCase()),
    ...words.zh.split(/\s+/).flatMap(chinese),
    ...english(words.en.toLowerCase()).slice(1),
  ].filter((key, index, keys) => key !== '' && keys.indexOf(key) === index);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
