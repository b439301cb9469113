import type { Generated, Insertable } from 'kysely';
import type { Language } from '../../shared/hall-settings';

/** A report as it was issued: what every copy shows. */
export interface IssuedReportTable {
  readonly seq: Generated<number>;
  readonly number: number;
  readonly kind: 'report' | 'period';
  readonly from_day: string;
  readonly to_day: string;
  /** Null where it is of whole days. */
  readonly shift_id: string | null;
  readonly language: Language;
  /** The number of the report of the same time that it takes the place of. */
  readonly replaces: number | null;
  readonly report_json: string;
  /** Over `report_json`. */
  readonly sha256: string;
  /** The first copy as a file; null until it is rendered, then kept. */
  pdf: Generated<Uint8Array | null>;
  pdf_sha256: Generated<string | null>;
  /** Nobody got a copy of it; its number is used again. */
  withdrawn_at_ms: Generated<number | null>;
}
export type NewIssuedReport = Insertable<IssuedReportTable>;

/** A copy of it on paper or as a file. */
export interface ReportCopyTable {
  readonly seq: Generated<number>;
  readonly report_seq: number;
  /** 1 is the first, each further one a reprint. */
  readonly number: number;
  readonly goes_to: 'pdf' | 'printer';
  readonly issued_at_ms: number;
  readonly issued_by: string;
  withdrawn_at_ms: Generated<number | null>;
}
export type NewReportCopy = Insertable<ReportCopyTable>;
