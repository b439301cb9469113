import { useTranslation } from 'react-i18next';
import type { IncidentKind, RegisterKind } from '../../shared/register-kinds';
import { hourMs, minuteMs } from '../../shared/time';

/** Kinds and spans of entries in words. */
export function useEntryWords() {
  const { t } = useTranslation(['registers', 'common']);
  return {
    kind: (kind: RegisterKind, incident: IncidentKind | null): string =>
      incident
        ? t('registers:withIncident', {
            kind: t(`registers:kinds.${kind}`),
            incident: t(`registers:incidents.${incident}`),
          })
        : t(`registers:kinds.${kind}`),
    /** As long as matters: days, or hours and minutes. */
    span: (ms: number): string => {
      const minutes = Math.max(1, Math.round(Math.abs(ms) / minuteMs));
      const hours = Math.floor(minutes / 60);
      if (hours >= 48) return t('registers:due.days', { count: Math.floor(hours / 24) });
      if (hours === 0) return t('common:minutes', { count: minutes });
      if (minutes % 60 === 0) return t('registers:due.hours', { count: hours });
      return t('common:hoursMinutes', { hours, minutes: minutes % 60 });
    },
  };
}

/** Before it is overdue there is a while to be warned. */
export const dueSoonMs = hourMs / 2;
