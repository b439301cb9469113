export type Random = {
  /** Uniform in [0, 1). */
  next(): number;
  normal(): number;
  /** Exponential with this mean. */
  wait(mean: number): number;
};

/** The same stream for the same words, whatever else was drawn before (mulberry32). */
export function seededRandom(...words: readonly number[]): Random {
  let state = words.reduce((hash, word) => Math.imul(hash ^ word, 0x9e3779b1) ^ (hash >>> 15), 1);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    wait: (mean) => -mean * Math.log(1 - next()),
  };
}
