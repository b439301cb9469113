import { findVehicleById, listVehiclesOfVisit } from '../../../db/reception/vehicle.queries';
import type { VehicleRow } from '../../../db/reception/vehicle.table';
import type { DamageMark } from '../../../shared/reception/car-marks';
import type { receptionContract } from '../../../shared/reception/contract';
import { maskPlate } from '../../../shared/reception/plate';
import type { Photos } from '../../photos';
import type { UseCase } from '../../use-case';

/** The cars of a party, plates masked, without signatures. */
export const listVehicles: UseCase<typeof receptionContract.listVehicles> = async (
  { db },
  { visitId },
) =>
  (await listVehiclesOfVisit(db, visitId)).map((row) => ({
    ...vehicleFacts(row),
    vehicleId: row.id,
    maskedPlate: maskPlate(row.plate),
    signedAtMs: row.signed_at_ms,
    hasPhoto: row.photo !== null,
    leftAtMs: row.left_at_ms,
  }));

export const readVehiclePhoto =
  (photos: Photos): UseCase<typeof receptionContract.readVehiclePhoto> =>
  async ({ db }, { vehicleId }) => {
    const photo = (await findVehicleById(db, vehicleId))?.photo ?? null;
    return { dataUrl: photo === null ? null : await photos.read(photo) };
  };

/** What guest and hall agree on about a car. */
export function vehicleFacts(row: VehicleRow) {
  return {
    place: row.place,
    windowsShut: row.windows_shut === 1,
    marks: JSON.parse(row.marks_json) as DamageMark[],
    note: row.note,
    recordedAtMs: row.recorded_at_ms,
  };
}
