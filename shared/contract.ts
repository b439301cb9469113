import { barContract } from './bar/contract';
import { cleanlinessContract } from './cleanliness/contract';
import { handbookContract } from './handbook/contract';
import { peopleContract } from './people/contract';
import type {
  AnswerOf,
  CommonRefusal,
  InputOf,
  Procedure,
  ReasonOf,
  Topic,
  WindowKind,
} from './procedure';
import { receptionContract } from './reception/contract';
import { registersContract } from './registers/contract';
import { reportsContract } from './reports/contract';
import { settingsContract } from './settings/contract';
import { trustContract } from './trust/contract';

/** The whole API between the windows and the main process, merged from the features. */
export const contract = {
  reception: receptionContract,
  bar: barContract,
  cleanliness: cleanlinessContract,
  handbook: handbookContract,
  people: peopleContract,
  registers: registersContract,
  reports: reportsContract,
  settings: settingsContract,
  trust: trustContract,
} as const;

export type Contract = typeof contract;
export type Feature = keyof Contract;

/** The full names, such as `reception.registerVisit`. */
export type ProcedureName = { [F in Feature]: `${F}.${keyof Contract[F] & string}` }[Feature];

/** Every procedure by its full name. */
export type Procedures = { [Name in ProcedureName]: ProcedureNamed<Name> };

type ProcedureNamed<Name extends string> = Name extends `${infer F}.${infer P}`
  ? F extends Feature
    ? P extends keyof Contract[F]
      ? Contract[F][P]
      : never
    : never
  : never;

export type QueryName = {
  [N in ProcedureName]: Procedures[N] extends { kind: 'query' } ? N : never;
}[ProcedureName];
export type CommandName = {
  [N in ProcedureName]: Procedures[N] extends { kind: 'command' } ? N : never;
}[ProcedureName];

/** Finds a procedure by its full name; undefined for anything the contract does not hold. */
export function procedureNamed(fullName: string): Procedure | undefined {
  const [feature = '', verb = '', ...rest] = fullName.split('.');
  if (rest.length > 0 || !Object.hasOwn(contract, feature)) return undefined;
  const procedures: Record<string, Procedure> = contract[feature as Feature];
  return Object.hasOwn(procedures, verb) ? procedures[verb] : undefined;
}

/** What the main process tells the windows, after the commit. */
export type Notice =
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  /**
   * A promise is late: the window named sounds it, once for each notice. `times` counts from 1. It
   * is the bar's, or the desk's while that one is closed or hidden.
   */
  | {
      readonly kind: 'late';
      readonly requestId: string;
      readonly times: number;
      readonly soundsAt: WindowKind;
    };

/** What the preload script puts on every window, as `window.halldesk`. */
export interface Bridge {
  invoke<Name extends ProcedureName>(
    name: Name,
    input: InputOf<Procedures[Name]>,
  ): Promise<AnswerOf<Procedures[Name]>>;
  /** Returns the function that stops listening. */
  onNotice(listener: (notice: Notice) => void): () => void;
}

/** Every reason for which any call can be refused. */
export type AnyReason =
  | CommonRefusal
  | { [Name in ProcedureName]: ReasonOf<Procedures[Name]> }[ProcedureName];
