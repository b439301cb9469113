import type { UseFormReturnType } from '@mantine/form';
import { useAsk } from '../lib/queries';
import type { RegistrationValues } from './drafts';

/** What a known guest had last time, and how it is taken over. */
export type KnownUsual = ReturnType<typeof useKnownUsual>;

/** Asks for it once the guest is known. */
export function useKnownUsual(
  form: UseFormReturnType<RegistrationValues>,
  guestId: string | undefined,
) {
  const { data } = useAsk(
    'reception.readUsual',
    { guestId: guestId ?? '' },
    { enabled: guestId !== undefined },
  );
  const order = guestId === undefined ? null : (data?.usual ?? null);
  return {
    order,
    takenBy: 'F7',
    take: () => {
      if (!order) return;
      form.setValues({ drinks: order.drinks, drinksNote: order.note });
    },
  };
}
