/**
 * The names in a pasted text, one a line or separated by commas; each once, in order, without
 * those that are already `known`.
 */
export function namesIn(text: string, known: readonly string[]): string[] {
  const names = text
    .split(/[\n\r\t,，、;；]+/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '' && !known.includes(name));
  return [...new Set(names)];
}
