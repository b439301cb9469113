/** What happens to something that was found wrong, one after the other. */
export const findingEventKinds = [
  'opened',
  'assigned',
  'fixed',
  'closed',
  'reopened',
  'withdrawn',
] as const;
export type FindingEventKind = (typeof findingEventKinds)[number];

export const findingStates = ['open', 'fixed', 'closed', 'withdrawn'] as const;
export type FindingState = (typeof findingStates)[number];

export interface FindingEvent {
  readonly kind: FindingEventKind;
  readonly staffId: string;
}

export type FindingRefusal = 'finding-not-open' | 'finding-not-fixed' | 'own-fix';

const stateAfter = {
  opened: 'open',
  assigned: undefined,
  fixed: 'fixed',
  closed: 'closed',
  reopened: 'open',
  withdrawn: 'withdrawn',
} as const;

/** Where a finding stands after its events, in the order of recording; open before the first. */
export function findingState(events: readonly FindingEvent[]): FindingState {
  return events.reduce<FindingState>((state, { kind }) => stateAfter[kind] ?? state, 'open');
}

/**
 * Whether a step of a finding may still get a picture, or another one: until something is made of it.
 * What was put right keeps the picture that it was found with.
 */
export function mayTakePicture<Step extends { readonly kind: FindingEventKind }>(
  events: readonly Step[],
  step: Step,
): boolean {
  const shows = step.kind === 'opened' || step.kind === 'reopened' || step.kind === 'fixed';
  return shows && events.findLast(({ kind }) => kind !== 'assigned') === step;
}

/**
 * Why something cannot happen to a finding now; undefined if it can. An open one is assigned or
 * fixed; a fixed one is closed or reopened by somebody other than whoever fixed it, supervisors
 * included. Whatever was found wrong by mistake is withdrawn, or found again, before it is fixed.
 */
export function refuseFindingEvent(
  events: readonly FindingEvent[],
  next: FindingEvent,
): FindingRefusal | undefined {
  const state = findingState(events);
  if (next.kind === 'closed' || next.kind === 'reopened') {
    if (state !== 'fixed') return 'finding-not-fixed';
    const fixer = events.findLast(({ kind }) => kind === 'fixed');
    return fixer?.staffId === next.staffId ? 'own-fix' : undefined;
  }
  const mayBe: readonly FindingState[] = next.kind === 'opened' ? ['open', 'withdrawn'] : ['open'];
  return mayBe.includes(state) ? undefined : 'finding-not-open';
}
