import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FindingEvent,
  findingEventKinds,
  findingState,
  refuseFindingEvent,
} from '../../../shared/cleanliness/finding';

const event = fc.record({
  kind: fc.constantFrom(...findingEventKinds),
  staffId: fc.constantFrom('a', 'b', 'c'),
});

/** What is left of events when each that cannot happen is refused. */
function allowed(tried: readonly FindingEvent[]): FindingEvent[] {
  const events: FindingEvent[] = [{ kind: 'opened', staffId: 'a' }];
  for (const next of tried) if (!refuseFindingEvent(events, next)) events.push(next);
  return events;
}

test('whatever is tried, nobody closes or reopens what they fixed, and only a fixed finding is closed', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (tried) => {
      const events = allowed(tried);
      for (const [index, { kind, staffId }] of events.entries()) {
        if (kind !== 'closed' && kind !== 'reopened') continue;
        const before = events.slice(0, index);
        expect(findingState(before)).toBe('fixed');
        expect(before.findLast((each) => each.kind === 'fixed')?.staffId).not.toBe(staffId);
      }
    }),
  );
});

test('a closed finding stays closed', () => {
  fc.assert(
    fc.property(event, (next) => {
      const closed = allowed([
        { kind: 'fixed', staffId: 'a' },
        { kind: 'closed', staffId: 'b' },
      ]);
      expect(findingState(closed)).toBe('closed');
      expect(refuseFindingEvent(closed, next)).toBeDefined();
    }),
  );
});
