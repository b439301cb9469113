import { useReducer } from 'react';
import type { WordsPurpose } from '../../shared/register-entry';
import { tell } from '../lib/bridge';
import { createKeeper } from '../lib/keeper';
import { useAsk } from '../lib/queries';

/** What was begun and not sent, by person, purpose and entry. */
const words = createKeeper<string>((key, text) => {
  const [, purpose, entryId = ''] = key.split(' ');
  return tell('registers.keepWords', { entryId, purpose: purpose as WordsPurpose, text });
});

export interface Words {
  readonly text: string;
  readonly change: (text: string) => void;
}

/**
 * What whoever is signed in has begun to say about an entry, kept with every letter; undefined
 * until main has said what it has.
 */
export function useWords(entryId: string, purpose: WordsPurpose): Words | undefined {
  const { data: operator } = useAsk('people.readOperator', {});
  const { data: kept } = useAsk('registers.readWords', { entryId, purpose });
  const [, showAgain] = useReducer((times: number) => times + 1, 0);
  if (!operator || kept?.staffId !== operator.staffId) return undefined;
  const key = `${operator.staffId} ${purpose} ${entryId}`;
  return {
    text: words.inHand(key) ?? kept.text,
    change: (text) => {
      words.keep(key, text);
      showAgain();
    },
  };
}
