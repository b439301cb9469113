import { insertFindingEvent, listFindingEvents } from '../../db/cleanliness/finding.queries';
import { listStaff } from '../../db/people/staff.queries';
import type { Reader } from '../../db/schema';
import {
  type FindingEvent,
  type FindingEventKind,
  findingState,
  refuseFindingEvent,
} from '../../shared/cleanliness/finding';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCaseContext, type WriteStep } from '../use-case';

interface Happening {
  readonly kind: FindingEventKind;
  readonly note: string;
  readonly ownerId?: string;
  readonly dueInMs?: number;
}

/** What happened to a finding, as the rules read it. */
export const stepsOf = (
  events: readonly { readonly kind: FindingEventKind; readonly staff_id: string }[],
): FindingEvent[] => events.map(({ kind, staff_id }) => ({ kind, staffId: staff_id }));

export async function isInUse(db: Reader, staffId: string): Promise<boolean> {
  return (await listStaff(db)).some(({ id }) => id === staffId);
}

/** Adds to what happened to a finding, if it can happen now. Belongs to the day in hand. */
export async function addFindingEvent(
  step: WriteStep,
  context: UseCaseContext,
  findingId: string,
  { kind, note, ownerId, dueInMs }: Happening,
) {
  const { trx, nowMs, dayInHand } = step;
  if (dayInHand.signedOff) return refuse('day-closed');
  if (looksLikeIdentityNumber(note)) return refuse('identity-number');
  const staffId = actorId(context);
  const before = stepsOf(await listFindingEvents(trx, [findingId]));
  if (kind === 'withdrawn' && findingState(before) === 'withdrawn') return ok({ eventId: null });
  const refusal = refuseFindingEvent(before, { kind, staffId });
  if (refusal) return refuse(refusal);
  const eventId = await insertFindingEvent(trx, {
    ...{ finding_id: findingId, day: dayInHand.day, at_ms: nowMs, kind, staff_id: staffId, note },
    owner_id: ownerId ?? null,
    due_at_ms: dueInMs === undefined ? null : nowMs + dueInMs,
  });
  step.record(`finding-${kind}`, { findingId, ...(ownerId === undefined ? {} : { ownerId }) });
  return ok({ eventId });
}
