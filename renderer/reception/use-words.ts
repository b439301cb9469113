import { useQuery } from '@tanstack/react-query';
import { defaultPhrases, fillIn, type PhraseKey } from '../../shared/reception/phrases';
import { type Moment, wordsFor } from '../../shared/reception/words';
import { localTimeOf, minuteMs } from '../../shared/time';
import { useBilingual, useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';

/** The festival of a date; the lunar calendar is fetched after the screen stands. */
function useFestival(date: string) {
  const { data } = useQuery({
    queryKey: ['festival', date],
    queryFn: async () => {
      const { festivalOn } = await import('../../shared/reception/festivals');
      return festivalOn(date) ?? null;
    },
    staleTime: Infinity,
  });
  return data ?? undefined;
}

/** What to say at this moment, filled in, and what to do along with it. */
export function useWords(moment: Moment, guest: string) {
  const hall = useHall();
  const inLanguage = useBilingual();
  const { data: weather } = useAsk('reception.readWeather', {});
  const { date, minute } = localTimeOf(useNow(minuteMs / 4), hall.timeZone);
  const words = wordsFor({
    moment,
    minute,
    festival: useFestival(date),
    rain: weather?.rainSinceMs != null,
    heat: weather?.heatSinceMs != null,
  });
  const phrase = (key: PhraseKey) => inLanguage(hall.phrases[key] ?? defaultPhrases[key]);
  const values = { hall: hall.hallName, greeting: phrase(words.greeting), guest };
  return {
    say: fillIn(phrase(words.say), values),
    also: words.also && fillIn(phrase(words.also), values),
  };
}
