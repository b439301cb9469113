import { ok, refuse } from '../../shared/result';
import type { trustContract } from '../../shared/trust/contract';
import type { RecordsWatch } from '../records-watch';
import type { UseCase } from '../use-case';

export const readRecords =
  (records: RecordsWatch): UseCase<typeof trustContract.readRecords> =>
  async () => ({ check: records.latest() ?? null, keyStore: records.keyStore });

/** Checks the whole chain while the supervisor waits; the hall goes on meanwhile. */
export const verifyRecords =
  (records: RecordsWatch): UseCase<typeof trustContract.verifyChain> =>
  async () => {
    const check = await records.check().catch(() => undefined);
    return check ? ok(check) : refuse('check-failed');
  };
