import type { z } from 'zod';
import type { AnyReason, Procedures } from '../../shared/contract';
import { withinSeats } from '../../shared/order-lines';
import type { OutputOf } from '../../shared/procedure';
import { registerVisitInput } from '../../shared/reception/contract';
import { isNameOnRecord } from '../../shared/reception/name-on-record';
import {
  type DoorAnswersGiven,
  maxDaysAgo,
  type OwnerCandidateShown,
  type Ruling,
} from '../../shared/reception/ownership-fields';
import { maxPartySize } from '../../shared/reception/party-contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { seatsOf } from '../../shared/seats';
import type { RegistrationValues } from './drafts';

export type Arrival = OutputOf<Procedures['reception.readArrival']>;
export type RegistrationField = keyof RegistrationValues;

/** Fields in the order of the conversation: the first one with a problem gets the focus. */
export const fieldOrder = [
  'phone',
  'name',
  'nameOnRecord',
  'formOfAddress',
  'daysAgo',
  'relation',
  'partySize',
  'arrivedAt',
  'source',
  'tableId',
  'drinks',
  'drinksNote',
  'note',
  'agentId',
  'agentReason',
] as const satisfies readonly RegistrationField[];

const keyless = registerVisitInput.omit({ idempotencyKey: true });
type Registration = z.input<typeof keyless>;

/** A sentence about a field, by its key, with the figures it names. */
interface Problem {
  readonly text:
    | ('nameNeeded' | 'formNeeded' | 'reasonNeeded' | 'partySize' | 'time' | 'tooLong' | 'check')
    | ('nameOnRecord' | 'relationNeeded' | 'daysAgo');
  readonly facts?: Readonly<Record<string, number>>;
}

export type Problems = Partial<Record<RegistrationField, Problem>>;

type Checked =
  | { readonly ok: true; readonly registration: Registration }
  | { readonly ok: false; readonly problems: Problems };

/**
 * Turns what was typed into a registration by the contract's own schema, or says what is wrong
 * with which field. A guest found by phone lends the name and the form of address left empty.
 */
export function checkRegistration(
  values: RegistrationValues,
  {
    guest,
    proposal,
    ruling,
    arrivedAtMs,
  }: Pick<Arrival, 'guest' | 'proposal'> & {
    ruling: Ruling | null;
    arrivedAtMs?: number | 'not-a-time' | undefined;
  },
): Checked {
  const agentId = values.agentId ?? proposal?.agentId;
  const owns = ownersOf(ruling).some((owner) => owner.agentId === agentId);
  const deviates = agentId !== proposal?.agentId && !owns && !values.waits;
  const door = doorOf(values);
  const candidate = {
    guest: {
      name: values.name.trim() || (guest?.name ?? ''),
      formOfAddress: values.formOfAddress || guest?.formOfAddress,
      phone: values.chosen ? '' : values.phone,
      ...(values.chosen ? { guestId: values.chosen.guestId } : {}),
      ...(values.nameOnRecord ? { nameOnRecord: values.nameOnRecord } : {}),
    },
    ...(door ? { door } : {}),
    partySize: Number(values.partySize),
    source: values.source,
    note: values.note,
    ...(typeof arrivedAtMs === 'number' ? { arrivedAtMs } : {}),
    ...(values.waits ? { agentId: null } : agentId === undefined ? {} : { agentId }),
    agentReason: deviates ? values.agentReason : '',
    ...(values.tableId === null ? {} : { tableId: values.tableId }),
    drinks: [...withinSeats(values.drinks, seatsOf(Number(values.partySize)))],
    ...(values.drinksNote.trim() === '' ? {} : { drinksNote: values.drinksNote }),
  };
  const parsed = keyless.safeParse(candidate);
  const problems: Problems = {};
  for (const issue of parsed.error?.issues ?? []) {
    const field = fieldAt(issue.path);
    problems[field] ??= problemOf(field, issue, values);
  }
  if (arrivedAtMs === 'not-a-time') problems.arrivedAt = { text: 'time' };
  if (deviates && values.agentReason.trim() === '') {
    problems.agentReason = { text: 'reasonNeeded' };
  }
  if (differsFromRecord(values, guest) && !values.nameOnRecord) {
    problems.nameOnRecord = { text: 'nameOnRecord' };
  }
  if (values.familyHere === 'yes' && values.relative && values.relation === '') {
    problems.relation = { text: 'relationNeeded' };
  }
  if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, registration: parsed.data };
}

/** What was answered at the door; undefined where every question was skipped. */
export function doorOf(values: RegistrationValues): DoorAnswersGiven | undefined {
  const { beenBefore, familyHere, contactedByAgent, namedAgentId, relative, relation } = values;
  if ([beenBefore, familyHere, contactedByAgent].every((answer) => answer === 'skipped')) {
    return undefined;
  }
  const { evidence, daysAgo } = values;
  const named = contactedByAgent === 'yes' && namedAgentId !== null;
  return {
    ...{ beenBefore, familyHere, contactedByAgent },
    ...(named && {
      named: {
        ...{ agentId: namedAgentId, evidence },
        ...(daysAgo !== '' && { daysAgo: Number(daysAgo) }),
      },
    }),
    ...(familyHere === 'yes' &&
      relative &&
      relation !== '' && { relative: { guestId: relative.guestId, relation } }),
  };
}

/** The agents whose guest it is; none while that is open or the rotation decides. */
export function ownersOf(ruling: Ruling | null | undefined): readonly OwnerCandidateShown[] {
  return ruling?.kind === 'owner' || ruling?.kind === 'split' ? ruling.candidates : [];
}

/** Whether the typed name is another one than that on record for the phone. */
export function differsFromRecord(values: RegistrationValues, guest: Arrival['guest']): boolean {
  if (!guest || values.chosen) return false;
  const { name, formOfAddress } = values;
  return !isNameOnRecord(guest, {
    name: name.trim(),
    formOfAddress: formOfAddress || guest.formOfAddress,
  });
}

function fieldAt(path: readonly PropertyKey[]): RegistrationField {
  const name = path[0] === 'guest' ? path[1] : (path[2] ?? path[0]);
  if (path[0] === 'drinks') return 'drinks';
  return fieldOrder.find((field) => field === name) ?? 'note';
}

function problemOf(
  field: RegistrationField,
  issue: z.core.$ZodIssue,
  values: RegistrationValues,
): Problem {
  if (field === 'daysAgo') return { text: 'daysAgo', facts: { limit: maxDaysAgo } };
  if (field === 'partySize') return { text: 'partySize', facts: { limit: maxPartySize } };
  if (field === 'formOfAddress') return { text: 'formNeeded' };
  if (issue.code === 'too_big' && typeof values[field] === 'string') {
    const length = values[field].trim().length;
    return { text: 'tooLong', facts: { limit: Number(issue.maximum), length } };
  }
  return { text: field === 'name' ? 'nameNeeded' : 'check' };
}

/** The field beside which a refusal of the main process belongs; none for those of the whole form. */
export function fieldOfRefusal(
  reason: AnyReason,
  values: RegistrationValues,
): RegistrationField | undefined {
  switch (reason) {
    case 'identity-number':
      return fieldOrder.find((field) => looksLikeIdentityNumber(String(values[field]))) ?? 'phone';
    case 'phone-too-short':
    case 'phone-too-long':
    case 'phone-not-a-number':
    case 'visit-already-open':
      return 'phone';
    case 'arrived-in-future':
    case 'arrived-before-day':
      return 'arrivedAt';
    case 'name-on-record-differs':
      return 'nameOnRecord';
    case 'relative-is-guest':
      return 'relation';
    case 'agent-not-on-duty':
      return 'agentId';
    case 'agent-reason-needed':
      return values.agentId === null ? 'agentId' : 'agentReason';
    case 'table-taken':
    case 'table-not-cleared':
    case 'unknown-table':
      return 'tableId';
    case 'unknown-drink':
    case 'too-many-drinks':
      return 'drinks';
    default:
      return undefined;
  }
}

/**
 * What is wrong with a phone while it is typed. Too short is not said yet: the next digit may be
 * on its way.
 */
export function reasonOfPhone(state: Arrival['phone']): AnyReason | undefined {
  switch (state) {
    case 'identity-number':
      return state;
    case 'too-long':
    case 'not-a-number':
      return `phone-${state}`;
    default:
      return undefined;
  }
}
