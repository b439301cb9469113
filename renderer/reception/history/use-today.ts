import { localTimeOf, minuteMs } from '../../../shared/time';
import { useHall } from '../../lib/hall';
import { useNow } from '../../lib/use-now';

/** Today's date in the hall, `YYYY-MM-DD`. */
export function useToday(): string {
  const { timeZone } = useHall();
  return localTimeOf(useNow(minuteMs), timeZone).date;
}
