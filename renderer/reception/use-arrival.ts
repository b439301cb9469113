import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import type { DoorAnswersGiven } from '../../shared/reception/ownership-fields';
import { ask } from '../lib/bridge';
import { useAsk } from '../lib/queries';
import type { Arrival } from './registration-input';

/** How long the typing must rest before the phone is looked up, in milliseconds. */
const restMs = 150;
const maxPhone = 40;

/**
 * Looks the arriving guest up while the phone is typed. `arrival` is undefined until it answers
 * for the phone as it stands; `confirm` waits for that answer, and for a newer one that is on its way.
 */
export function useArrival(
  typedPhone: string,
  guestId: string | undefined,
  door: DoorAnswersGiven | undefined,
) {
  const client = useQueryClient();
  const phone = typedPhone.trim();
  const known = { ...(guestId !== undefined && { guestId }), ...(door && { door }) };
  const [rested] = useDebouncedValue(phone, restMs);
  const lookup = useAsk(
    'reception.readArrival',
    { phone: rested, ...known },
    { enabled: fits(rested) },
  );
  const isCurrent = fits(phone) && rested === phone && !lookup.isPlaceholderData;
  const arrival = isCurrent ? lookup.data : undefined;

  const confirm = (): Promise<Arrival> =>
    arrival && !lookup.isFetching
      ? Promise.resolve(arrival)
      : client.fetchQuery({
          queryKey: ['reception.readArrival', { phone, ...known }],
          queryFn: () => ask('reception.readArrival', { phone, ...known }),
        });

  return {
    arrival,
    /** Stays while the next one is looked up, so that the sentence does not flicker. */
    proposal: lookup.data?.proposal,
    ruling: lookup.data?.ruling,
    tooLong: !fits(phone),
    error: lookup.error,
    confirm,
  };
}

function fits(phone: string): boolean {
  return phone.length <= maxPhone;
}
