import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RotationEvent, RotationSettings } from '../../../shared/reception/rotation';
import { agentsAtPost } from '../../../shared/reception/rotation-post';
import {
  applyRotationEvent,
  newRotationState,
  type RotationState,
} from '../../../shared/reception/rotation-replay';
import {
  type RotationSnapshot,
  restoreSnapshot,
  takeSnapshot,
} from '../../../shared/reception/rotation-snapshot';
import { hourMs } from '../../../shared/time';
import { anyLog } from '../../helpers/rotation-events';
import { atEnd, settingsOf } from '../../helpers/rotation-order';

const rules = ['fair-share', 'move-to-back', 'fewest-today'] as const;

function apply(state: RotationState, events: readonly RotationEvent[], by: RotationSettings) {
  for (const event of events) applyRotationEvent(state, event, by);
  return state;
}

/** As it comes back from the file. */
function throughJson(snapshot: RotationSnapshot): RotationState {
  const state = restoreSnapshot(JSON.parse(JSON.stringify(snapshot)));
  if (!state) throw new Error('another format');
  return state;
}

describe.each(rules)('%s', (rule) => {
  test('a snapshot and the rest of the log make what the whole log makes', () => {
    const settings = settingsOf(rule);
    fc.assert(
      fc.property(anyLog, fc.nat(60), fc.nat(30), (events, cut, hours) => {
        const before = apply(newRotationState(), events.slice(0, cut), settings);
        const snapshot = takeSnapshot(before);
        const kept = new Set(snapshot.turns.flatMap(({ visitId }) => visitId ?? []));
        const gone = new Set([...before.books.turnsOfVisit.keys()].filter((id) => !kept.has(id)));
        // Turns that the snapshot left out are none of its business: then the whole log is replayed.
        const rest = events
          .slice(cut)
          .filter((event) => !('visitId' in event) || !gone.has(event.visitId));
        const whole = apply(before, rest, settings);
        const resumed = apply(throughJson(snapshot), rest, settings);
        const atMs = atEnd([...events.slice(0, cut), ...rest]) + hours * hourMs;
        expect(agentsAtPost(resumed, settings, atMs)).toEqual(agentsAtPost(whole, settings, atMs));
        expect(resumed.books.entries).toEqual(
          whole.books.entries.slice(resumed.books.earlierEntries),
        );
        expect(takeSnapshot(resumed)).toEqual(takeSnapshot(whole));
      }),
      { numRuns: 300 },
    );
  });
});

test('one of another format is no use', () => {
  const snapshot = takeSnapshot(newRotationState());
  expect(restoreSnapshot({ ...snapshot, format: snapshot.format + 1 })).toBeUndefined();
});
