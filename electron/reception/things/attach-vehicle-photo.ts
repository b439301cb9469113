import { findSignOff } from '../../../db/cleanliness/day.queries';
import { findVehicleById, updateVehicle } from '../../../db/reception/vehicle.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import { ok, refuse } from '../../../shared/result';
import type { Photos } from '../../photos';
import { type UseCase, write } from '../../use-case';

/** Keeps a copy of a chosen picture with a car; a picture that was there before makes room for it. */
export const attachVehiclePhoto =
  (photos: Photos): UseCase<typeof receptionContract.attachVehiclePhoto> =>
  async (context, { idempotencyKey, vehicleId }) => {
    const chosen = await photos.choose();
    if (!chosen.ok) return chosen;
    const photo = chosen.value;
    if (photo === undefined) return ok({ attached: false });
    // What no car shows in the end: unless the write says otherwise, the new copy.
    let orphan: string | null = photo.name;
    const answer = await write(
      context,
      'reception.attachVehiclePhoto',
      idempotencyKey,
      async ({ trx, record }) => {
        const vehicle = await findVehicleById(trx, vehicleId);
        if (!vehicle) return refuse('unknown-vehicle');
        if (vehicle.left_at_ms !== null) return refuse('vehicle-left');
        if (await findSignOff(trx, vehicle.day)) return refuse('day-closed');
        await updateVehicle(trx, vehicle, { photo: photo.name });
        orphan = vehicle.photo;
        record('vehicle-photo-attached', {
          ...{ vehicleId, visitId: vehicle.visit_id, sha256: photo.sha256 },
        });
        return ok({ attached: true });
      },
    );
    if (orphan !== null) await photos.remove(orphan);
    return answer;
  };
