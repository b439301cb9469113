import { isComposed } from '../lib/input-method';

/** True while an input method composes: such a key is not ours. */
export function isComposing(event: { readonly nativeEvent: Event }): boolean {
  return isComposed(event.nativeEvent);
}

/** True where a letter is already on its way into a field. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** An open list of choices takes Escape for itself. */
export function isListOpen(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';
}

/** A letter or digit that is about to be lost, since no field, menu or dialog takes it. */
export function startsTyping(event: KeyboardEvent): boolean {
  return (
    event.key.length === 1 &&
    event.key !== ' ' &&
    !(event.ctrlKey || event.metaKey || event.altKey) &&
    !takesText(event.target) &&
    document.querySelector('[role="dialog"], [role="menu"]') === null
  );
}
