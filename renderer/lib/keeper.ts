/** Keeps in main what is being written here, newer than what main has by a letter at most. */
export function createKeeper<Value>(send: (id: string, value: Value) => Promise<unknown>) {
  const begun = new Map<string, Value>();
  /** Being kept now; true where more was written since. */
  const waiting = new Map<string, boolean>();

  const pass = async (id: string): Promise<void> => {
    const value = begun.get(id);
    if (value === undefined) return;
    waiting.set(id, false);
    try {
      await send(id, value);
    } finally {
      const more = waiting.get(id);
      waiting.delete(id);
      if (more) void pass(id);
    }
  };

  return {
    inHand: (id: string): Value | undefined => begun.get(id),
    /** Kept at once; letters typed while one is being kept go together with the next. */
    keep(id: string, value: Value): void {
      begun.set(id, value);
      if (!waiting.has(id)) void pass(id);
      else waiting.set(id, true);
    },
    forget: (id: string): void => void begun.delete(id),
  };
}
