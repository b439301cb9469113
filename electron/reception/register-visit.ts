import { findAgentOnDuty } from '../../db/people/duty.queries';
import { listStaffNames } from '../../db/people/staff.queries';
import { findGuestById } from '../../db/reception/guest.queries';
import { insertFamilyLink } from '../../db/reception/guest-owner.queries';
import { insertVerdict } from '../../db/reception/verdict.queries';
import { insertVisit } from '../../db/reception/visit.queries';
import { findTableById } from '../../db/settings/inventory.queries';
import type { ParsedInputOf } from '../../shared/procedure';
import { arrivalMs } from '../../shared/reception/arrival-time';
import type { AssignmentCause } from '../../shared/reception/assignment';
import type { receptionContract } from '../../shared/reception/contract';
import type { Verdict } from '../../shared/reception/ownership';
import {
  type DoorAnswersGiven,
  nothingAsked,
  ownershipSettings,
} from '../../shared/reception/ownership-fields';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, type Result, refuse } from '../../shared/result';
import { seatsOf } from '../../shared/seats';
import { actorId, type UseCase, type UseCaseContext, type WriteStep, write } from '../use-case';
import { findOrAddGuest } from './arriving-guest';
import { takeTurn } from './assign-agent';
import { costsTurn } from './costs-turn';
import { orderDrinks, readOrder } from './order-drinks';
import { ownersBy, proposeAgent } from './propose-agent';
import { evidenceAtMs, ruleOwnership } from './rule-ownership';
import { tableRefusal } from './table-refusal';

type Input = ParsedInputOf<typeof receptionContract.registerVisit>;

/**
 * Registers an arrival: the guest, the visit, the ruling whose guest it is, the agent's turn and
 * the order at the bar, all or nothing. An arrival entered late keeps the time of coming; agent,
 * rotation and bar hear of it when it is recorded.
 */
export const registerVisit: UseCase<typeof receptionContract.registerVisit> = (context, input) =>
  write(context, 'reception.registerVisit', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall, dayInHand } = step;
    if (dayInHand.signedOff) return refuse('day-closed');
    if ([input.note, input.agentReason, input.drinksNote ?? ''].some(looksLikeIdentityNumber))
      return refuse('identity-number');
    const arriving = await findOrAddGuest(step, context, input.guest);
    if (!arriving.ok) return arriving;
    const { guestId, known, visits, openVisitId } = arriving.value;
    const { door = nothingAsked } = input;
    if (openVisitId) return refuse('visit-already-open');
    const came = arrivalMs(dayInHand.day, hall, input.arrivedAtMs, nowMs);
    if (!came.ok) return came;

    const table = input.tableId === undefined ? undefined : await findTableById(trx, input.tableId);
    const noTable = input.tableId !== undefined && tableRefusal(table);
    if (noTable) return refuse(noTable);
    const order = await readOrder(step, input.drinks, { seats: seatsOf(input.partySize) });
    if (!order.ok) return order;
    const mentioned = await checkMentioned(step, guestId, door);
    if (!mentioned.ok) return mentioned;

    const visitId = context.newId();
    const kind = visits > 0 ? 'returning' : 'first';
    const asked = { guest: known, visits, door, askedBy: actorId(context) };
    const verdict = await ruleOwnership(trx, hall, nowMs, asked);
    const chosen = await chooseAgent(step, input, verdict);
    if (!chosen.ok) return chosen;
    const agent = chosen.value;
    await insertVisit(trx, {
      id: visitId,
      guest_id: guestId,
      day: dayInHand.day,
      kind,
      party_size: input.partySize,
      source: input.source,
      note: input.note,
      arrived_at_ms: came.value,
      recorded_at_ms: nowMs,
      registered_by: actorId(context),
      agent_id: agent?.agentId ?? null,
      table_id: table?.id ?? null,
      left_at_ms: null,
      voided_by: null,
      void_reason: null,
    });
    await recordRuling(step, context, { visitId, guestId, door, verdict });
    if (agent) {
      // The turn of an owner's own guest is one of a returning guest: the rotation did not deal it.
      const returning = kind === 'returning' || agent.owns;
      const counts = costsTurn(hall, nowMs, { returning, cover: agent.covers });
      await takeTurn(step, { visitId, ...agent, reason: input.agentReason, counts });
    }
    const requestId = context.newId();
    const { day } = dayInHand;
    await orderDrinks(step, {
      seated: table !== undefined,
      ...{ requestId, visitId, day, lines: order.value, note: input.drinksNote ?? '' },
    });
    step.record('visit-registered', {
      visitId,
      guestId,
      kind,
      arrivedAtMs: came.value,
      partySize: input.partySize,
      agentId: agent?.agentId,
      ruling: verdict.kind,
      owners: ownersBy(verdict),
    });
    return ok({
      visitId,
      kind,
      agentName: agent?.agentName ?? null,
      tableName: table?.name ?? null,
    });
  });

/** The agent and the relative whom the guest names have to be known ones. */
async function checkMentioned(
  { trx }: WriteStep,
  guestId: string,
  { named, relative }: DoorAnswersGiven,
): Promise<Result<null, 'unknown-person' | 'unknown-guest' | 'relative-is-guest'>> {
  if (named && !(await listStaffNames(trx)).has(named.agentId)) return refuse('unknown-person');
  if (relative?.guestId === guestId) return refuse('relative-is-guest');
  if (relative && !(await findGuestById(trx, relative.guestId))) return refuse('unknown-guest');
  return ok(null);
}

interface ChosenAgent {
  readonly agentId: string;
  readonly agentName: string;
  readonly proposedAgentId: string | null;
  readonly owns: boolean;
  readonly covers: boolean;
  readonly cause: AssignmentCause;
  /** Null also where it is open for whom. */
  readonly coversFor: string | null;
}

/** Who serves: as proposed, an owner who comes all the same, or somebody else for a reason. */
async function chooseAgent(
  { trx, hall, nowMs }: WriteStep,
  { agentId: wanted, agentReason }: Input,
  verdict: Verdict,
): Promise<Result<ChosenAgent | null, 'agent-reason-needed' | 'agent-not-on-duty'>> {
  if (wanted === null) return ok(null);
  const proposal = await proposeAgent(trx, hall, nowMs, verdict);
  const agentId = wanted ?? proposal?.agentId;
  if (agentId === undefined) return ok(null);
  const owns = ownersBy(verdict).includes(agentId);
  if (agentId !== proposal?.agentId && !owns && agentReason === '')
    return refuse('agent-reason-needed');
  const agentName = await findAgentOnDuty(trx, agentId);
  if (agentName === undefined) return refuse('agent-not-on-duty');
  const covers = !owns && verdict.kind !== 'rotation' && verdict.kind !== 'unclaimed';
  const proposed = agentId === proposal?.agentId;
  return ok({
    ...{ agentId, agentName, proposedAgentId: proposal?.agentId ?? null, owns, covers },
    cause: covers ? 'cover' : owns ? 'owner' : proposed ? 'in-turn' : 'other',
    coversFor: covers && verdict.kind === 'owner' ? verdict.candidates[0].agentId : null,
  });
}

/** Keeps the answers at the door, the ruling on them and the settings that it was made with. */
async function recordRuling(
  { trx, nowMs, hall }: WriteStep,
  context: UseCaseContext,
  ruled: { visitId: string; guestId: string; door: DoorAnswersGiven; verdict: Verdict },
): Promise<void> {
  const { visitId, guestId, door, verdict } = ruled;
  const [owner, second] = ownersBy(verdict);
  const asked = { recorded_by: actorId(context), recorded_at_ms: nowMs };
  await insertVerdict(trx, {
    visit_id: visitId,
    asked_by: asked.recorded_by,
    asked_at_ms: nowMs,
    been_before: door.beenBefore,
    family_here: door.familyHere,
    contacted_by_agent: door.contactedByAgent,
    named_agent_id: door.named?.agentId ?? null,
    evidence: door.named?.evidence ?? null,
    evidence_at_ms: evidenceAtMs(door, nowMs) ?? null,
    kind: verdict.kind,
    owner_id: owner ?? null,
    second_owner_id: second ?? null,
    until_ms: verdict.kind === 'unclaimed' ? verdict.untilMs : null,
    ruling_json: JSON.stringify(verdict),
    settings_json: JSON.stringify(ownershipSettings.parse(hall)),
  });
  if (!door.relative) return;
  const { guestId: relative_id, relation } = door.relative;
  await insertFamilyLink(trx, { guest_id: guestId, relative_id, relation, ...asked });
}
