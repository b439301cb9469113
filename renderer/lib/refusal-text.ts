import { useTranslation } from 'react-i18next';
import type { AnyReason } from '../../shared/contract';
import type { Refusal } from '../../shared/result';
import { minuteMs } from '../../shared/time';
import { QueryRefused } from './bridge';
import { useNow } from './use-now';

/** The sentence for a refusal, in the language on screen. A lock (`untilMs`) counts down in minutes. */
export function useRefusalText(): (refusal: Refusal<AnyReason>) => string {
  const { t } = useTranslation('refusals');
  const nowMs = useNow(5000);
  return ({ reason, detail }) => {
    const leftMs = Number(detail?.untilMs ?? nowMs) - nowMs;
    const minutes = Math.max(1, Math.ceil(leftMs / minuteMs));
    return t(reason, { name: '', triesLeft: 0, figure: 0, limit: 0, minutes, ...detail });
  };
}

/** The refusal inside an error of a query; a broken call reads as an internal error. */
export function refusalOf(error: unknown): Refusal<AnyReason> {
  if (error instanceof QueryRefused) return error.refusal as Refusal<AnyReason>;
  return { ok: false, reason: 'internal-error' };
}
