import type { SettingName } from '../fields/setting-fields';
import type { SectionName } from '../sections';

/** Where a found word leads: a section, or one setting in it. */
export interface Place {
  readonly section: SectionName;
  readonly setting?: SettingName | undefined;
}

export interface Findable extends Place {
  readonly title: string;
  /** What is searched besides the title: the hint and other words for the same. */
  readonly words: string;
}

/** Whether a text is meant by letters typed for its pinyin. */
export type SoundsLike = (text: string, letters: string) => boolean;

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * What holds every word that was typed, those with the word in their title first. `soundsLike`
 * also finds a title by its pinyin or the initials of it.
 */
export function findSettings(
  all: readonly Findable[],
  typed: string,
  soundsLike: SoundsLike = () => false,
): readonly Findable[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const inTitle = ({ title }: Findable) =>
    words.every((word) => plain(title).includes(word) || soundsLike(title, word));
  const anywhere = (each: Findable) =>
    words.every((word) => plain(`${each.title} ${each.words}`).includes(word));
  const titled = all.filter(inTitle);
  return [...titled, ...all.filter((each) => !titled.includes(each) && anywhere(each))];
}
