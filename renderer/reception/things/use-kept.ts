import { useState } from 'react';

const kept = new Map<string, unknown>();

/** State of a form that outlives it: Escape, another visit or another screen lose nothing typed. */
export function useKept<Value>(key: string, initial: Value) {
  const [value, setValue] = useState(() => (kept.has(key) ? (kept.get(key) as Value) : initial));
  return {
    value,
    set: (next: Value) => {
      kept.set(key, next);
      setValue(next);
    },
    drop: () => {
      kept.delete(key);
      setValue(initial);
    },
  };
}
