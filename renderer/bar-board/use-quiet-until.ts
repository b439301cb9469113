import { useLocalStorage } from '@mantine/hooks';

/**
 * Until when nobody is to be disturbed by sounds, in epoch milliseconds; 0 for not at all. Both
 * windows know of it, and a restart ends it.
 */
export function useQuietUntil() {
  return useLocalStorage({
    key: 'halldesk.bar.quiet-until',
    defaultValue: 0,
    getInitialValueInEffect: false,
  });
}
