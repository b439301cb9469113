import { useSyncExternalStore } from 'react';
import type { FormOfAddress, VisitSource } from '../../shared/fields';
import type { OrderLine } from '../../shared/order-lines';
import type { FoundGuest } from '../../shared/reception/contract';
import type { DoorAnswer, EvidenceKind, FamilyRelation } from '../../shared/reception/ownership';
import { plateEndings, provinces } from '../../shared/reception/plate';
import { newIdempotencyKey } from '../lib/bridge';

/** What is typed so far about an arrival. */
export interface RegistrationValues {
  /** A known guest whom a person picked among the matches. */
  readonly chosen: FoundGuest | null;
  readonly phone: string;
  readonly name: string;
  readonly formOfAddress: FormOfAddress | '';
  /** Which name is to stand where the phone is on record under another. */
  readonly nameOnRecord: 'keep' | 'change' | null;
  readonly beenBefore: DoorAnswer;
  readonly familyHere: DoorAnswer;
  readonly contactedByAgent: DoorAnswer;
  /** The agent whom the guest names; null while the guest cannot say. */
  readonly namedAgentId: string | null;
  readonly evidence: EvidenceKind;
  /** A text while it is being typed; empty where the guest cannot show when. */
  readonly daysAgo: number | string;
  /** A known guest whom a person picked as family or friend. */
  readonly relative: FoundGuest | null;
  readonly relation: FamilyRelation | '';
  /** A text while it is being typed. */
  readonly partySize: number | string;
  /** A time of day where the party came earlier than it is written down; else empty. */
  readonly arrivedAt: string;
  readonly source: VisitSource;
  readonly tableId: string | null;
  readonly drinks: readonly OrderLine[];
  /** An allergy or a wish that goes with the drinks. */
  readonly drinksNote: string;
  readonly note: string;
  /** Null takes the agent who is proposed. */
  readonly agentId: string | null;
  readonly agentReason: string;
  /** The party waits on the board until its owner is free. */
  readonly waits: boolean;
}

/** A registration that was begun: it keeps one key from its first letter until it is registered. */
export interface Draft {
  readonly idempotencyKey: string;
  readonly values: RegistrationValues;
}

export const emptyValues: RegistrationValues = {
  chosen: null,
  phone: '',
  name: '',
  formOfAddress: '',
  nameOnRecord: null,
  beenBefore: 'skipped',
  familyHere: 'skipped',
  contactedByAgent: 'skipped',
  namedAgentId: null,
  evidence: 'name',
  daysAgo: '',
  relative: null,
  relation: '',
  partySize: 1,
  arrivedAt: '',
  source: 'walk-in',
  tableId: null,
  drinks: [],
  drinksNote: '',
  note: '',
  agentId: null,
  agentReason: '',
  waits: false,
};

/** Begins a registration with what was typed, each part of it in its field. */
export function newDraft(typed = ''): Draft {
  return { idempotencyKey: newIdempotencyKey(), values: { ...emptyValues, ...fieldsOf(typed) } };
}

// A number and a name with a space between; before Han it needs none, but an ending of a plate is no name.
const numberAndName = new RegExp(
  `^(?<phone>[+＋(（]?[\\d０-９][^\\p{L}]*?)(?:\\s+|(?=\\p{Script=Han})(?![${plateEndings}]$))(?<name>[\\p{L}\\p{So}].*)$`,
  'u',
);
const nameAndNumber = /^(?<name>[^\d０-９]*[^\d０-９\s])\s+(?<phone>[+＋(（]?[\d０-９]+)$/u;
const placeOfPlate = new RegExp(`^[${provinces}][A-Z]$`, 'iu');

/**
 * What was typed as it belongs into the form: a number, a name, or one after the other (`1234 zh`,
 * `陈 138`). Letters and digits in one word stay together, as a plate does.
 */
export function fieldsOf(typed: string): Pick<RegistrationValues, 'phone' | 'name'> {
  const { phone, name } = (numberAndName.exec(typed) ?? nameAndNumber.exec(typed))?.groups ?? {};
  if (phone !== undefined && name !== undefined && !placeOfPlate.test(name)) return { phone, name };
  return fieldFor(typed) === 'phone' ? { phone: typed, name: '' } : { phone: '', name: typed };
}

/** Where typed text belongs: digits (full-width ones too), plus and brackets begin a phone. */
function fieldFor(typed: string): 'phone' | 'name' {
  return typed === '' || /^[\s\d０-９+＋(（]/.test(typed) ? 'phone' : 'name';
}

// Kept outside the components: looking at another screen must not lose what was typed.
let drafts: readonly Draft[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly Draft[]): void {
  drafts = next;
  for (const listener of listeners) listener();
}

/** Keeps what was typed until it is registered or cleared; nothing typed is nothing to keep. */
export function keepDraft(draft: Draft): void {
  const others = drafts.filter((other) => other.idempotencyKey !== draft.idempotencyKey);
  replace(isEmpty(draft.values) ? others : [...others, draft]);
}

export function dropDraft(idempotencyKey: string): void {
  replace(drafts.filter((draft) => draft.idempotencyKey !== idempotencyKey));
}

/** The unfinished registrations, the latest last. */
export function useDrafts(): readonly Draft[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => drafts,
  );
}

export function latestDraft(): Draft | undefined {
  return drafts.at(-1);
}

function isEmpty(values: RegistrationValues): boolean {
  return JSON.stringify(values) === JSON.stringify(emptyValues);
}
