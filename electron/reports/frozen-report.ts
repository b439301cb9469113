import { hash } from 'node:crypto';
import type { NewIssuedReport } from '../../db/reports/issued-report.table';
import type { Language } from '../../shared/hall-settings';
import type { PrintJob } from '../../shared/print-job';
import { type ShiftReport, shiftReport } from '../../shared/reports/contract';
import type { IssuedAs } from '../../shared/reports/issue-contract';
import { type PeriodReport, periodReport } from '../../shared/reports/period-contract';
import { fileNameFor, periodName } from './report-names';

/** A report that is, or is about to be, frozen. */
export type Frozen =
  | { readonly kind: 'report'; readonly report: ShiftReport }
  | { readonly kind: 'period'; readonly report: PeriodReport };

type FrozenRow = Pick<
  NewIssuedReport,
  'kind' | 'from_day' | 'to_day' | 'shift_id' | 'language' | 'report_json' | 'sha256'
>;

export function freeze(frozen: Frozen, language: Language): FrozenRow {
  const report_json = JSON.stringify(frozen.report);
  const { kind, report } = frozen;
  return {
    kind,
    from_day: kind === 'report' ? report.day : report.fromDay,
    to_day: kind === 'report' ? report.day : report.toDay,
    shift_id: kind === 'report' ? (report.shift?.shiftId ?? null) : null,
    language,
    report_json,
    sha256: hash('sha256', report_json),
  };
}

/** The rows as they were issued; undefined where they are no longer what was issued. */
export function thaw({ kind, report_json, sha256 }: FrozenRow): Frozen | undefined {
  if (hash('sha256', report_json) !== sha256) return undefined;
  const rows: unknown = JSON.parse(report_json);
  return kind === 'report'
    ? { kind, report: shiftReport.parse(rows) }
    : { kind, report: periodReport.parse(rows) };
}

export function jobOf(frozen: Frozen, language: Language, issue: IssuedAs): PrintJob {
  return { ...frozen, language, issue };
}

export function fileNameOf({ kind, report }: Frozen, language: Language): string {
  return `${kind === 'report' ? fileNameFor(report, language) : periodName(report, language)}.pdf`;
}
