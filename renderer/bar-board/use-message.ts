import { useTimeout } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { AnyReason } from '../../shared/contract';
import type { Refusal } from '../../shared/result';
import { useRefusalText } from '../lib/refusal-text';

export interface Message {
  readonly tone: 'notice' | 'problem';
  readonly text: string;
}

/** Not mistakes: somebody was quicker, or there is nobody left to serve. */
const harmless: ReadonlySet<string> = new Set<AnyReason>([
  'already-served',
  'already-on-it',
  'not-claimed',
  'guest-has-left',
  'not-served',
  'table-not-waiting',
  'cup-gone',
  'cup-tapped-since',
  'already-undone',
  'report-settled',
  'already-on-duty',
  'not-on-duty',
]);

/** The one line that answers a tap which could not be done; it goes by itself. */
export function useMessage() {
  const [message, setMessage] = useState<Message>();
  const { start } = useTimeout(() => setMessage(undefined), 5000);
  const textOf = useRefusalText();
  const refused = useCallback(
    (refusal: Refusal<AnyReason>) => {
      setMessage({
        tone: harmless.has(refusal.reason) ? 'notice' : 'problem',
        text: textOf(refusal),
      });
      start();
    },
    [start, textOf],
  );
  return { message, refused };
}
