import { useMutation } from '@tanstack/react-query';
import type { AnyReason, CommandName, Procedures } from '../../shared/contract';
import type { AnswerOf, InputOf, OutputOf } from '../../shared/procedure';
import type { Refusal } from '../../shared/result';
import { tell } from './bridge';
import { refusalOf } from './refusal-text';

/** One command of the contract with what a form shows about it: whether it runs and why it was refused. */
export function useCommand<Name extends CommandName>(name: Name) {
  const mutation = useMutation<AnswerOf<Procedures[Name]>, unknown, InputOf<Procedures[Name]>>({
    mutationFn: (input) => tell(name, input),
    networkMode: 'always',
    retry: false,
  });

  const answer = mutation.data;
  const refusal: Refusal<AnyReason> | null = mutation.error
    ? refusalOf(mutation.error)
    : answer && !answer.ok
      ? (answer as Refusal<AnyReason>)
      : null;

  return {
    /** Resolves to what was achieved, or to undefined where it was refused. */
    async run(input: InputOf<Procedures[Name]>): Promise<OutputOf<Procedures[Name]> | undefined> {
      const result = await mutation.mutateAsync(input).catch(() => undefined);
      return result?.ok ? result.value : undefined;
    },
    running: mutation.isPending,
    refusal,
    /** Takes the refusal off the screen. */
    forget: mutation.reset,
  };
}
