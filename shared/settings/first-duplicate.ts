/** The first name that stands twice in a list; undefined where each stands once. */
export function firstDuplicate(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}
