import { recordBarEvents } from './bar/bar-log';
import { findSignOff } from './cleanliness/day.queries';
import { endBreakOf } from './people/break.queries';
import { endDutyRow, listOpenDuties } from './people/duty.queries';
import type { DutyRow } from './people/staff.table';
import { insertRotationEvent } from './reception/rotation.queries';
import type { Writer } from './schema';

/** Ends a duty at an instant, and lets the rotation and the bar's log know. */
export async function leavePost(trx: Writer, duty: DutyRow, atMs: number): Promise<void> {
  await endDutyRow(trx, duty.id, Math.max(atMs, duty.from_ms));
  const others = (await listOpenDuties(trx)).some(({ staff_id }) => staff_id === duty.staff_id);
  if (!others) await endBreakOf(trx, duty.staff_id, atMs);
  if (duty.post === 'agent') {
    await insertRotationEvent(trx, { kind: 'left', agentId: duty.staff_id, atMs });
  }
  // A signed day's log is closed; its clocks no longer need to know who was there.
  if (duty.post === 'bar' && !(await findSignOff(trx, duty.day))) {
    await recordBarEvents(trx, duty.day, [{ kind: 'off-duty', staffId: duty.staff_id, atMs }]);
  }
}
