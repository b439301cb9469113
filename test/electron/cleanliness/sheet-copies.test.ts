import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { issueSheet } from '../../../electron/cleanliness/issue-sheet';
import type { Paper } from '../../../electron/paper';
import type { PrintJob } from '../../../shared/print-job';
import type { RecordFault } from '../../../shared/record-check';
import { ok, refuse } from '../../../shared/result';
import { asDesk, beginEndOfDay, details, passAreas, sign } from '../../helpers/hall-steps';
import { noMachine } from '../../helpers/no-machine';
import { accepted, hallDay, key, openTestHall, type TestHall } from '../../helpers/test-hall';

/** What goes out of a signed day: numbered, checked, with the pictures that were signed for. */

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const refusal = (reason: string) => ({ ok: false, reason });
const issues = async () =>
  (await hall.handlers.cleanliness.readClosing(asDesk(hall), { day: hallDay })).issues;

/** Prints a copy to a printer that keeps the jobs. */
const issueTo = (jobs: PrintJob[], machine: Partial<typeof noMachine> = {}) =>
  issueSheet({
    ...{ ...noMachine, ...machine },
    paper: {
      ...noMachine.paper,
      print: async (job) => {
        jobs.push(job);
        return ok({ sent: true });
      },
    },
  })(hall.as('supervisor'), {
    ...{ idempotencyKey: key(), day: hallDay, language: 'zh-CN', to: 'printer' },
  });

test('paper gets the pictures that were signed for, not what took their place', async () => {
  const roundId = await beginEndOfDay(hall, 'lobby', hallDay);
  const { eventId } = accepted(
    await hall.handlers.cleanliness.recordItem(asDesk(hall), {
      ...{ idempotencyKey: key(), roundId, itemId: 'lobby-1', result: 'fail', note: '有水' },
      ...{ measured: null, finding: details() },
    }),
  );
  const signed = 'a'.repeat(64);
  await hall.db
    .updateTable('finding_event')
    .set({ photo: 'before.jpg', photo_sha256: signed })
    .where('id', '=', eventId ?? 0)
    .execute();
  await passAreas(hall, hallDay);
  accepted(await sign(hall));
  const jobs: PrintJob[] = [];
  const asked: unknown[] = [];
  const photos = {
    ...noMachine.photos,
    read: async (name: string, sha256?: string) => {
      asked.push([name, sha256]);
      return sha256 === signed && asked.length === 1 ? 'data:image/jpeg;base64,AA' : null;
    },
  };
  accepted(await issueTo(jobs, { photos }));
  accepted(await issueTo(jobs, { photos }));
  expect(jobs.map((job) => job.kind === 'closing' && job.pictures)).toEqual([
    { [signed]: 'data:image/jpeg;base64,AA' },
    {},
  ]);
  expect(asked).toEqual([
    ['before.jpg', signed],
    ['before.jpg', signed],
  ]);
});

test('the records are checked before each copy; a sheet that was changed is never issued again', async () => {
  await passAreas(hall, hallDay);
  accepted(await sign(hall));
  const jobs: PrintJob[] = [];
  const checkWith = (faults: RecordFault[]) => {
    const head = { seq: 1, mac: 'x' };
    const check = { checkedAtMs: 1, links: 1, rows: 1, head, faults, faultCount: faults.length };
    return { records: { ...noMachine.records, soon: async () => check } };
  };
  const elsewhere = { kind: 'row-edited', table: 'visit', id: 'v1' } as const;
  accepted(await issueTo(jobs, checkWith([elsewhere])));
  expect(jobs[0]).toMatchObject({ copy: { issue: { check: { faults: [elsewhere] } } } });
  const own = { kind: 'row-edited', table: 'day_sheet', id: hallDay } as const;
  expect(await issueTo(jobs, checkWith([own]))).toEqual(refusal('sheet-altered'));
  await sql`DROP TRIGGER day_sheet_is_kept_on_update`.execute(hall.db);
  await sql`UPDATE day_sheet SET sheet_json = replace(sheet_json, '"failed":0', '"failed":1')`.execute(
    hall.db,
  );
  expect(await issueTo(jobs)).toEqual(refusal('sheet-altered'));
  expect(await hall.handlers.cleanliness.readClosing(asDesk(hall), { day: hallDay })).toMatchObject(
    {
      altered: true,
    },
  );
  expect(jobs).toHaveLength(1);
});

test('copies are counted; one that nobody got is not, and the same call prints once', async () => {
  const jobs: PrintJob[] = [];
  let outcome: Awaited<ReturnType<Paper['print']>> = ok({ sent: true });
  const paper: Paper = {
    ...noMachine.paper,
    print: async (job) => {
      jobs.push(job);
      return outcome;
    },
  };
  const issue = (idempotencyKey = key()) =>
    issueSheet({ ...noMachine, paper })(hall.as('supervisor'), {
      ...{ idempotencyKey, day: hallDay, language: 'zh-CN', to: 'printer' },
    });
  expect(await issue()).toEqual(refusal('no-signed-sheet'));
  await passAreas(hall, hallDay);
  accepted(await sign(hall));
  const first = key();
  const copy = (number: number, done = true) => ({
    ...{ ok: true, value: { done, fileName: `日结签核表 ${hallDay}.pdf`, number } },
  });
  expect(await issue(first)).toEqual(copy(1));
  expect(await issue(first)).toEqual(copy(1));
  expect(jobs).toHaveLength(1);
  outcome = refuse('print-failed');
  expect(await issue()).toEqual(refusal('print-failed'));
  outcome = ok({ sent: false });
  expect(await issue()).toEqual(copy(2, false));
  outcome = ok({ sent: true });
  expect(await issue()).toEqual(copy(2));
  expect(await issues()).toBe(2);
  const sheets = jobs.map((job) => job.kind === 'closing' && job.copy.sheet);
  expect(sheets).toEqual(sheets.map(() => sheets[0]));
});
