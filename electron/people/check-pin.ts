import {
  findPinGuard,
  findStaffById,
  type StaffWithPosts,
  savePinGuard,
} from '../../db/people/staff.queries';
import type { PinGuardRow } from '../../db/people/staff.table';
import type { Reader, Writer } from '../../db/schema';
import { appendEvents } from '../../db/trust/chain';
import {
  countTry,
  freeTries,
  keepLocked,
  lockedForMs,
  type PinGuard,
} from '../../shared/people/pin-lockout';
import { ok, type Result, refuse } from '../../shared/result';
import { minuteMs } from '../../shared/time';
import { isPin } from '../pin';

interface PinContext {
  readonly db: Reader;
  readonly now: () => number;
  readonly uptimeMs: () => number;
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
  const { db, now, uptimeMs, chainKey } = context;
  const person = await findStaffById(db, staffId);
  if (!person) return refuse('unknown-person');
  if (person.pin_hash === null) return refuse('no-pin-set');
  const nowMs = now();
  const upMs = uptimeMs();
  // Read and counted in one transaction: tries made at the same time count one by one.
  const counted = await db.transaction().execute(async (trx) => {
    const guard = guardOf(await findPinGuard(trx, staffId));
    const locked = lockedForMs(guard, upMs) > 0;
    const next = locked ? keepLocked(guard, upMs) : countTry(guard, upMs);
    await saveGuard(trx, staffId, next);
    return { ...next, verify: !locked };
  });
  const lockedMs = lockedForMs(counted, upMs);
  const locked = () =>
    refuse('pin-locked', { minutes: Math.ceil(lockedMs / minuteMs), untilMs: nowMs + lockedMs });
  if (!counted.verify) return locked();
  if (await isPin(pin, person.pin_hash, chainKey)) {
    await db.transaction().execute((trx) => saveGuard(trx, staffId, unused));
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
  if (lockedMs > 0) return locked();
  return refuse('wrong-pin', { triesLeft: freeTries - counted.failures });
}

const unused: PinGuard = { failures: 0, lockedAtUptimeMs: null };

/** The count of wrong PINs that a row holds; nobody has one before the first. */
export function guardOf(row: PinGuardRow | undefined): PinGuard {
  return row ? { failures: row.failures, lockedAtUptimeMs: row.locked_at_uptime_ms } : unused;
}

function saveGuard(trx: Writer, staffId: string, guard: PinGuard): Promise<void> {
  return savePinGuard(trx, {
    staff_id: staffId,
    failures: guard.failures,
    locked_at_uptime_ms: guard.lockedAtUptimeMs,
  });
}
