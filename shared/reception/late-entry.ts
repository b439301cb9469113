/** Whether something was entered later than it happened. Both instants are kept and shown. */
export function isLateEntry(occurredAtMs: number, recordedAtMs: number): boolean {
  return occurredAtMs < recordedAtMs;
}
