import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { useIsSupervisor } from './use-is-supervisor';

/** Whether the settings can be changed now, and for how long still. */
export function useSettingsLock() {
  const nowMs = useNow();
  const isSupervisor = useIsSupervisor();
  const { data } = useAsk('settings.readSettingsLock', {}, { enabled: isSupervisor });
  const leftMs = (data?.openUntilMs ?? nowMs) - nowMs;
  return { open: leftMs > 0, leftMs, zoneFixed: data?.zoneFixed ?? true };
}
