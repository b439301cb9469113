import { hash } from 'node:crypto';
import {
  findIssuedReport,
  insertIssuedReport,
  insertReportCopy,
  savePdf,
  withdrawReportCopy,
} from '../../db/reports/issued-report.queries';
import type { PrintJob } from '../../shared/print-job';
import type { reportsContract } from '../../shared/reports/contract';
import { ok, refuse } from '../../shared/result';
import type { Paper } from '../paper';
import { putCopy } from '../put-copy';
import type { RecordsWatch } from '../records-watch';
import { actorId, type UseCase, type UseCaseContext, write } from '../use-case';
import { type Frozen, fileNameOf, freeze, jobOf, thaw } from './frozen-report';
import { countPeriod, readPeriod } from './read-period-report';
import { buildShiftReport } from './read-shift-report';

/** A copy that is counted and not yet out. */
interface Copy {
  readonly reportSeq: number;
  readonly copySeq: number;
  readonly job: PrintJob;
  readonly fileName: string;
  readonly number: number;
  readonly copy: number;
  /** The first copy as a file, where there is one. */
  readonly pdf: Uint8Array | null;
}

/** Freezes a report as of one instant. The records are checked before, and what was found is printed. */
export const issueReport =
  (paper: Paper, records: RecordsWatch): UseCase<typeof reportsContract.issueReport> =>
  async (context, { idempotencyKey, of, to, language }) => {
    const check = await records.soon();
    if ('fromDay' in of) await countPeriod(context, of);
    let counted: Copy | undefined;
    const issued = await write(context, 'reports.issueReport', idempotencyKey, async (step) => {
      const { trx, nowMs } = step;
      const by = { atMs: nowMs, byName: context.actor?.name ?? '', check };
      const frozen: Frozen =
        'day' in of
          ? { kind: 'report', report: await buildShiftReport(trx, of, by) }
          : { kind: 'period', report: await readPeriod(trx, of, by) };
      const row = freeze(frozen, language);
      const { seq: reportSeq, number, replaces } = await insertIssuedReport(trx, row);
      const { seq: copySeq, number: copy } = await insertReportCopy(trx, {
        ...{ report_seq: reportSeq, goes_to: to, issued_at_ms: nowMs, issued_by: actorId(context) },
      });
      const { kind, from_day: fromDay, to_day: toDay, shift_id: shiftId, sha256 } = row;
      step.record('report-issued', { number, kind, fromDay, toDay, shiftId, to, sha256 });
      const job = jobOf(frozen, language, { number, copy, replaces, sha256 });
      const fileName = fileNameOf(frozen, language);
      counted = { reportSeq, copySeq, job, fileName, number, copy, pdf: null };
      return ok({ done: true, fileName, number, copy });
    });
    // The same call sent again: that copy is out already.
    return issued.ok && counted ? putOut(context, paper, counted, to) : issued;
  };

/** A further copy: on paper with its number, as a file the very first one. */
export const reprintReport =
  (paper: Paper): UseCase<typeof reportsContract.reprintReport> =>
  async (context, { idempotencyKey, number, to }) => {
    let counted: Copy | undefined;
    const issued = await write(context, 'reports.reprintReport', idempotencyKey, async (step) => {
      const row = await findIssuedReport(step.trx, number);
      if (!row) return refuse('no-such-report');
      const frozen = thaw(row);
      if (!frozen) return refuse('report-damaged');
      const { language, replaces, sha256, pdf } = row;
      if (pdf && hash('sha256', pdf) !== row.pdf_sha256) return refuse('report-damaged');
      const { seq: copySeq, number: copy } = await insertReportCopy(step.trx, {
        ...{ report_seq: row.seq, goes_to: to, issued_at_ms: step.nowMs },
        issued_by: actorId(context),
      });
      step.record('report-reprinted', { number, copy, to, sha256 });
      const job = jobOf(frozen, language, { number, copy, replaces, sha256 });
      const fileName = fileNameOf(frozen, language);
      counted = { reportSeq: row.seq, copySeq, job, fileName, number, copy, pdf };
      return ok({ done: true, fileName, number, copy });
    });
    return issued.ok && counted ? putOut(context, paper, counted, to) : issued;
  };

async function putOut(context: UseCaseContext, paper: Paper, counted: Copy, to: 'pdf' | 'printer') {
  const { copySeq, number, copy } = counted;
  const put = await putCopy(context, () => putOnce(context, paper, counted, to), {
    kind: 'report-withdrawn',
    payload: { number, copy },
    withdraw: (trx, nowMs) => withdrawReportCopy(trx, copySeq, nowMs),
  });
  return put.ok ? ok({ ...put.value, number, copy }) : put;
}

async function putOnce(
  { db }: UseCaseContext,
  paper: Paper,
  { reportSeq, job, fileName, pdf: kept }: Copy,
  to: 'pdf' | 'printer',
) {
  let pdf = kept;
  if (!pdf) {
    const rendered = await paper.render(job);
    if (!rendered.ok) return rendered;
    pdf = rendered.value;
    const file = { pdf, pdf_sha256: hash('sha256', pdf) };
    await db.transaction().execute((trx) => savePdf(trx, reportSeq, file));
  }
  if (to === 'printer') {
    const printed = await paper.print(job);
    return printed.ok ? ok({ done: printed.value.sent, fileName }) : printed;
  }
  const saved = await paper.saveFile(pdf, fileName);
  return saved.ok ? ok({ done: saved.value.saved, fileName: saved.value.fileName }) : saved;
}
