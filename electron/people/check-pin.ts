import {
  findPinGuard,
  findStaffById,
  type StaffWithPosts,
  savePinGuard,
} from '../../db/people/staff.queries';
import type { Reader } from '../../db/schema';
import { appendEvents } from '../../db/trust/chain';
import { countTry, freeTries, lockedForMs } from '../../shared/people/pin-lockout';
import { ok, type Result, refuse } from '../../shared/result';
import { minuteMs } from '../../shared/time';
import { isPin } from './pin';

interface PinContext {
  readonly db: Reader;
  readonly now: () => number;
  readonly chainKey: Uint8Array;
}

/**
 * Verifies a person's PIN. The try is counted and stored before it is verified, so that pulling
 * the plug in between wins nothing; failures are links of the record chain. `detail.triesLeft`
 * with `wrong-pin`, `detail.minutes` and `detail.untilMs` with `pin-locked`.
 */
export async function checkPin(
  context: PinContext,
  staffId: string,
  pin: string,
): Promise<Result<StaffWithPosts, 'wrong-pin' | 'pin-locked' | 'no-pin-set' | 'unknown-person'>> {
  const { db, now, chainKey } = context;
  const person = await findStaffById(db, staffId);
  if (!person) return refuse('unknown-person');
  if (person.pin_hash === null) return refuse('no-pin-set');
  const nowMs = now();
  const row = await findPinGuard(db, staffId);
  const guard = {
    failures: row?.failures ?? 0,
    lockedAtMs: row?.locked_at_ms ?? null,
    lockedUntilMs: row?.locked_until_ms ?? null,
  };
  const waitMs = lockedForMs(guard, nowMs);
  if (waitMs > 0) {
    return refuse('pin-locked', { minutes: Math.ceil(waitMs / minuteMs), untilMs: nowMs + waitMs });
  }
  const counted = countTry(guard, nowMs);
  await save(db, staffId, counted);
  if (await isPin(pin, person.pin_hash, chainKey)) {
    await save(db, staffId, { failures: 0, lockedAtMs: null, lockedUntilMs: null });
    return ok(person);
  }
  await db.transaction().execute((trx) =>
    appendEvents(trx, chainKey, [
      {
        atMs: nowMs,
        recordedAtMs: nowMs,
        actorId: staffId,
        kind: 'pin-refused',
        payload: { staffId, failures: counted.failures },
      },
    ]),
  );
  const lockedMs = lockedForMs(counted, nowMs);
  if (lockedMs > 0) {
    return refuse('pin-locked', {
      minutes: Math.ceil(lockedMs / minuteMs),
      untilMs: nowMs + lockedMs,
    });
  }
  return refuse('wrong-pin', { triesLeft: freeTries - counted.failures });
}

function save(db: Reader, staffId: string, guard: ReturnType<typeof countTry>): Promise<void> {
  return db.transaction().execute((trx) =>
    savePinGuard(trx, {
      staff_id: staffId,
      failures: guard.failures,
      locked_at_ms: guard.lockedAtMs,
      locked_until_ms: guard.lockedUntilMs,
    }),
  );
}
