import { hash } from 'node:crypto';
import { insertDaySheet } from '../../db/cleanliness/closing.queries';
import { findSignOff, insertSignOff } from '../../db/cleanliness/day.queries';
import { leavePost } from '../../db/leave-post';
import { listOpenDuties } from '../../db/people/duty.queries';
import { listOpenVisits } from '../../db/reception/visit.queries';
import type { VisitRow } from '../../db/reception/visit.table';
import { canonicalJson } from '../../db/trust/chain';
import { maySign } from '../../shared/cleanliness/closing';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { ok, refuse } from '../../shared/result';
import { checkSignerPin, type PinCheck } from '../pin-check';
import type { RecordsWatch } from '../records-watch';
import { actorId, type UseCase, type WriteStep, write } from '../use-case';
import { buildSheet } from './build-sheet';
import { readBlockers } from './closing-facts';

interface SigningServices {
  readonly checkPin: PinCheck;
  readonly records: Pick<RecordsWatch, 'soon'>;
  /** Closes a visit that nobody closed. */
  readonly closeWithDay: (
    step: WriteStep,
    visit: VisitRow,
    forced: { reason: string; staffId: string },
  ) => Promise<void>;
}

/**
 * The supervisor signs the day off with PIN and signature, once; there is no way back. Parties that
 * were answered for are closed, the posts of the day are left, and the sheet is frozen: its
 * fingerprint is in the record chain, the chain's head on the sheet.
 */
export const signOffDay =
  (services: SigningServices): UseCase<typeof cleanlinessContract.signOffDay> =>
  async (context, { idempotencyKey, day, pin, signature }) => {
    const refusal = await checkSignerPin(services.checkPin, context, pin);
    if (refusal) return refusal;
    const check = await services.records.soon();
    return write(context, 'cleanliness.signOffDay', idempotencyKey, async (step) => {
      const { trx, nowMs, dayInHand } = step;
      const staffId = actorId(context);
      if (await findSignOff(trx, day)) return refuse('day-closed');
      if (day > dayInHand.day) return refuse('day-not-begun');
      const blockers = await readBlockers(trx, day, { nowMs, check });
      if (!maySign(blockers)) return refuse('closing-blocked');
      const stayed = blockers.find(({ blocker }) => blocker === 'visits-open')?.override;
      const forced = { reason: stayed?.reason ?? '', staffId };
      for (const visit of await listOpenVisits(trx)) {
        if (visit.day === day) await services.closeWithDay(step, visit, forced);
      }
      for (const duty of await listOpenDuties(trx)) {
        if (duty.day !== day) continue;
        await leavePost(trx, duty, nowMs);
        step.record('duty-ended', { staffId: duty.staff_id, post: duty.post });
      }
      const signOff = { signedAtMs: nowMs, signedByName: context.actor?.name ?? '' };
      const sheet = await buildSheet(trx, day, { nowMs, check }, { ...signOff, signature });
      const sheetJson = canonicalJson(sheet);
      const sha256 = hash('sha256', sheetJson);
      await insertSignOff(trx, { day, atMs: nowMs, staffId });
      await insertDaySheet(trx, { day, sheet_json: sheetJson, sha256 });
      const overrides = sheet.overrides.length;
      const chainBefore = sheet.chainHead.seq;
      step.record('day-signed-off', { day, staffId, chainBefore, overrides, sheet: sha256 });
      return ok(signOff);
    });
  };
