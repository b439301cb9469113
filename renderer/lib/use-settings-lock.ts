import { useAsk } from './queries';
import { useIsSupervisor } from './use-is-supervisor';
import { useNow } from './use-now';

/** Whether the settings can be changed now, and for how long still. */
export function useSettingsLock() {
  const nowMs = useNow();
  const isSupervisor = useIsSupervisor();
  const { data } = useAsk('settings.readSettingsLock', {}, { enabled: isSupervisor });
  const leftMs = (data?.openUntilMs ?? nowMs) - nowMs;
  return { open: leftMs > 0, leftMs, zoneFixed: data?.zoneFixed ?? true };
}
