import { useState } from 'react';

/** Follows a value only while nobody touches the board, so that no column moves under a finger. */
export function useSteady<Value>(value: Value, free: boolean): Value {
  const [steady, setSteady] = useState(value);
  if (free && steady !== value) setSteady(value);
  return free ? value : steady;
}
