import type { Updateable } from 'kysely';
import type { Reader, Writer } from '../schema';
import { indexGuest } from './guest-index';
import type { NewVehicle, VehicleRow, VehicleTable } from './vehicle.table';

/** Adds a car; its guest is found by its plate from now on. */
export async function insertVehicle(trx: Writer, vehicle: NewVehicle): Promise<void> {
  await trx.insertInto('vehicle').values(vehicle).execute();
  await indexGuestOfVisit(trx, vehicle.visit_id);
}

/** Changes what was taken down about a car. */
export async function updateVehicle(
  trx: Writer,
  vehicle: VehicleRow,
  changes: Updateable<VehicleTable>,
): Promise<void> {
  await trx.updateTable('vehicle').set(changes).where('id', '=', vehicle.id).execute();
  if (changes.plate !== undefined) await indexGuestOfVisit(trx, vehicle.visit_id);
}

export function findVehicleById(db: Reader, vehicleId: string): Promise<VehicleRow | undefined> {
  return db.selectFrom('vehicle').selectAll().where('id', '=', vehicleId).executeTakeFirst();
}

export function listVehiclesOfVisit(db: Reader, visitId: string): Promise<VehicleRow[]> {
  return db
    .selectFrom('vehicle')
    .selectAll()
    .where('visit_id', '=', visitId)
    .orderBy('recorded_at_ms')
    .execute();
}

/** Cars of a visit that have not been driven away. */
export function listOpenVehicles(db: Reader, visitId: string): Promise<VehicleRow[]> {
  return db
    .selectFrom('vehicle')
    .selectAll()
    .where('visit_id', '=', visitId)
    .where('left_at_ms', 'is', null)
    .orderBy('recorded_at_ms')
    .execute();
}

/** The plates by which a visit's guest is found have changed. */
export async function indexGuestOfVisit(trx: Writer, visitId: string): Promise<void> {
  const guest = await trx
    .selectFrom('visit')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .select(['guest.id', 'guest.name', 'guest.phone'])
    .where('visit.id', '=', visitId)
    .executeTakeFirstOrThrow();
  await indexGuest(trx, guest);
}
