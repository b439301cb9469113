import {
  findAshtrayTap,
  revokeAshtrayEvent,
  wasAshtrayTappedSince,
} from '../../db/bar/ashtray.queries';
import { listEventsOfTap, wasTappedSince } from '../../db/bar/cup.queries';
import { revokeCupEvents } from '../../db/bar/cup-log';
import type { Writer } from '../../db/schema';
import type { barContract } from '../../shared/bar/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';

/** Takes back one of the last taps on cups or ashtrays: everything is as if it had not been made. */
export const undoTap: UseCase<typeof barContract.undoTap> = (context, input) =>
  write(context, 'bar.undoTap', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const { tapId } = input;
    const cupEvents = await listEventsOfTap(trx, tapId);
    const ashtray = await findAshtrayTap(trx, tapId);
    const first = cupEvents[0] ?? ashtray;
    if (!first) return refuse('unknown-tap');
    if (first.revoked_at_ms !== null) return refuse('already-undone');
    if (first.left_at_ms !== null) return refuse('guest-has-left');
    if (nowMs > first.at_ms + hall.undoMs) return refuse('undo-too-late');
    if (ashtray) {
      if (await wasAshtrayTappedSince(trx, ashtray)) return refuse('tapped-since');
      await revokeAshtrayEvent(trx, ashtray.seq, nowMs);
    } else {
      if (await anyTappedSince(trx, cupEvents)) return refuse('tapped-since');
      await revokeCupEvents(trx, cupEvents, nowMs);
    }
    step.record('tap-undone', { tapId });
    return ok({});
  });

/** What was tapped later on a cup would hang in the air without this tap. */
async function anyTappedSince(
  trx: Writer,
  events: readonly { cup_id: string; seq: number }[],
): Promise<boolean> {
  for (const { cup_id, seq } of events) if (await wasTappedSince(trx, cup_id, seq)) return true;
  return false;
}
