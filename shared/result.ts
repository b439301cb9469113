/** A refusal is a value, not an exception: it says why in a code that both languages have a sentence for. */
export interface Refusal<Reason extends string = string> {
  readonly ok: false;
  readonly reason: Reason;
  /** Facts for the sentence, such as the minutes left or the name of a guest. Never personal data. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export type Result<Value, Reason extends string = string> = Ok<Value> | Refusal<Reason>;

/** Wraps a value that was achieved. */
export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value };
}

/** Refuses with a reason code and, where the sentence needs them, facts. */
export function refuse<Reason extends string>(
  reason: Reason,
  detail?: Readonly<Record<string, string | number>>,
): Refusal<Reason> {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail };
}
