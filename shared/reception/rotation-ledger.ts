import type { LedgerClause, LedgerEntry } from './rotation-types';

/**
 * Turns are kept in whole units so that shares add up to nothing lost: every 1/n up to n = 20 is
 * exact (least common multiple of 1 to 20), and beyond that the odd units go to the first agents.
 * Whole numbers stay exact up to 38 million turns.
 */
export const unitsPerTurn = 232_792_560;

/** The event that causes lines. */
export interface Cause {
  readonly eventIndex: number;
  readonly atMs: number;
}

/** A turn had: taken with a guest, or lost by docking. */
export interface Turn extends Cause {
  readonly agentId: string;
  readonly visitId?: string;
  /** Running number of the business day. */
  readonly day: number;
  /** What a reversal posts back. */
  readonly lines: readonly Pick<LedgerEntry, 'agentId' | 'units' | 'clause'>[];
}

/** The ledger and what can be read off it. */
export interface Books {
  /** Lines before `entries`, no longer kept. */
  readonly earlierEntries: number;
  readonly entries: LedgerEntry[];
  readonly balanceUnits: Map<string, number>;
  /** Turns that stand, oldest first, by agent. */
  readonly turns: Map<string, Turn[]>;
  /** Turns that stand, by visit. */
  readonly turnsOfVisit: Map<string, Turn[]>;
}

export function openBooks(): Books {
  return {
    earlierEntries: 0,
    entries: [],
    balanceUnits: new Map(),
    turns: new Map(),
    turnsOfVisit: new Map(),
  };
}

interface Line {
  readonly agentId: string;
  readonly units: number;
  readonly clause: LedgerClause;
  readonly visitId?: string;
  readonly why?: string;
}

function post(books: Books, { eventIndex, atMs }: Cause, line: Line): LedgerEntry {
  const balance = (books.balanceUnits.get(line.agentId) ?? 0) + line.units;
  books.balanceUnits.set(line.agentId, balance);
  const entry: LedgerEntry = {
    seq: books.earlierEntries + books.entries.length + 1,
    eventIndex,
    atMs,
    ...line,
    amount: line.units / unitsPerTurn,
    balanceAfter: balance / unitsPerTurn,
  };
  books.entries.push(entry);
  return entry;
}

/** One turn in `count` parts that differ by at most one unit and add up to it exactly. */
function partsOfTurn(count: number): number[] {
  const part = Math.floor(unitsPerTurn / count);
  const odd = unitsPerTurn % count;
  return Array.from({ length: count }, (_, index) => part + (index < odd ? 1 : 0));
}

export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Credits every earning agent an equal share and debits the one who takes the guest one turn.
 * With nobody earning the one who takes is the only sharer. A visit costs an agent one turn at
 * most: false, and nothing happens, if it already did.
 */
export function takeTurn(
  books: Books,
  cause: Cause & { day: number; visitId: string; agentId: string },
  earning: readonly string[],
): boolean {
  const { visitId, agentId, eventIndex, atMs, day } = cause;
  if (books.turnsOfVisit.get(visitId)?.some((turn) => turn.agentId === agentId)) return false;
  const sharers = earning.length > 0 ? earning : [agentId];
  const parts = partsOfTurn(sharers.length);
  const lines = sharers.map((sharer, index) =>
    post(books, cause, { agentId: sharer, units: parts[index] ?? 0, clause: 'share', visitId }),
  );
  lines.push(post(books, cause, { agentId, units: -unitsPerTurn, clause: 'turn', visitId }));
  const turn: Turn = { agentId, visitId, eventIndex, atMs, day, lines };
  append(books.turns, agentId, turn);
  append(books.turnsOfVisit, visitId, turn);
  return true;
}

/**
 * Undoes every turn of a visit that still stands by posting the stored lines with the sign turned.
 * Returns whose turns were undone; none if the visit never counted or was reversed already.
 */
export function reverseTurns(
  books: Books,
  cause: Cause & { visitId: string; why: string },
): readonly string[] {
  const { visitId, why } = cause;
  const undone = books.turnsOfVisit.get(visitId) ?? [];
  books.turnsOfVisit.delete(visitId);
  for (const turn of undone) {
    for (const { agentId, units, clause } of turn.lines) {
      const reversed = clause === 'turn' ? 'turn-reversed' : 'share-reversed';
      post(books, cause, { agentId, units: -units, clause: reversed, visitId, why });
    }
    const standing = books.turns.get(turn.agentId) ?? [];
    standing.splice(standing.lastIndexOf(turn), 1);
  }
  return undone.map((turn) => turn.agentId);
}

/**
 * Takes one turn from an agent and gives it to the others in equal parts. Without others there is
 * nobody to give it to, and since balances sum to zero nothing is posted.
 */
export function dockTurn(
  books: Books,
  cause: Cause & { day: number; agentId: string; why: string },
  others: readonly string[],
): void {
  if (others.length === 0) return;
  const { agentId, why, eventIndex, atMs, day } = cause;
  const parts = partsOfTurn(others.length);
  const lines = others.map((other, index) =>
    post(books, cause, { agentId: other, units: parts[index] ?? 0, clause: 'docked-share', why }),
  );
  lines.push(post(books, cause, { agentId, units: -unitsPerTurn, clause: 'docked', why }));
  append(books.turns, agentId, { agentId, eventIndex, atMs, day, lines });
}
