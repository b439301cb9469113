import { useRef, useState } from 'react';
import type { AnyReason, CommandName, Procedures } from '../../shared/contract';
import type { AnswerOf, InputOf } from '../../shared/procedure';
import type { Refusal } from '../../shared/result';
import { newIdempotencyKey, tell } from '../lib/bridge';

type Keyless<Name extends CommandName> = Omit<InputOf<Procedures[Name]>, 'idempotencyKey'>;

/**
 * One form's write. While an answer is awaited a second `send` does nothing and gives undefined.
 * A form that was opened with a key sends that key until it closes. Without one, the same input
 * keeps its key until it was applied, so that a repeat after a lost answer is harmless.
 */
export function useTell<Name extends CommandName>(name: Name, formKey?: string) {
  const unconfirmed = useRef<{ readonly input: string; readonly key: string }>(undefined);
  const sending = useRef(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal<AnyReason>>();

  const keyFor = (input: string): string => {
    if (formKey) return formKey;
    if (unconfirmed.current?.input !== input) {
      unconfirmed.current = { input, key: newIdempotencyKey() };
    }
    return unconfirmed.current.key;
  };

  const send = async (input: Keyless<Name>): Promise<AnswerOf<Procedures[Name]> | undefined> => {
    if (sending.current) return undefined;
    sending.current = true;
    setPending(true);
    const idempotencyKey = keyFor(JSON.stringify(input));
    try {
      const answer = await tell(name, { ...input, idempotencyKey } as InputOf<Procedures[Name]>);
      if (answer.ok) unconfirmed.current = undefined;
      setRefusal(answer.ok ? undefined : (answer as Refusal<AnyReason>));
      return answer;
    } catch {
      setRefusal({ ok: false, reason: 'internal-error' });
      return undefined;
    } finally {
      sending.current = false;
      setPending(false);
    }
  };

  return { send, pending, refusal, forget: () => setRefusal(undefined) };
}
