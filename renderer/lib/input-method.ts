/**
 * True while an input method composes: such a key belongs to it and must neither submit nor close.
 * Key code 229 is what some input methods send instead of saying so.
 */
export function isComposed(event: Event): boolean {
  if (event instanceof KeyboardEvent && event.keyCode === 229) return true;
  return 'isComposing' in event && event.isComposing === true;
}

/** Enter that chooses among what the input method offers: it submits no form of any window. */
export function keepComposedEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && isComposed(event)) event.preventDefault();
}
