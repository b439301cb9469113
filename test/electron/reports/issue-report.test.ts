import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Paper } from '../../../electron/paper';
import { issueReport, reprintReport } from '../../../electron/reports/issue-report';
import type { PrintJob } from '../../../shared/print-job';
import type { ReportOf } from '../../../shared/reports/issue-contract';
import { ok, refuse } from '../../../shared/result';
import { arrive, asDesk, takePosts } from '../../helpers/hall-steps';
import { noMachine } from '../../helpers/no-machine';
import { accepted, hallDay, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
let jobs: PrintJob[];
let files: Uint8Array[];
let outcome: Awaited<ReturnType<Paper['print']>>;
beforeEach(async () => {
  hall = await openTestHall();
  jobs = [];
  files = [];
  outcome = ok({ sent: true });
});
afterEach(() => hall.close());

const paper: Paper = {
  ...noMachine.paper,
  render: async (job) => ok(new TextEncoder().encode(JSON.stringify(job))),
  print: async (job) => {
    jobs.push(job);
    return outcome;
  },
  saveFile: async (pdf, fileName) => {
    files.push(pdf);
    return ok({ saved: true, fileName });
  },
};
const wholeDay = { day: hallDay, shiftId: null };
const issue = (of: ReportOf = wholeDay, idempotencyKey = key()) =>
  issueReport(paper, noMachine.records)(asDesk(hall), {
    idempotencyKey,
    of,
    to: 'printer',
    language: 'zh-CN',
  });
const reprint = (number: number, to: 'pdf' | 'printer' = 'printer', idempotencyKey = key()) =>
  reprintReport(paper)(asDesk(hall), { idempotencyKey, number, to });
const listed = async () =>
  (await hall.handlers.reports.listIssuedReports(asDesk(hall), {})).reports.map(
    ({ number, replaces, copies }) => ({ number, replaces, copies }),
  );
const issued = (number: number, copy = 1, fileName = `案场日报 ${hallDay}.pdf`) =>
  ok({ done: true, fileName, number, copy });

test('a reprint says what was issued, whatever happened since, and is numbered', async () => {
  await takePosts(hall, 'agent-1');
  await arrive(hall);
  const first = key();
  expect(await issue(wholeDay, first)).toEqual(issued(1));
  expect(await issue(wholeDay, first)).toEqual(issued(1));
  await arrive(hall);
  const again = key();
  expect(await reprint(1, 'printer', again)).toEqual(issued(1, 2));
  expect(await reprint(1, 'printer', again)).toEqual(issued(1, 2));
  expect(jobs).toHaveLength(2);
  const [original, copy] = jobs;
  if (original?.kind !== 'report') throw new Error(original?.kind);
  expect(copy).toEqual({ ...original, issue: { ...original.issue, copy: 2 } });
  expect(original.report.visits.total).toBe(1);
  expect(await reprint(1, 'pdf')).toEqual(issued(1, 3));
  expect(files.map((file) => JSON.parse(new TextDecoder().decode(file)))).toEqual([original]);
  expect(await listed()).toEqual([{ number: 1, replaces: null, copies: 3 }]);
});

test('a later report of the same time says which one it takes the place of', async () => {
  accepted(await issue());
  accepted(await issue({ day: hallDay, shiftId: 'early' }));
  accepted(await issue({ fromDay: hallDay, toDay: hallDay }));
  accepted(await issue());
  expect(await listed()).toEqual([
    { number: 4, replaces: 1, copies: 1 },
    { number: 3, replaces: null, copies: 1 },
    { number: 2, replaces: null, copies: 1 },
    { number: 1, replaces: null, copies: 1 },
  ]);
  expect(jobs.map(({ kind }) => kind)).toEqual(['report', 'report', 'period', 'report']);
});

test('what nobody got is withdrawn and its number used again', async () => {
  outcome = refuse('no-printer');
  expect(await issue()).toEqual(refuse('no-printer'));
  outcome = ok({ sent: false });
  expect(await issue()).toEqual(ok({ ...issued(1).value, done: false }));
  expect(await listed()).toEqual([]);
  outcome = ok({ sent: true });
  accepted(await issue());
  outcome = refuse('print-failed');
  expect(await reprint(1)).toEqual(refuse('print-failed'));
  outcome = ok({ sent: true });
  expect(await reprint(1)).toEqual(issued(1, 2));
  expect(await listed()).toEqual([{ number: 1, replaces: null, copies: 2 }]);
});

test('a copy of which nobody knows whether it came out keeps its number', async () => {
  outcome = refuse('print-unconfirmed');
  expect(await issue()).toEqual(refuse('print-unconfirmed'));
  expect(await listed()).toEqual([{ number: 1, replaces: null, copies: 1 }]);
  outcome = ok({ sent: true });
  expect(await reprint(1)).toEqual(issued(1, 2));
  expect(await issue()).toMatchObject({ value: { number: 2 } });
});

test('what is kept cannot be changed; what was changed all the same is not reprinted', async () => {
  expect(await reprint(1)).toEqual(refuse('no-such-report'));
  accepted(await issue());
  const change = () => hall.db.updateTable('issued_report').set({ report_json: '{}' } as never);
  await expect(change().execute()).rejects.toThrow('what was issued is kept');
  await expect(hall.db.deleteFrom('report_copy').execute()).rejects.toThrow();
  await expect(
    hall.db.updateTable('issued_report').set({ pdf: new Uint8Array() }).execute(),
  ).rejects.toThrow('what was issued is kept');
  await sql`DROP TRIGGER issued_report_is_kept_on_update`.execute(hall.db);
  await change().execute();
  expect(await reprint(1)).toEqual(refuse('report-damaged'));
});
