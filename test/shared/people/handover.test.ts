import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countKinds } from '../../../shared/fields';
import {
  type Counts,
  countLines,
  type HandoverState,
  handoverState,
  isPending,
  mayAccept,
  mayCount,
  unexplained,
} from '../../../shared/people/handover';

const counts: fc.Arbitrary<Counts> = fc.record({
  umbrellas: fc.nat(20),
  things: fc.nat(20),
  keys: fc.nat(20),
  guests: fc.nat(60),
});
const words = fc.dictionary(
  fc.constantFrom(...countKinds),
  fc.constantFrom('', '  ', '客户已取走'),
);
const state = fc.constantFrom<HandoverState>('prepared', 'handed', 'accepted');
const known = fc.record({
  day: fc.constantFrom('2026-11-23', '2026-11-24'),
  shiftId: fc.constantFrom('early', 'late'),
  state,
  dayClosed: fc.boolean(),
});

test('exactly the counts that differ need a word, and a word without a difference is dropped', () => {
  fc.assert(
    fc.property(counts, counts, words, (counted, expected, said) => {
      const lines = countLines(counted, expected, said);
      expect(lines.map(({ kind }) => kind)).toEqual(countKinds);
      const needed = countKinds.filter(
        (kind) => counted[kind] !== expected[kind] && (said[kind] ?? '').trim() === '',
      );
      expect(unexplained(lines)).toEqual(needed);
      for (const line of lines) {
        expect(line.counted).toBe(line.expected + line.difference);
        if (line.difference === 0) expect(line.word).toBe('');
      }
    }),
  );
});

test('while another handover waits no shift counts for its own, and none counts twice', () => {
  fc.assert(
    fc.property(fc.array(known, { maxLength: 6 }), known, (others, own) => {
      const isOwn = (each: typeof own) => each.day === own.day && each.shiftId === own.shiftId;
      const may = mayCount(own, others);
      const signed = others.some((each) => isOwn(each) && each.state !== 'prepared');
      const waits = others.some((each) => !isOwn(each) && isPending(each));
      expect(may).toBe(signed ? 'handover-done' : waits ? 'handover-pending' : 'yes');
    }),
  );
});

test('what nobody signed on a closed day holds up nobody; what was signed does', () => {
  const own = { day: '2026-11-24', shiftId: 'early' };
  const last = { day: '2026-11-23', shiftId: 'late', dayClosed: true };
  expect(mayCount(own, [{ ...last, state: 'prepared' }])).toBe('yes');
  expect(mayCount(own, [{ ...last, state: 'handed' }])).toBe('handover-pending');
  expect(mayCount(own, [{ ...last, state: 'accepted' }])).toBe('yes');
});

test('only somebody else accepts, once, with every item acknowledged', () => {
  const ids = fc.uniqueArray(fc.constantFrom('visit 1', 'visit 2', 'promise 1'));
  fc.assert(
    fc.property(state, ids, ids, fc.constantFrom('anna', 'ben'), (now, itemIds, seen, staffId) => {
      const may = mayAccept(
        { state: now, handedBy: 'anna', itemIds },
        { staffId, acknowledged: seen },
      );
      const all = itemIds.every((id) => seen.includes(id));
      expect(may === 'yes').toBe(now === 'handed' && staffId === 'ben' && all);
    }),
  );
});

test('it is prepared, then handed, then accepted', () => {
  expect(handoverState({ handedAtMs: null, acceptedAtMs: null })).toBe('prepared');
  expect(handoverState({ handedAtMs: 1, acceptedAtMs: null })).toBe('handed');
  expect(handoverState({ handedAtMs: 1, acceptedAtMs: 2 })).toBe('accepted');
});
