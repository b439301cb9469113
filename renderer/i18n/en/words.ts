import type { Texts } from '../texts';
import type { words as zh } from '../zh-CN/words';

export const words: Texts<typeof zh> = {
  title: 'What to say now',
  weather: {
    rain: 'Rain',
    heat: 'Hot',
    startRain: 'It has begun to rain',
    endRain: 'The rain has stopped',
    startHeat: 'It is hot today',
    endHeat: 'It is no longer hot',
    since: 'since {{time}}',
  },
  settings: {
    hint: 'Enter saves; an emptied line is the usual one again. {{hall}} is the hall’s name, {{greeting}} the greeting of the hour, {{guest}} the guest.',
    zh: 'Chinese: {{usual}}',
    en: 'English: {{usual}}',
    unknown: '{{braces}} means nothing; use {hall}, {greeting} or {guest}.',
  },
};
