import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FindingEvent,
  findingEventKinds,
  findingState,
  mayTakePicture,
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

test('only the last thing that was seen or done takes a picture, and giving it to somebody else is neither', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (tried) => {
      const events = allowed(tried);
      const taking = events.filter((each) => mayTakePicture(events, each));
      const state = findingState(events);
      expect(taking).toHaveLength(state === 'open' || state === 'fixed' ? 1 : 0);
      const shown = state === 'fixed' ? ['fixed'] : ['opened', 'reopened'];
      for (const each of taking) expect(shown).toContain(each.kind);
    }),
  );
});
