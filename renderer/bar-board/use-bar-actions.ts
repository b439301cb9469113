import type { CupTap, TableCup } from '../../shared/bar/cups-contract';
import type { ReadinessPoint } from '../../shared/bar/readiness';
import type { AnyReason } from '../../shared/contract';
import type { Refusal } from '../../shared/result';
import { tell } from '../lib/bridge';
import { useAmend } from '../lib/queries';
import type { BarPerson } from './acting';
import { useWriteOnce } from './use-write-once';
import { withServed } from './with-served';

/** What a tap on the board can do. Each resolves to whether it was done. */
export function useBarActions(onRefusal: (refusal: Refusal<AnyReason>) => void) {
  const { busy, write } = useWriteOnce(onRefusal);
  const amendBoard = useAmend('bar.readBoard', {});

  const startDuty = ({ staffId }: BarPerson) =>
    write(`duty:${staffId}`, (idempotencyKey) =>
      tell('people.startDuty', { idempotencyKey, staffId, post: 'bar' }),
    );
  const onDuty = async (person: BarPerson) => person.onDuty || (await startDuty(person));

  return {
    /** The things for which an answer is awaited: `serve:…`, `cups:…`, `tick:…`, `undo:…` and so on. */
    busy,
    startDuty,
    endDuty: ({ staffId }: BarPerson) =>
      write(`duty:${staffId}`, (idempotencyKey) =>
        tell('people.endDuty', { idempotencyKey, staffId, post: 'bar' }),
      ),
    /** Whoever serves while off duty goes on duty by it. */
    serve: async (requestId: string, person: BarPerson) =>
      (await onDuty(person)) &&
      write(`serve:${requestId}`, async (idempotencyKey) => {
        const { staffId, name } = person;
        const answer = await tell('bar.markServed', { idempotencyKey, requestId, staffId });
        if (answer.ok) amendBoard((board) => withServed(board, requestId, name, answer.value));
        return answer;
      }),
    claim: async (requestId: string, person: BarPerson) =>
      (await onDuty(person)) &&
      write(`claim:${requestId}`, (idempotencyKey) =>
        tell('bar.claimRequest', { idempotencyKey, requestId, staffId: person.staffId }),
      ),
    undoClaim: (requestId: string) =>
      write(`claim:${requestId}`, (idempotencyKey) =>
        tell('bar.undoClaim', { idempotencyKey, requestId }),
      ),
    setBusy: ({ staffId }: BarPerson, busy: boolean) =>
      write(`busy:${staffId}`, (idempotencyKey) =>
        tell('bar.setBusy', { idempotencyKey, staffId, busy }),
      ),
    setSoldOut: (drinkId: string, soldOut: boolean) =>
      write(`sold-out:${drinkId}`, (idempotencyKey) =>
        tell('bar.setSoldOut', { idempotencyKey, drinkId, soldOut }),
      ),
    undo: (requestId: string) =>
      write(`undo:${requestId}`, (idempotencyKey) =>
        tell('bar.undoServed', { idempotencyKey, requestId }),
      ),
    tick: async (
      tableId: string,
      points: readonly ReadinessPoint[],
      ticked: boolean,
      person: BarPerson,
    ) =>
      (await onDuty(person)) &&
      write(`tick:${tableId}:${points.join()}`, (idempotencyKey) =>
        tell('bar.tickReadiness', {
          ...{ idempotencyKey, tableId, points: [...points], ticked },
          staffId: person.staffId,
        }),
      ),
    tapCups: async (cups: readonly TableCup[], tap: CupTap, person: BarPerson) =>
      (await onDuty(person)) &&
      write(`cups:${cups.map(({ cupId }) => cupId).join()}`, (idempotencyKey) =>
        tell('bar.tapCups', {
          ...{ idempotencyKey, tap, staffId: person.staffId },
          cups: cups.map(({ cupId, taps }) => ({ cupId, taps })),
        }),
      ),
    tapAshtray: async (tableId: string, butts: number, person: BarPerson) =>
      (await onDuty(person)) &&
      write(`ashtray:${tableId}`, (idempotencyKey) =>
        tell('bar.tapAshtray', { idempotencyKey, tableId, butts, staffId: person.staffId }),
      ),
    /** Tells the front desk of what a page of the handbook is about; no table is somewhere else. */
    report: async (situationId: string, tableId: string | null, person: BarPerson) =>
      (await onDuty(person)) &&
      write(`report:${situationId}`, (idempotencyKey) =>
        tell('registers.reportFromBar', {
          ...{ idempotencyKey, situationId, tableId, staffId: person.staffId },
        }),
      ),
    takeBackReport: (reportId: string) =>
      write(`undo:${reportId}`, (idempotencyKey) =>
        tell('registers.takeBackReport', { idempotencyKey, reportId }),
      ),
    undoTap: (tapId: string) =>
      write(`undo:${tapId}`, (idempotencyKey) => tell('bar.undoTap', { idempotencyKey, tapId })),
  };
}
export type BarActions = ReturnType<typeof useBarActions>;
