/** So many butts lie in an ashtray at most; then it is changed. */
export const ashtrayCeiling = 3;

export function asksForChange(butts: number): boolean {
  return butts >= ashtrayCeiling;
}
