import type { RotationRule } from '../../shared/reception/rotation';
import { settingsOf } from '../helpers/rotation-order';
import { simulateRotationWorld } from '../helpers/rotation-world';
import { atMost, printTable } from './table';

const seeds = [1, 2, 3];
const world = { agents: 12, days: 250, visitsPerDay: 40, returningShare: 0.45 };

/** How far each rule lets an agent's turns drift from the share of the time on duty. */
export async function rotationFairness(): Promise<void> {
  const driftOf = (rule: RotationRule, seed: number) =>
    simulateRotationWorld({ ...world, seed, settings: settingsOf(rule) }).worstDrift;
  printTable(
    `Rotation: furthest from the on-duty share, ever, in turns; ${world.agents} agents, ${world.days} days`,
    seeds.flatMap((seed) => {
      const queue = driftOf('move-to-back', seed);
      const against = `move-to-back ${queue.toFixed(1)}`;
      const line = (rule: RotationRule) => {
        const drift = driftOf(rule, seed);
        return {
          what: `${rule}, seed ${seed}`,
          ours: drift.toFixed(1),
          against,
          ratio: drift / queue,
          drift,
        };
      };
      const { drift, ...fair } = line('fair-share');
      return [{ ...fair, target: atMost(drift, 5, '5 turns') }, line('fewest-today')];
    }),
  );
}
