import type { AnyReason } from '../../shared/contract';
import type { Refusal } from '../../shared/result';
import { tell } from '../lib/bridge';
import type { BarPerson } from './acting';
import { useWriteOnce } from './use-write-once';

/** What a tap on the board can do. Each resolves to whether it was done. */
export function useBarActions(onRefusal: (refusal: Refusal<AnyReason>) => void) {
  const { busy, write } = useWriteOnce(onRefusal);

  const startDuty = ({ staffId }: BarPerson) =>
    write(`duty:${staffId}`, (idempotencyKey) =>
      tell('people.startDuty', { idempotencyKey, staffId, post: 'bar' }),
    );
  const onDuty = async (person: BarPerson) => person.onDuty || (await startDuty(person));

  return {
    /** The things for which an answer is awaited: `serve:…`, `clear:…`, `undo:…`, `duty:…`. */
    busy,
    startDuty,
    endDuty: ({ staffId }: BarPerson) =>
      write(`duty:${staffId}`, (idempotencyKey) =>
        tell('people.endDuty', { idempotencyKey, staffId, post: 'bar' }),
      ),
    /** Whoever serves while off duty goes on duty by it. */
    serve: async (requestId: string, person: BarPerson) =>
      (await onDuty(person)) &&
      write(`serve:${requestId}`, (idempotencyKey) =>
        tell('bar.markServed', { idempotencyKey, requestId, staffId: person.staffId }),
      ),
    undo: (requestId: string) =>
      write(`undo:${requestId}`, (idempotencyKey) =>
        tell('bar.undoServed', { idempotencyKey, requestId }),
      ),
    clear: async (tableId: string, person: BarPerson) =>
      (await onDuty(person)) &&
      write(`clear:${tableId}`, (idempotencyKey) =>
        tell('bar.markCleared', { idempotencyKey, tableId, staffId: person.staffId }),
      ),
  };
}
export type BarActions = ReturnType<typeof useBarActions>;
