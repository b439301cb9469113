/** Instants in epoch ms. */
interface Planned {
  readonly staffId: string;
  readonly fromMs: number;
  readonly toMs: number;
}

interface Worked {
  readonly staffId: string;
  readonly fromMs: number;
  /** Null while on duty. */
  readonly toMs: number | null;
}

export type AttendanceState = 'not-yet' | 'on-time' | 'late' | 'missing' | 'absent';

export interface Attendance {
  readonly state: AttendanceState;
  /** How long after the planned beginning the person came, or has not come yet; 0 when in time. */
  readonly lateMs: number;
}

/**
 * How somebody came to a shift on the roster, at any post: in time up to `graceMs` after it began,
 * late from then on; missing while it lasts and nobody came; absent once it is over.
 * A post held from before the shift on counts as in time.
 */
export function attendanceOf(
  planned: Planned,
  worked: readonly Worked[],
  graceMs: number,
  nowMs: number,
): Attendance {
  const { fromMs, toMs, staffId } = planned;
  const came = worked
    .filter((duty) => duty.staffId === staffId)
    .filter((duty) => duty.fromMs < toMs && (duty.toMs ?? Number.POSITIVE_INFINITY) > fromMs)
    .map((duty) => Math.max(0, duty.fromMs - fromMs));
  if (came.length > 0) {
    const lateMs = Math.min(...came);
    return lateMs > graceMs ? { state: 'late', lateMs } : { state: 'on-time', lateMs: 0 };
  }
  if (nowMs >= toMs) return { state: 'absent', lateMs: toMs - fromMs };
  return nowMs > fromMs + graceMs
    ? { state: 'missing', lateMs: nowMs - fromMs }
    : { state: 'not-yet', lateMs: 0 };
}
