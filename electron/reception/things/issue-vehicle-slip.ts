import { listStaffNames } from '../../../db/people/staff.queries';
import { findVehicleById } from '../../../db/reception/vehicle.queries';
import { findGuestOfVisit } from '../../../db/reception/visit.queries';
import { readHallSettings } from '../../../db/settings/setting.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import type { VehicleSlip } from '../../../shared/reception/vehicle-contract';
import { refuse } from '../../../shared/result';
import { localTimeOf } from '../../../shared/time';
import type { Paper } from '../../paper';
import { putOnPaper } from '../../put-on-paper';
import { type UseCase, type UseCaseContext, write } from '../../use-case';
import { vehicleFacts } from './list-vehicles';

/** Prints what the guest signed about a car. It shows the whole plate, so who had it printed is recorded. */
export const issueVehicleSlip =
  (paper: Paper): UseCase<typeof receptionContract.issueVehicleSlip> =>
  async (context, { idempotencyKey, vehicleId, language, to }) => {
    const slip = await readSlip(context, vehicleId);
    if (!slip) return refuse('unknown-vehicle');
    const { date } = localTimeOf(slip.recordedAtMs, slip.timeZone);
    const fileName = `${language === 'zh-CN' ? '车辆单' : 'Vehicle'} ${date}.pdf`;
    const put = await putOnPaper(paper, { kind: 'vehicle', language, slip }, fileName, to);
    if (!put.ok || !put.value.done) return put;
    return write(context, 'reception.issueVehicleSlip', idempotencyKey, async (step) => {
      step.record('vehicle-slip-issued', { vehicleId, to });
      return put;
    });
  };

function readSlip({ db }: UseCaseContext, vehicleId: string): Promise<VehicleSlip | undefined> {
  return db.transaction().execute(async (trx) => {
    const vehicle = await findVehicleById(trx, vehicleId);
    if (!vehicle) return undefined;
    const { hallName, timeZone } = await readHallSettings(trx);
    const names = await listStaffNames(trx);
    return {
      ...vehicleFacts(vehicle),
      ...(await findGuestOfVisit(trx, vehicle.visit_id)),
      ...{ hallName, timeZone, plate: vehicle.plate },
      signature: vehicle.signature,
      signedAtMs: vehicle.signed_at_ms,
      recordedByName: names.get(vehicle.recorded_by) ?? '',
    };
  });
}
