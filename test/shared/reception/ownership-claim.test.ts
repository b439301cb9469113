import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimOutcome } from '../../../shared/reception/ownership';
import { agentIds, dayMs, doorMs, factsOf } from '../../helpers/ownership-facts';

const untilMs = doorMs + 2 * dayMs;
const { agents } = factsOf();
const claim = (agentId: string, atMs = doorMs) => ({ agentId, atMs });

test('a claim in time goes to the supervisor, also later; earliest claim first, each agent once', () => {
  const claims = [claim('chi', untilMs - 1), claim('du', doorMs + 1), claim('bo', doorMs + 1)];
  const guest = { untilMs, servedBy: 'an', claims: [...claims, claim('bo', doorMs + 2)] };
  const expected = { kind: 'supervisor-decides', claimants: ['bo', 'du', 'chi'] };
  expect(claimOutcome(guest, agents, doorMs)).toEqual(expected);
  expect(claimOutcome(guest, agents, untilMs + dayMs)).toEqual(expected);
});

test('without one the board waits to the last millisecond, then who served owns', () => {
  const guest = {
    untilMs,
    servedBy: 'an',
    claims: [claim('an'), claim('bo', untilMs), claim('stranger')],
  };
  expect(claimOutcome(guest, agents, untilMs - 1)).toEqual({ kind: 'open', untilMs });
  expect(claimOutcome(guest, agents, untilMs)).toEqual({ kind: 'server-owns', agentId: 'an' });
});

test('nobody owns a guest whom nobody served, or whose server has left', () => {
  const left = [{ agentId: 'an', employment: 'left' as const }];
  expect(claimOutcome({ untilMs, claims: [] }, agents, untilMs)).toEqual({ kind: 'nobody-owns' });
  expect(claimOutcome({ untilMs, servedBy: 'an', claims: [claim('an')] }, left, untilMs)).toEqual({
    kind: 'nobody-owns',
  });
});

test('the order in which claims are listed makes no difference', () => {
  const anyClaims = fc.array(
    fc.record({
      agentId: fc.constantFrom(...agentIds),
      atMs: fc.integer({ min: untilMs - 3, max: untilMs + 1 }),
    }),
  );
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const guest = { untilMs, servedBy: 'an' };
      expect(claimOutcome({ ...guest, claims: claims.toReversed() }, agents, untilMs)).toEqual(
        claimOutcome({ ...guest, claims }, agents, untilMs),
      );
    }),
  );
});
