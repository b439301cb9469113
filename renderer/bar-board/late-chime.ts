/** Where the sound comes out. */
export interface ChimeSink {
  /** Starts one chime; `onEnd` is called when it has died away by itself. Returns what silences it. */
  start(onEnd: () => void): () => void;
}

export interface LateChime {
  /** Sounds one late notice. While a chime sounds, further late requests join it. */
  sound(requestId: string): void;
  /** Silences the chime as soon as none of the requests that it sounds for is waiting. */
  keepOnly(waiting: ReadonlySet<string>): void;
}

/** One chime at a time, for as long as somebody it sounds for is still waiting. */
export function createLateChime(sink: ChimeSink): LateChime {
  let sounding: { readonly requestIds: Set<string>; silence: () => void } | undefined;
  return {
    sound(requestId) {
      if (sounding) {
        sounding.requestIds.add(requestId);
        return;
      }
      const chime = { requestIds: new Set([requestId]), silence: () => {} };
      sounding = chime;
      chime.silence = sink.start(() => {
        if (sounding === chime) sounding = undefined;
      });
    },
    keepOnly(waiting) {
      if (!sounding) return;
      for (const id of sounding.requestIds) if (!waiting.has(id)) sounding.requestIds.delete(id);
      if (sounding.requestIds.size > 0) return;
      const { silence } = sounding;
      sounding = undefined;
      silence();
    },
  };
}
