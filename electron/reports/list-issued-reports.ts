import { listIssuedReports as listRows } from '../../db/reports/issued-report.queries';
import type { reportsContract } from '../../shared/reports/contract';
import type { UseCase } from '../use-case';

const mostShown = 200;

export const listIssuedReports: UseCase<typeof reportsContract.listIssuedReports> = async ({
  db,
}) => ({
  reports: (await listRows(db, mostShown)).map((row) => ({
    number: row.number,
    kind: row.kind,
    fromDay: row.from_day,
    toDay: row.to_day,
    shiftName:
      row.shift_zh === null || row.shift_en === null
        ? null
        : { zh: row.shift_zh, en: row.shift_en },
    replaces: row.replaces,
    issuedAtMs: row.issued_at_ms,
    issuedByName: row.name,
    copies: row.copies,
  })),
});
