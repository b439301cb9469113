import type { z } from 'zod';
import type { AnyReason, Procedures } from '../../shared/contract';
import type { OutputOf } from '../../shared/procedure';
import { maxPartySize, registerVisitInput } from '../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import type { RegistrationValues } from './drafts';

export type Arrival = OutputOf<Procedures['reception.readArrival']>;
export type RegistrationField = keyof RegistrationValues;

/** Fields in the order of the conversation: the first one with a problem gets the focus. */
export const fieldOrder = [
  'phone',
  'name',
  'formOfAddress',
  'partySize',
  'source',
  'tableId',
  'drinks',
  'note',
  'agentId',
  'agentReason',
] as const satisfies readonly RegistrationField[];

const keyless = registerVisitInput.omit({ idempotencyKey: true });
type Registration = z.input<typeof keyless>;

/** A sentence about a field, by its key, with the figures it names. */
interface Problem {
  readonly text: 'nameNeeded' | 'formNeeded' | 'reasonNeeded' | 'partySize' | 'tooLong' | 'check';
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
  { guest, proposal }: Pick<Arrival, 'guest' | 'proposal'>,
): Checked {
  const agentId = values.agentId ?? proposal?.agentId;
  const deviates = agentId !== proposal?.agentId;
  const candidate = {
    guest: {
      name: values.name.trim() || (guest?.name ?? ''),
      formOfAddress: values.formOfAddress || guest?.formOfAddress,
      phone: values.chosen ? '' : values.phone,
      ...(values.chosen ? { guestId: values.chosen.guestId } : {}),
    },
    partySize: Number(values.partySize),
    source: values.source,
    note: values.note,
    ...(agentId === undefined ? {} : { agentId }),
    agentReason: deviates ? values.agentReason : '',
    ...(values.tableId === null ? {} : { tableId: values.tableId }),
    drinks: Object.entries(values.drinks).map(([drinkId, quantity]) => ({ drinkId, quantity })),
  };
  const parsed = keyless.safeParse(candidate);
  const problems: Problems = {};
  for (const issue of parsed.error?.issues ?? []) {
    const field = fieldAt(issue.path);
    problems[field] ??= problemOf(field, issue, values);
  }
  if (deviates && values.agentReason.trim() === '') {
    problems.agentReason = { text: 'reasonNeeded' };
  }
  if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, registration: parsed.data };
}

function fieldAt(path: readonly PropertyKey[]): RegistrationField {
  const name = path[0] === 'guest' ? path[1] : path[0];
  return fieldOrder.find((field) => field === name) ?? 'note';
}

function problemOf(
  field: RegistrationField,
  issue: z.core.$ZodIssue,
  values: RegistrationValues,
): Problem {
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
    case 'agent-not-on-duty':
      return 'agentId';
    case 'agent-reason-needed':
      return values.agentId === null ? 'agentId' : 'agentReason';
    case 'table-taken':
    case 'table-not-cleared':
    case 'unknown-table':
      return 'tableId';
    case 'unknown-drink':
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
