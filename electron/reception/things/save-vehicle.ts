import {
  findVehicleById,
  insertVehicle,
  updateVehicle,
} from '../../../db/reception/vehicle.queries';
import type { VehicleRow } from '../../../db/reception/vehicle.table';
import { findOpenVisit } from '../../../db/reception/visit.queries';
import type { ParsedInputOf } from '../../../shared/procedure';
import type { receptionContract } from '../../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../../shared/reception/phone';
import { maskPlate, normalisePlate } from '../../../shared/reception/plate';
import { ok, refuse } from '../../../shared/result';
import { actorId, type UseCase, write } from '../../use-case';

type Input = ParsedInputOf<typeof receptionContract.saveVehicle>;

/** Takes a car down, or changes what was taken down while its guest is here. */
export const saveVehicle: UseCase<typeof receptionContract.saveVehicle> = (context, input) =>
  write(context, 'reception.saveVehicle', input.idempotencyKey, async (step) => {
    const { trx, nowMs, dayInHand } = step;
    if (dayInHand.signedOff) return refuse('day-closed');
    if ([input.plate, input.place, input.note].some(looksLikeIdentityNumber))
      return refuse('identity-number');
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    const known =
      input.vehicleId === undefined ? undefined : await findVehicleById(trx, input.vehicleId);
    if (input.vehicleId !== undefined && known?.visit_id !== visit.id)
      return refuse('unknown-vehicle');
    if (known && known.left_at_ms !== null) return refuse('vehicle-left');
    const plate = readPlate(input, known);
    if (!plate.ok) return refuse(`plate-${plate.reason}`);

    const vehicleId = known?.id ?? context.newId();
    const facts = factsOf(input, plate.plate, nowMs);
    if (known) await updateVehicle(trx, known, facts);
    else
      await insertVehicle(trx, {
        ...facts,
        ...{ id: vehicleId, visit_id: visit.id, day: dayInHand.day, photo: null },
        ...{ recorded_at_ms: nowMs, recorded_by: actorId(context) },
        ...{ left_day: null, left_at_ms: null, left_by: null },
      });
    step.record(known ? 'vehicle-changed' : 'vehicle-recorded', {
      ...{ vehicleId, visitId: visit.id, marks: input.marks.length },
      ...{ windowsShut: input.windowsShut, signed: input.signature !== null },
    });
    return ok({ vehicleId, maskedPlate: maskPlate(plate.plate) });
  });

function readPlate({ plate }: Input, known: VehicleRow | undefined) {
  if (known && plate === '') return { ok: true as const, plate: known.plate };
  return normalisePlate(plate);
}

function factsOf(input: Input, plate: string, nowMs: number) {
  return {
    plate,
    place: input.place,
    windows_shut: input.windowsShut ? (1 as const) : (0 as const),
    marks_json: JSON.stringify(input.marks),
    note: input.note,
    signature: input.signature,
    signed_at_ms: input.signature === null ? null : nowMs,
  };
}
