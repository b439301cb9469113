import { useTranslation } from 'react-i18next';
import type { AnyReason } from '../../shared/contract';
import type { Refusal } from '../../shared/result';
import { QueryRefused } from './bridge';

/** The sentence for a refusal, in the language on screen. */
export function useRefusalText(): (refusal: Refusal<AnyReason>) => string {
  const { t } = useTranslation('refusals');
  return ({ reason, detail }) => t(reason, { ...detail });
}

/** The refusal inside an error of a query; a broken call reads as an internal error. */
export function refusalOf(error: unknown): Refusal<AnyReason> {
  if (error instanceof QueryRefused) return error.refusal as Refusal<AnyReason>;
  return { ok: false, reason: 'internal-error' };
}
