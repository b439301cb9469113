import type { Language } from '../hall-settings';
import { en } from './report-words.en';
import { type ReportWords, zh } from './report-words.zh';

export type { ReportWords };

/** The words of a report's tables in a language. */
export function reportWords(language: Language): ReportWords {
  return language === 'en' ? en : zh;
}
