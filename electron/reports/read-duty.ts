import { listBreaksOfDay } from '../../db/people/break.queries';
import { listDutiesOfDay } from '../../db/people/duty.queries';
import { listHandoverItems, listHandoversOfDay } from '../../db/people/handover.queries';
import { listRoster } from '../../db/people/roster.queries';
import { listStaffNames } from '../../db/people/staff.queries';
import type { Reader } from '../../db/schema';
import type { HallSettings } from '../../shared/hall-settings';
import { attendanceOf } from '../../shared/people/attendance';
import { countLines } from '../../shared/people/handover';
import { maskNumbers } from '../../shared/reception/mask-numbers';
import type { ShiftReport } from '../../shared/reports/contract';
import { type Period, wholeSecondsOf } from '../../shared/reports/period';

/**
 * Who was there in a period of a day, held against the roster. Running duties and breaks count up
 * to when the report is issued; a person at two posts at once is there once.
 */
export async function readAttendance(
  db: Reader,
  day: string,
  hall: HallSettings,
  { fromMs, toMs }: Period,
  nowMs: number,
): Promise<ShiftReport['attendance']> {
  const period = { fromMs, toMs: Math.max(fromMs, Math.min(toMs, nowMs)) };
  const names = await listStaffNames(db);
  const worked = (await listDutiesOfDay(db, day)).map((duty) => ({
    ...{ staffId: duty.staff_id, fromMs: duty.from_ms, toMs: duty.to_ms },
  }));
  const pauses = (await listBreaksOfDay(db, day)).map((pause) => ({
    ...{ staffId: pause.staff_id, fromMs: pause.from_ms, toMs: pause.to_ms ?? nowMs },
  }));
  const roster = (await listRoster(db, day, day)).map((entry) => ({
    ...{ staffId: entry.staff_id, fromMs: entry.from_ms, toMs: entry.to_ms },
  }));
  const within = (part: { fromMs: number; toMs: number | null }) =>
    part.fromMs < toMs && (part.toMs ?? nowMs) >= fromMs;
  const people = [...names].filter(([id]) =>
    [...worked, ...roster].some((part) => part.staffId === id && within(part)),
  );
  return people.map(([staffId, name]) => {
    const own = worked.filter((duty) => duty.staffId === staffId);
    const planned = roster.find((entry) => entry.staffId === staffId);
    const breaks = pauses.filter((pause) => pause.staffId === staffId && within(pause));
    return {
      name,
      planned: planned ? { fromMs: planned.fromMs, toMs: planned.toMs } : null,
      cameAtMs: own[0]?.fromMs ?? null,
      presentMs: wholeSecondsOf(
        own.map((duty) => ({ fromMs: duty.fromMs, toMs: duty.toMs ?? nowMs })),
        period.toMs,
        period.fromMs,
      ),
      breaks: breaks.length,
      breakMs: wholeSecondsOf(breaks, period.toMs, period.fromMs),
      ...(planned
        ? attendanceOf(planned, worked, hall.lateAfterMs, nowMs)
        : { state: 'unplanned' as const, lateMs: 0 }),
    };
  });
}

/** The handovers that were signed, of a shift or of the whole day. */
export async function readSignedHandovers(
  db: Reader,
  day: string,
  shiftId: string | null,
  hall: HallSettings,
): Promise<ShiftReport['handovers']> {
  const names = await listStaffNames(db);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  const rows = (await listHandoversOfDay(db, day)).filter(
    (row) => shiftId === null || row.shift_id === shiftId,
  );
  const signed = rows.flatMap(({ handed_at_ms, ...row }) =>
    handed_at_ms === null ? [] : [{ ...row, handedAtMs: handed_at_ms }],
  );
  return Promise.all(
    signed.map(async (row) => ({
      shiftName: hall.shifts.find((shift) => shift.shiftId === row.shift_id)?.name ?? null,
      lines: [
        ...countLines(
          JSON.parse(row.counted_json),
          JSON.parse(row.expected_json),
          JSON.parse(row.words_json),
        ),
      ].map((line) => ({ ...line, word: maskNumbers(line.word) })),
      items: (await listHandoverItems(db, row.id)).length,
      note: maskNumbers(row.note),
      handedByName: nameOf(row.handed_by) ?? '',
      handedAtMs: row.handedAtMs,
      acceptedByName: nameOf(row.accepted_by),
      acceptedAtMs: row.accepted_at_ms,
    })),
  );
}
