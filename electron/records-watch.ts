import type { RecordCheck } from '../shared/record-check';

/** What is known of the record chain. The checking itself is done apart, where nobody waits for it. */
export interface RecordsWatch {
  /** What protects the key. */
  readonly keyStore: 'system' | 'file';
  /** The last whole check; undefined until the first one is done. */
  latest(): RecordCheck | undefined;
  /** Checks all of it as it is now; the latest where that takes too long or cannot be done. */
  soon(): Promise<RecordCheck | undefined>;
  /** Checks all of it as it is now. Rejects where it cannot be done. */
  check(): Promise<RecordCheck>;
}
