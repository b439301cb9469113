import { randomUUID } from 'node:crypto';
import type { RoundPurpose } from '../../shared/cleanliness-standard';
import { hourMs, minuteMs } from '../../shared/time';
import { fixFinding } from '../cleanliness/put-right';
import { listRounds, readRound } from '../cleanliness/read-rounds';
import { passRest, recordItem } from '../cleanliness/record-item';
import { beginRound } from '../cleanliness/walk-round';
import type { UseCaseContext } from '../use-case';
import { done } from './done';

type At = (atMs: number) => UseCaseContext;

const key = () => ({ idempotencyKey: randomUUID() });

/** Every area of a day is inspected at its end, each with the time that it takes. */
export async function inspectDay(at: At, day: string, fromMs: number): Promise<void> {
  const { areas } = await listRounds(at(fromMs), { day });
  for (const [index, { areaId }] of areas.entries()) {
    const atMs = fromMs + index * 5 * minuteMs;
    const roundId = await begin(at(atMs), day, areaId, 'end-of-day');
    done(await passRest(at(atMs + 4 * minuteMs), { ...key(), roundId }));
  }
}

/**
 * The rounds of the morning: two areas as they should be, and a bin in the hall that was too full,
 * put right by somebody and not yet rechecked.
 */
export async function walkMorning(
  at: At,
  fromMs: number,
  { ownerId, fixerId }: { readonly ownerId: string; readonly fixerId: string },
): Promise<void> {
  const { day, areas } = await listRounds(at(fromMs), {});
  const [outdoors, hall, washrooms] = areas;
  if (!outdoors || !hall || !washrooms) throw new Error('the practice hall has no areas');
  for (const [index, { areaId }] of [outdoors, washrooms].entries()) {
    const atMs = fromMs + index * 6 * minuteMs;
    const roundId = await begin(at(atMs), day, areaId, 'opening');
    done(await passRest(at(atMs + 5 * minuteMs), { ...key(), roundId }));
  }
  const hallMs = fromMs + 12 * minuteMs;
  const roundId = await begin(at(hallMs), day, hall.areaId, 'opening');
  const items = (await readRound(at(hallMs), { roundId }))?.items ?? [];
  const bin = items.find(({ measure }) => measure?.kind === 'level');
  if (!bin?.measure) throw new Error('the practice hall has no bin');
  done(
    await recordItem(at(hallMs + 2 * minuteMs), {
      ...{ ...key(), roundId, itemId: bin.itemId, result: 'fail' },
      ...{ measured: bin.measure.threshold + 1, note: '沙盘旁的垃圾桶已满，已通知保洁' },
      finding: { ownerId, dueInMs: hourMs, severity: 'major' },
    }),
  );
  done(await passRest(at(hallMs + 5 * minuteMs), { ...key(), roundId }));
  const fixing = at(hallMs + 25 * minuteMs);
  const fixer = { ...fixing, actor: { staffId: fixerId, name: '', posts: [] } };
  const finding = await fixing.db
    .selectFrom('finding')
    .select('id')
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  done(
    await fixFinding(fixer, {
      ...{ ...key(), findingId: finding.id, note: '已清空并更换垃圾袋' },
    }),
  );
}

async function begin(
  context: UseCaseContext,
  day: string,
  areaId: string,
  purpose: RoundPurpose,
): Promise<string> {
  const { areas } = await listRounds(context, { day });
  const time = areas
    .find((area) => area.areaId === areaId)
    ?.rounds.find((round) => round.purpose === purpose);
  if (!time) throw new Error(`the practice hall has no ${purpose} round`);
  const { dueAtMs } = time;
  return done(await beginRound(context, { ...key(), day, areaId, purpose, dueAtMs })).roundId;
}
