import { z } from 'zod';
import { type Bilingual, sentence } from '../fields';

/**
 * Every phrase a host is reminded of, as it ships; a hall may write its own over each.
 * `{hall}` is the hall's name, `{greeting}` the hour's or the festival's, `{guest}` the guest.
 */
export const defaultPhrases = {
  early: { zh: '早上好', en: 'Good morning' },
  morning: { zh: '上午好', en: 'Good morning' },
  noon: { zh: '中午好', en: 'Good afternoon' },
  afternoon: { zh: '下午好', en: 'Good afternoon' },
  evening: { zh: '晚上好', en: 'Good evening' },

  'spring-festival-eve': { zh: '除夕快乐', en: 'Happy New Year’s Eve' },
  'spring-festival': { zh: '新春快乐', en: 'Happy Chinese New Year' },
  lantern: { zh: '元宵节快乐', en: 'Happy Lantern Festival' },
  'dragon-boat': { zh: '端午安康', en: 'Happy Dragon Boat Festival' },
  qixi: { zh: '七夕快乐', en: 'Happy Qixi Festival' },
  'mid-autumn': { zh: '中秋快乐', en: 'Happy Mid-Autumn Festival' },
  'double-ninth': { zh: '重阳安康', en: 'Happy Double Ninth Festival' },
  'new-year': { zh: '新年快乐', en: 'Happy New Year' },
  'labour-day': { zh: '五一快乐', en: 'Happy Labour Day' },
  'national-day': { zh: '国庆快乐', en: 'Happy National Day' },
  christmas: { zh: '圣诞快乐', en: 'Merry Christmas' },

  welcome: {
    zh: '{greeting}，欢迎光临{hall}，请问您是第一次过来吗？',
    en: '{greeting}, and welcome to {hall}. Is this your first visit with us?',
  },
  'welcome-rain': {
    zh: '{greeting}，下雨天还过来，您辛苦了，欢迎光临{hall}。',
    en: '{greeting}, and welcome to {hall}. Thank you for coming out in the rain.',
  },
  'welcome-heat': {
    zh: '{greeting}，外面热，您快请进，欢迎光临{hall}。',
    en: '{greeting}, and welcome to {hall}. Please come in out of the heat.',
  },
  ask: {
    zh: '请问您之前来过吗？有家人朋友来看过吗？有顾问联系过您吗？',
    en: 'Have you been here before? Has family or a friend? Has an agent been in touch?',
  },
  'welcome-back': {
    zh: '{guest}，{greeting}，欢迎您再次光临{hall}。',
    en: '{greeting}, {guest}. Welcome back to {hall}.',
  },
  farewell: {
    zh: '{guest}，感谢您的光临，期待与您再见，请慢走。',
    en: 'Thank you for visiting us, {guest}. We look forward to seeing you again.',
  },
  'farewell-festival': {
    zh: '{guest}，感谢您的光临，祝您和家人{greeting}，请慢走。',
    en: 'Thank you for visiting us, {guest}. {greeting} to you and your family.',
  },
  'farewell-rain': {
    zh: '{guest}，感谢您的光临，外面还下着雨，我撑伞送您。',
    en: 'Thank you for visiting us, {guest}. It is still raining, let me see you out with an umbrella.',
  },
  'farewell-heat': {
    zh: '{guest}，感谢您的光临，外面热，带瓶水路上喝，请慢走。',
    en: 'Thank you for visiting us, {guest}. It is hot outside, please take some water with you.',
  },

  'do-rain-in': { zh: '撑伞迎客，代存雨伞', en: 'Umbrella over the guest; offer to keep theirs' },
  'do-rain-out': { zh: '归还雨伞，撑伞送到车旁', en: 'Give umbrellas back; see them to the car' },
  'do-heat-in': { zh: '先奉凉饮', en: 'Offer a cold drink first' },
  'do-heat-out': { zh: '备好瓶装水', en: 'Have bottled water at hand' },
  'womens-day': { zh: '向女士道一声“节日快乐”', en: 'Wish ladies a happy Women’s Day' },
  'childrens-day': {
    zh: '向小朋友道一声“儿童节快乐”',
    en: 'Wish children a happy Children’s Day',
  },
} as const satisfies Record<string, Bilingual>;

export type PhraseKey = keyof typeof defaultPhrases;
export const phraseKeys = Object.keys(defaultPhrases) as [PhraseKey, ...PhraseKey[]];

/** What a hall wrote itself, over what ships. */
export const ownPhrases = z.partialRecord(
  z.enum(phraseKeys),
  z.object({ zh: sentence, en: sentence }),
);

const placeholders = ['hall', 'greeting', 'guest'] as const;
type Placeholder = (typeof placeholders)[number];

/** Puts values in place of `{hall}`, `{greeting}` and `{guest}`. */
export function fillIn(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(/\{(hall|greeting|guest)\}/g, (_, name: Placeholder) => values[name]);
}

/** The first pair of braces that means nothing, or undefined. */
export function unknownPlaceholder(text: string): string | undefined {
  const known: readonly string[] = placeholders.map((name) => `{${name}}`);
  return text.match(/\{[^{}]*\}/g)?.find((braces) => !known.includes(braces));
}
