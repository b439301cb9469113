import { findSignOff } from '../../db/cleanliness/day.queries';
import {
  findRoundById,
  insertRound,
  listRoundsOfDay,
  updateRound,
} from '../../db/cleanliness/round.queries';
import { readTemplateVersion } from '../../db/cleanliness/template.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { ok, type Refusal, refuse } from '../../shared/result';
import { actorId, type UseCase, type WriteStep, write } from '../use-case';
import { answersFor, type FoundRound, listTimes } from './read-rounds';

/** Begins a round that the day asks for, or finds the one that somebody has begun. */
export const beginRound: UseCase<typeof cleanlinessContract.beginRound> = (context, input) =>
  write(context, 'cleanliness.beginRound', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const { day, areaId, purpose, dueAtMs } = input;
    const refusal = await dayRefusal(step, day);
    if (refusal) return refuse(refusal);
    const begun = (await listRoundsOfDay(trx, day)).find((round) => answersFor(round, input));
    if (begun) return ok({ roundId: begun.id });
    const scheduled = (await listTimes(trx, day, hall)).some(
      (time) => time.areaId === areaId && time.purpose === purpose && time.dueAtMs === dueAtMs,
    );
    if (!scheduled) return refuse('not-scheduled');
    const staffId = actorId(context);
    const taken = await refuseTaken(step, { area_id: areaId, day }, staffId);
    if (taken) return taken;
    const roundId = context.newId();
    await insertRound(trx, {
      ...{ id: roundId, area_id: areaId, day, purpose, due_at_ms: dueAtMs },
      ...{ template_version: await readTemplateVersion(trx), min_item_ms: hall.minItemMs },
      ...{ started_at_ms: nowMs, started_by: staffId, inspector_id: staffId },
      ...{ active_ms: 0, running_since_ms: nowMs, ended_at_ms: null },
    });
    step.record('round-begun', { roundId, areaId, purpose });
    return ok({ roundId });
  });

export const pauseRound: UseCase<typeof cleanlinessContract.pauseRound> = (context, input) =>
  write(context, 'cleanliness.pauseRound', input.idempotencyKey, async (step) => {
    const opened = await openRound(step, input.roundId);
    if (!opened.ok) return opened;
    const round = opened.value;
    if (round.running_since_ms === null) return ok({});
    await updateRound(step.trx, round.id, {
      active_ms: activeMs(round, step.nowMs),
      running_since_ms: null,
    });
    step.record('round-paused', { roundId: round.id });
    return ok({});
  });

/** Whoever goes on is on it from now on; a colleague's pauses no matter what it was at. */
export const resumeRound: UseCase<typeof cleanlinessContract.resumeRound> = (context, input) =>
  write(context, 'cleanliness.resumeRound', input.idempotencyKey, async (step) => {
    const opened = await openRound(step, input.roundId);
    if (!opened.ok) return opened;
    const round = opened.value;
    const staffId = actorId(context);
    const others = await refuseTaken(step, { ...round, except: round.id }, staffId);
    if (others) return others;
    if (round.ended_at_ms !== null) return ok({});
    if (round.inspector_id === staffId && round.running_since_ms !== null) return ok({});
    await goOn(step, round, staffId);
    return ok({});
  });

/** The round, of a day that can be written. */
export async function openRound(step: WriteStep, roundId: string) {
  const round = await findRoundById(step.trx, roundId);
  if (!round) return refuse('unknown-round');
  const refusal = await dayRefusal(step, round.day);
  return refusal ? refuse(refusal) : ok(round);
}

/** The round for somebody to write into: going on if it was paused, refused while a colleague is on it. */
export async function enterRound(step: WriteStep, roundId: string, staffId: string) {
  const opened = await openRound(step, roundId);
  if (!opened.ok) return opened;
  const round = opened.value;
  if (round.ended_at_ms !== null) return ok(round);
  const taken = await refuseTaken(step, round, staffId);
  if (taken) return taken;
  if (round.running_since_ms === null) await goOn(step, round, staffId);
  return ok({ ...round, running_since_ms: round.running_since_ms ?? step.nowMs });
}

/** Ends a round in which nothing is left. */
export async function endRound(step: WriteStep, round: FoundRound): Promise<void> {
  await updateRound(step.trx, round.id, {
    ...{ active_ms: activeMs(round, step.nowMs), running_since_ms: null },
    ended_at_ms: step.nowMs,
  });
  step.record('round-ended', { roundId: round.id, activeMs: activeMs(round, step.nowMs) });
}

async function goOn({ trx, nowMs, record }: WriteStep, round: FoundRound, staffId: string) {
  await updateRound(trx, round.id, {
    ...{ inspector_id: staffId, active_ms: activeMs(round, nowMs), running_since_ms: nowMs },
  });
  record('round-resumed', { roundId: round.id, staffId, before: round.inspector_id });
}

/** A clock that was set back takes no time away. */
function activeMs(round: FoundRound, nowMs: number): number {
  const { active_ms, running_since_ms } = round;
  return active_ms + (running_since_ms === null ? 0 : Math.max(0, nowMs - running_since_ms));
}

async function refuseTaken(
  { trx }: WriteStep,
  where: { readonly area_id: string; readonly day: string; readonly except?: string },
  staffId: string,
): Promise<Refusal<'area-taken'> | undefined> {
  const other = (await listRoundsOfDay(trx, where.day)).find(
    (round) =>
      round.area_id === where.area_id &&
      round.id !== where.except &&
      round.running_since_ms !== null &&
      round.inspector_id !== staffId,
  );
  return other && refuse('area-taken', { name: other.inspector_name });
}

async function dayRefusal({ trx, dayInHand }: WriteStep, day: string) {
  if (await findSignOff(trx, day)) return 'day-closed';
  return day > dayInHand.day ? 'day-not-begun' : undefined;
}
