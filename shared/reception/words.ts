import type { Festival } from './festivals';
import type { PhraseKey } from './phrases';

/** Where the host stands with a guest. */
export type Moment = 'nobody' | 'arriving' | 'returning' | 'departing';

export interface WordsFacts {
  readonly moment: Moment;
  /** Minute of the local day, 0–1439. */
  readonly minute: number;
  readonly festival: Festival | undefined;
  readonly rain: boolean;
  readonly heat: boolean;
}

export interface Words {
  readonly say: PhraseKey;
  /** What `{greeting}` stands for. */
  readonly greeting: PhraseKey;
  /** What to do along with it. */
  readonly also: PhraseKey | undefined;
}

type PartOfDay = Extract<PhraseKey, 'early' | 'morning' | 'noon' | 'afternoon' | 'evening'>;

const partsOfDay: readonly (readonly [fromMinute: number, part: PartOfDay])[] = [
  [18 * 60, 'evening'],
  [13 * 60, 'afternoon'],
  [12 * 60, 'noon'],
  [9 * 60, 'morning'],
  [5 * 60, 'early'],
];

/** How people greet at that minute; the hours after midnight still belong to the evening. */
function partOfDayAt(minute: number): PartOfDay {
  return partsOfDay.find(([fromMinute]) => minute >= fromMinute)?.[1] ?? 'evening';
}

/** These are wished to some guests only, so they are a reminder instead of the greeting. */
type ForSome = Extract<Festival, 'womens-day' | 'childrens-day'>;
const isForSome = (festival: Festival): festival is ForSome =>
  festival === 'womens-day' || festival === 'childrens-day';

/**
 * What to say now, and what to do along with it. The greeting is the festival's, otherwise the
 * hour's. Rain comes before heat, weather before the festival; the questions at the door stay the
 * same whatever the weather.
 */
export function wordsFor({ moment, minute, festival, rain, heat }: WordsFacts): Words {
  const wished = festival && !isForSome(festival) ? festival : undefined;
  const weather = rain ? 'rain' : heat ? 'heat' : undefined;
  const way = moment === 'departing' ? 'out' : 'in';
  const forSome = festival && isForSome(festival) ? festival : undefined;
  return {
    say: sayAt(moment, weather, wished !== undefined),
    greeting: wished ?? partOfDayAt(minute),
    also: weather ? (`do-${weather}-${way}` as const) : forSome,
  };
}

function sayAt(moment: Moment, weather: 'rain' | 'heat' | undefined, festive: boolean): PhraseKey {
  switch (moment) {
    case 'nobody':
      return weather ? `welcome-${weather}` : 'welcome';
    case 'arriving':
      return 'ask';
    case 'returning':
      return 'welcome-back';
    case 'departing':
      if (weather) return `farewell-${weather}`;
      return festive ? 'farewell-festival' : 'farewell';
  }
}
