import { findVehicleById, updateVehicle } from '../../../db/reception/vehicle.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import { ok, refuse } from '../../../shared/result';
import { actorId, type UseCase, write } from '../../use-case';

/** The car is driven away, now or after its guest has left. */
export const releaseVehicle: UseCase<typeof receptionContract.releaseVehicle> = (context, input) =>
  write(context, 'reception.releaseVehicle', input.idempotencyKey, async (step) => {
    const { trx, nowMs, dayInHand } = step;
    if (dayInHand.signedOff) return refuse('day-closed');
    const vehicle = await findVehicleById(trx, input.vehicleId);
    if (!vehicle) return refuse('unknown-vehicle');
    if (vehicle.left_at_ms !== null) return refuse('vehicle-left');
    await updateVehicle(trx, vehicle, {
      left_day: dayInHand.day,
      // A clock that was set back must not let it leave before it came.
      left_at_ms: Math.max(nowMs, vehicle.recorded_at_ms),
      left_by: actorId(context),
    });
    step.record('vehicle-left', { vehicleId: vehicle.id, visitId: vehicle.visit_id });
    return ok({});
  });
