import type { Language } from '../../shared/hall-settings';

/** Says a sentence with one of the system's voices; silent on a machine without. */
export function speak(sentence: string, language: Language, volume: number): void {
  const words = new SpeechSynthesisUtterance(sentence);
  words.lang = language === 'en' ? 'en-US' : 'zh-CN';
  words.volume = volume / 100;
  // A sentence still waiting to be said is old by now.
  hush();
  window.speechSynthesis.speak(words);
}

/** Nothing more to be said, not even to its end. */
export function hush(): void {
  window.speechSynthesis.cancel();
}
