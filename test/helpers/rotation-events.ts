import fc from 'fast-check';
import type { RotationEvent } from '../../shared/reception/rotation';
import { minuteMs } from '../../shared/time';

/** 09:00 on a Monday in Shanghai. */
export const nineMs = Date.UTC(2025, 2, 3, 1);

type At = number;
export const joined = (agentId: string, atMs: At = nineMs): RotationEvent => ({
  kind: 'joined',
  agentId,
  atMs,
});
export const left = (agentId: string, atMs: At = nineMs): RotationEvent => ({
  kind: 'left',
  agentId,
  atMs,
});
export const away = (agentId: string, excused: boolean, atMs: At = nineMs): RotationEvent => ({
  kind: 'away',
  agentId,
  atMs,
  excused,
});
export const back = (agentId: string, atMs: At = nineMs): RotationEvent => ({
  kind: 'back',
  agentId,
  atMs,
});
export const took = (visitId: string, agentId: string, atMs: At = nineMs): RotationEvent => ({
  kind: 'took',
  visitId,
  agentId,
  atMs,
  counts: true,
});
export const covered = (visitId: string, agentId: string, atMs: At = nineMs): RotationEvent => ({
  kind: 'took',
  visitId,
  agentId,
  atMs,
  counts: false,
});
export const freed = (visitId: string, agentId: string, atMs: At = nineMs): RotationEvent => ({
  kind: 'freed',
  visitId,
  agentId,
  atMs,
});
export const reversed = (visitId: string, atMs: At = nineMs): RotationEvent => ({
  kind: 'reversed',
  visitId,
  atMs,
  reason: 'voided',
});
export const docked = (agentId: string, atMs: At = nineMs): RotationEvent => ({
  kind: 'docked',
  agentId,
  atMs,
  clause: 'did-not-ask',
});

/** A guest from arriving to leaving. */
export const served = (visitId: string, agentId: string, atMs: At = nineMs): RotationEvent[] => [
  took(visitId, agentId, atMs),
  freed(visitId, agentId, atMs),
];

const agentId = fc.constantFrom('an', 'bo', 'chi', 'du', 'er');
const visitId = fc.constantFrom('v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8');

const happening = fc.oneof(
  { weight: 4, arbitrary: agentId.map((agent) => joined(agent)) },
  { weight: 1, arbitrary: agentId.map((agent) => left(agent)) },
  { weight: 2, arbitrary: fc.tuple(agentId, fc.boolean()).map((args) => away(...args)) },
  { weight: 2, arbitrary: agentId.map((agent) => back(agent)) },
  { weight: 6, arbitrary: fc.tuple(visitId, agentId).map((args) => took(...args)) },
  { weight: 2, arbitrary: fc.tuple(visitId, agentId).map((args) => covered(...args)) },
  { weight: 4, arbitrary: fc.tuple(visitId, agentId).map((args) => freed(...args)) },
  { weight: 2, arbitrary: visitId.map((visit) => reversed(visit)) },
  { weight: 1, arbitrary: agentId.map((agent) => docked(agent)) },
);

/** Any log, sensible or not, recorded by a clock that never goes back; some span several days. */
export const anyLog: fc.Arbitrary<RotationEvent[]> = fc
  // By default arrays stop at ten, too few for absences, reversals and days to meet.
  .array(fc.tuple(happening, fc.oneof(fc.nat(30), fc.nat(900))), { maxLength: 60, size: 'max' })
  .map((steps) => {
    let atMs = nineMs;
    return steps.map(([event, minutes]) => {
      atMs += minutes * minuteMs;
      return { ...event, atMs };
    });
  });
