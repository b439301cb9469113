const kept = (table: string, change: string) =>
  `CREATE TRIGGER ${table}_is_kept_on_${change.slice(0, 6).toLowerCase()} BEFORE ${change} ON ${table}
BEGIN SELECT RAISE(ABORT, 'what was issued is kept'); END;`;

/** Reports as they were issued, and every copy of them. */
export const reports = `
-- What every copy shows, and the first one as a file. One that nobody got is withdrawn.
CREATE TABLE issued_report (
  seq INTEGER PRIMARY KEY,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('report', 'period')),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_day TEXT NOT NULL CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  shift_id TEXT CHECK (length(shift_id) BETWEEN 1 AND 64),
  language TEXT NOT NULL CHECK (language IN ('zh-CN', 'en')),
  -- The report of the same time that it takes the place of.
  replaces INTEGER,
  report_json TEXT NOT NULL CHECK (json_valid(report_json)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pdf BLOB,
  pdf_sha256 TEXT CHECK (length(pdf_sha256) = 64),
  withdrawn_at_ms INTEGER,
  CHECK ((pdf IS NULL) = (pdf_sha256 IS NULL)),
  CHECK (from_day <= to_day)
) STRICT;
CREATE UNIQUE INDEX issued_report_one_per_number ON issued_report (number)
  WHERE withdrawn_at_ms IS NULL;
CREATE INDEX issued_report_by_time ON issued_report (kind, from_day, to_day, number);

CREATE TABLE report_copy (
  seq INTEGER PRIMARY KEY,
  report_seq INTEGER NOT NULL REFERENCES issued_report (seq),
  number INTEGER NOT NULL CHECK (number > 0),
  goes_to TEXT NOT NULL CHECK (goes_to IN ('pdf', 'printer')),
  issued_at_ms INTEGER NOT NULL,
  issued_by TEXT NOT NULL REFERENCES staff (id),
  withdrawn_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX report_copy_one_per_number ON report_copy (report_seq, number)
  WHERE withdrawn_at_ms IS NULL;

${kept('issued_report', 'DELETE')}
${kept('issued_report', 'UPDATE OF seq, number, kind, from_day, to_day, shift_id, language, replaces, report_json, sha256')}
CREATE TRIGGER issued_report_keeps_its_pdf BEFORE UPDATE OF pdf, pdf_sha256 ON issued_report
WHEN OLD.pdf IS NOT NULL BEGIN SELECT RAISE(ABORT, 'what was issued is kept'); END;
${kept('report_copy', 'DELETE')}
${kept('report_copy', 'UPDATE OF seq, report_seq, number, goes_to, issued_at_ms, issued_by')}
`;
