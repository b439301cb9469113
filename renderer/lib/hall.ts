import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../shared/fields';
import { defaultHallSettings, type Language } from '../../shared/hall-settings';
import { useAsk } from './queries';

/** The hall's settings, with the defaults until they are here. */
export function useHall() {
  const { data } = useAsk('settings.readHall', {});
  return data ?? { ...defaultHallSettings, setUp: true, demo: false };
}

/** The language on screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** Picks the language on screen out of a text that the hall keeps in both. */
export function useBilingual(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => (language === 'en' ? text.en : text.zh);
}
