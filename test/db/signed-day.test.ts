import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertAshtrayEvent } from '../../db/bar/ashtray.queries';
import { insertBarEvent } from '../../db/bar/bar.queries';
import { insertClearing } from '../../db/bar/clearing.queries';
import { insertCup, insertCupEvent } from '../../db/bar/cup.queries';
import {
  insertAddendum,
  insertDaySheet,
  insertOverride,
  insertSheetIssue,
} from '../../db/cleanliness/closing.queries';
import { insertSignOff } from '../../db/cleanliness/day.queries';
import { insertFinding, insertFindingEvent } from '../../db/cleanliness/finding.queries';
import { insertRound, saveRoundItem } from '../../db/cleanliness/round.queries';
import { insertHandover } from '../../db/people/handover.queries';
import { saveRosterEntry } from '../../db/people/roster.queries';
import { insertThing } from '../../db/reception/held-thing.queries';
import { insertForcedDeparture, insertMember } from '../../db/reception/party.queries';
import { insertVehicle } from '../../db/reception/vehicle.queries';
import { insertOwnerDecision, insertVerdict } from '../../db/reception/verdict.queries';
import { insertVisitAgent } from '../../db/reception/visit.queries';
import { insertBarReport } from '../../db/registers/bar-report.queries';
import { insertEntry, insertEntryEvent } from '../../db/registers/entry.queries';
import { insertPhoto } from '../../db/registers/photo.queries';
import { addParty, roundRow, vehicleRow, verdictRow } from '../helpers/rows';
import { hallDay, hallStart, openTestHall, type TestHall } from '../helpers/test-hall';

const otherDay = '2026-11-23';
let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await hall.db.transaction().execute(async (trx) => {
    for (const day of [hallDay, otherDay]) {
      await addParty(trx, `party of ${day}`, { day, left_at_ms: hallStart });
      await insertVisitAgent(trx, {
        ...{ visit_id: `party of ${day}`, agent_id: 'agent-1', proposed_agent_id: null },
        ...{ reason: '', counts: 1 as const, from_ms: hallStart, to_ms: hallStart },
      });
      await insertVerdict(trx, verdictRow(`party of ${day}`));
      await insertOwnerDecision(trx, {
        ...{ visit_id: `party of ${day}`, day, owner_id: 'agent-1', second_owner_id: null },
        ...{ reason: '老客户', decided_by: 'supervisor', decided_at_ms: hallStart },
      });
      await insertMember(trx, {
        ...{ visitId: `party of ${day}`, guestId: `party of ${day}`, atMs: hallStart, seat: 2 },
      });
      await insertForcedDeparture(trx, {
        ...{ visit_id: `party of ${day}`, reason: '赶时间', open_json: '[]' },
        ...{ forced_by: 'receptionist', forced_at_ms: hallStart },
      });
      await insertBarEvent(trx, day, {
        kind: 'requested',
        requestId: `party of ${day}`,
        atMs: hallStart,
      });
      await insertThing(trx, {
        ...{ id: `bag of ${day}`, visit_id: `party of ${day}`, day, kind: 'bag', note: '' },
        ...{ tag: day === hallDay ? 1 : 2, taken_at_ms: hallStart, taken_by: 'receptionist' },
      });
      const parked = { visit_id: `party of ${day}`, day, left_day: day };
      await insertVehicle(trx, vehicleRow(`car of ${day}`, parked));
      await insertCup(trx, {
        ...{ id: `cup of ${day}`, visit_id: `party of ${day}`, request_id: `party of ${day}`, day },
        ...{
          drink_id: 'tea',
          hot: 1,
          served_at_ms: 1,
          after_cup_id: null,
          previous_residual: null,
        },
        ...{ prior_mu: 2.7, prior_variance: 0.36, prior_never: 0.1 },
      });
      await insertCupEvent(trx, {
        ...{ cup_id: `cup of ${day}`, day, at_ms: 1, kind: 'seen', level: 'full', low_chance: 0.5 },
        ...{ tap_id: `tap of ${day}`, staff_id: 'bar-1' },
      });
      await insertAshtrayEvent(trx, {
        ...{ table_id: 'table-1', visit_id: `party of ${day}`, day, at_ms: 1, butts: 1 },
        ...{ tap_id: `butt of ${day}`, staff_id: 'bar-1' },
      });
      const staffId = 'receptionist';
      await insertRound(trx, roundRow(`round of ${day}`, { day }));
      const seen = { round_id: `round of ${day}`, item_id: 'lobby-1' };
      await saveRoundItem(trx, {
        ...{ ...seen, result: 'pass', measured: null, note: '' },
        ...{ observed_at_ms: hallStart, observed_by: staffId },
      });
      const finding_id = `finding of ${day}`;
      await insertFinding(trx, { ...seen, id: finding_id, day, severity: 'minor' });
      await insertFindingEvent(trx, {
        ...{ finding_id, day, at_ms: hallStart, kind: 'opened', staff_id: staffId, note: '水' },
        ...{ owner_id: staffId, due_at_ms: hallStart },
      });
    }
    for (const day of [hallDay, otherDay]) {
      const entry_id = `entry of ${day}`;
      await insertEntry(trx, {
        ...{ id: entry_id, day, kind: 'tout', incident: null, visit_id: null, place: '门口' },
        guest_id: null,
        ...{ what: '发传单', done: '', told: '', own_json: '{}', steps_json: '[]' },
        ...{ occurred_at_ms: hallStart, recorded_at_ms: hallStart, written_by: 'receptionist' },
      });
      await insertEntryEvent(trx, {
        ...{ entry_id, day, at_ms: hallStart, kind: 'opened', staff_id: 'receptionist', text: '' },
        ...{ owner_id: 'receptionist', due_at_ms: hallStart, step: null },
      });
      const photo = { id: `photo of ${day}`, entry_id, day, at_ms: hallStart };
      const by = { staff_id: 'receptionist' };
      await insertPhoto(trx, { ...photo, ...by, file: 'photo.jpg', sha256: '0'.repeat(64) });
      await insertBarReport(trx, {
        ...{ id: `report of ${day}`, day, at_ms: hallStart, reported_by: 'bar-1' },
        ...{ situation_id: 'tout', title_zh: '揽客', title_en: 'Touts', kind: 'tout' },
        ...{ incident: null, table_id: null, visit_id: null },
      });
    }
    for (const day of [hallDay, otherDay]) {
      await saveRosterEntry(trx, {
        ...{ day, staff_id: 'bar-1', shift_id: 'early', post: 'bar', from_ms: 1, to_ms: 2 },
      });
      await insertHandover(trx, {
        ...{ id: `handover of ${day}`, day, shift_id: 'early', counted_json: '{}' },
        ...{ expected_json: '{}', counted_at_ms: 1, counted_by: 'receptionist', recounts: 0 },
        ...{ words_json: '{}', note: '', handed_by: 'receptionist', handed_at_ms: 1 },
        ...{ accepted_by: null, accepted_at_ms: null },
      });
    }
    for (const day of [hallDay, otherDay]) {
      const request_id = `party of ${day}`;
      await trx
        .insertInto('bar_request_drink')
        .values({ request_id, drink_id: 'tea', quantity: 1 })
        .execute();
      await trx
        .insertInto('bar_request_seat')
        .values({ request_id, drink_id: 'tea', seat: 2, quantity: 1 })
        .execute();
      const duty = { staff_id: 'bar-1', post: 'bar' as const, day, from_ms: 1, to_ms: 2 };
      await trx.insertInto('duty').values(duty).execute();
      await insertClearing(trx, {
        ...{ tableId: day === hallDay ? 'table-1' : 'table-2', visitId: request_id, day },
        ...{ askedAtMs: 1, dueAtMs: 2 },
      });
    }
    await insertOverride(trx, {
      ...{ day: hallDay, blocker: 'visits-open' as const, count: 1, reason: '留下' },
      ...{ overridden_by: 'supervisor', overridden_at_ms: 1 },
    });
    await insertSignOff(trx, { day: hallDay, atMs: hallStart, staffId: 'supervisor' });
    await insertDaySheet(trx, { day: hallDay, sheet_json: '{}', sha256: '0'.repeat(64) });
    await insertAddendum(trx, {
      ...{ day: hallDay, text: '补', written_at_ms: 1, written_by: 'supervisor' },
    });
    await insertSheetIssue(trx, {
      ...{ day: hallDay, goes_to: 'pdf', issued_at_ms: 1, issued_by: 'supervisor' },
    });
  });
});
afterEach(() => hall.close());

const run = (statement: string) => sql.raw(statement).execute(hall.db);
const party = `'party of ${hallDay}'`;
const bag = `'bag of ${hallDay}'`;
const car = `'car of ${hallDay}'`;
const round = `'round of ${hallDay}'`;

test.each([
  `INSERT INTO visit (id, guest_id, day, kind, party_size, source, note, arrived_at_ms, recorded_at_ms, registered_by)
   VALUES ('late', ${party}, '${hallDay}', 'first', 1, 'call', '', 1, 1, 'receptionist')`,
  `UPDATE visit SET party_size = 9 WHERE id = ${party}`,
  `UPDATE visit SET day = '${hallDay}' WHERE day = '${otherDay}'`,
  `DELETE FROM visit WHERE id = ${party}`,
  `INSERT OR REPLACE INTO visit (id, guest_id, day, kind, party_size, source, note, arrived_at_ms, recorded_at_ms, registered_by)
   VALUES (${party}, ${party}, '2026-11-25', 'first', 1, 'call', '', 1, 1, 'receptionist')`,
  `INSERT INTO visit_agent (visit_id, agent_id, reason, counts, from_ms) VALUES (${party}, 'agent-2', '', 1, 1)`,
  `UPDATE visit_agent SET counts = 0 WHERE visit_id = ${party}`,
  `DELETE FROM visit_agent WHERE visit_id = ${party}`,
  `DELETE FROM visit_member WHERE visit_id = ${party}`,
  `UPDATE forced_departure SET reason = '' WHERE visit_id = ${party}`,
  `DELETE FROM forced_departure WHERE visit_id = ${party}`,
  `UPDATE verdict SET asked_by = 'supervisor' WHERE visit_id = ${party}`,
  `DELETE FROM verdict WHERE visit_id = ${party}`,
  `UPDATE owner_decision SET owner_id = 'agent-2' WHERE visit_id = ${party}`,
  `DELETE FROM owner_decision WHERE visit_id = ${party}`,
  `INSERT INTO bar_request (id, visit_id, day, promise_ms) VALUES ('late', ${party}, '${hallDay}', 1)`,
  `UPDATE bar_request SET promise_ms = 999999 WHERE id = ${party}`,
  `DELETE FROM bar_request WHERE id = ${party}`,
  `INSERT INTO bar_event (at_ms, day, kind, staff_id) VALUES (1, '${hallDay}', 'on-duty', 'bar-1')`,
  `UPDATE bar_event SET revoked_at_ms = 1 WHERE day = '${hallDay}'`,
  `DELETE FROM bar_event WHERE day = '${hallDay}'`,
  `INSERT INTO cup (id, visit_id, request_id, drink_id, day, hot, served_at_ms, prior_mu, prior_variance, prior_never)
   VALUES ('late', ${party}, ${party}, 'tea', '${hallDay}', 1, 1, 2.7, 0.36, 0.1)`,
  `UPDATE cup SET served_at_ms = 2 WHERE day = '${hallDay}'`,
  `DELETE FROM cup WHERE day = '${hallDay}'`,
  `INSERT INTO cup_event (cup_id, day, at_ms, kind) VALUES ('cup of ${hallDay}', '${hallDay}', 1, 'left')`,
  `UPDATE cup_event SET revoked_at_ms = 1 WHERE day = '${hallDay}'`,
  `DELETE FROM cup_event WHERE day = '${hallDay}'`,
  `INSERT INTO ashtray_event (table_id, visit_id, day, at_ms, butts, tap_id, staff_id)
   VALUES ('table-1', ${party}, '${hallDay}', 1, 1, 'late', 'bar-1')`,
  `UPDATE ashtray_event SET butts = 0 WHERE day = '${hallDay}'`,
  `DELETE FROM ashtray_event WHERE day = '${hallDay}'`,
  `INSERT INTO round VALUES
   ('late', 'garden', '${hallDay}', 'opening', 1, 1, 0, 1, 'receptionist', 'receptionist', 0, NULL, 1)`,
  `UPDATE finding SET severity = 'critical' WHERE day = '${hallDay}'`,
  `DELETE FROM finding WHERE day = '${hallDay}'`,
  `INSERT INTO finding_event (finding_id, day, at_ms, kind, staff_id, note)
   VALUES ('finding of ${hallDay}', '${hallDay}', 1, 'fixed', 'receptionist', '')`,
  `UPDATE finding_event SET note = '' WHERE day = '${hallDay}'`,
  `DELETE FROM finding_event WHERE day = '${hallDay}'`,
  `UPDATE round SET day = '${hallDay}' WHERE day = '${otherDay}'`,
  `DELETE FROM round WHERE id = ${round}`,
  `INSERT INTO round_item VALUES (${round}, 'lobby-2', 'pass', NULL, '', 1, 'receptionist')`,
  `UPDATE round_item SET result = 'not-applicable' WHERE round_id = ${round}`,
  `DELETE FROM round_item WHERE round_id = ${round}`,
  `INSERT INTO held_thing (id, visit_id, day, kind, tag, note, taken_at_ms, taken_by)
   VALUES ('late', ${party}, '${hallDay}', 'bag', 9, '', 1, 'receptionist')`,
  `UPDATE held_thing SET tag = 9 WHERE id = ${bag}`,
  `UPDATE held_thing SET returned_day = '${hallDay}', returned_at_ms = ${hallStart}, returned_by = 'receptionist' WHERE id = ${bag}`,
  `DELETE FROM held_thing WHERE id = ${bag}`,
  `UPDATE vehicle SET plate = '粤B99999' WHERE id = ${car}`,
  `UPDATE vehicle SET signature = 'M1 1', signed_at_ms = 1 WHERE id = ${car}`,
  `UPDATE vehicle SET left_at_ms = ${hallStart + 1} WHERE id = ${car}`,
  `DELETE FROM vehicle WHERE id = ${car}`,
  `INSERT INTO roster_entry VALUES ('${hallDay}', 'bar-2', 'early', 'bar', 1, 2)`,
  `UPDATE roster_entry SET post = 'agent' WHERE day = '${hallDay}'`,
  `DELETE FROM roster_entry WHERE day = '${hallDay}'`,
  `UPDATE handover SET note = 'late' WHERE day = '${hallDay}'`,
  `DELETE FROM handover WHERE day = '${hallDay}'`,
  `UPDATE register_entry SET what = '改' WHERE day = '${hallDay}'`,
  `INSERT INTO register_event (entry_id, day, at_ms, kind, staff_id, text)
   VALUES ('entry of ${hallDay}', '${hallDay}', 1, 'closed', 'receptionist', '好')`,
  `UPDATE register_event SET text = '改' WHERE day = '${hallDay}'`,
  `UPDATE register_photo SET day = '${hallDay}' WHERE day = '${otherDay}'`,
  `INSERT INTO register_photo_void VALUES ('photo of ${hallDay}', '${hallDay}', 1, 'receptionist', '错')`,
  `INSERT INTO bar_report (id, day, at_ms, reported_by, situation_id, title_zh, title_en, kind)
   VALUES ('late', '${hallDay}', 1, 'bar-1', 'tout', '揽客', 'Touts', 'tout')`,
  `UPDATE bar_report SET outcome = 'taken-back', ended_day = '${hallDay}', ended_at_ms = 1`,
  `UPDATE bar_request_drink SET quantity = 9 WHERE request_id = ${party}`,
  `DELETE FROM bar_request_drink WHERE request_id = ${party}`,
  `UPDATE bar_request_seat SET seat = 9 WHERE request_id = ${party}`,
  `DELETE FROM bar_request_seat WHERE request_id = ${party}`,
  `INSERT INTO duty (staff_id, post, day, from_ms) VALUES ('bar-2', 'bar', '${hallDay}', 1)`,
  `UPDATE duty SET from_ms = 0 WHERE day = '${hallDay}'`,
  `UPDATE duty SET to_ms = 9 WHERE day = '${hallDay}'`,
  `DELETE FROM duty WHERE day = '${hallDay}'`,
  `UPDATE table_clearing SET due_at_ms = 9 WHERE day = '${hallDay}'`,
  `DELETE FROM table_clearing WHERE day = '${hallDay}'`,
  `INSERT INTO closing_override (day, blocker, count, reason, overridden_by, overridden_at_ms)
   VALUES ('${hallDay}', 'visits-open', 9, '晚', 'supervisor', 1)`,
])('a signed day refuses even raw SQL: %s', async (statement) => {
  await expect(run(statement)).rejects.toThrow('this day is signed off');
});

test.each(
  ['closing_override', 'day_sheet', 'day_addendum', 'sheet_issue'].flatMap((table) => [
    `UPDATE ${table} SET day = '${otherDay}'`,
    `DELETE FROM ${table}`,
  ]),
)('what was signed is kept: %s', async (statement) => {
  await expect(run(statement)).rejects.toThrow('what was signed is kept');
});

test.each(['register_entry', 'register_event', 'register_photo'])(
  'what was registered is never deleted: %s',
  async (table) => {
    await expect(run(`DELETE FROM ${table}`)).rejects.toThrow('voided, not deleted');
  },
);

test('what was reported stays as it was said, and ends once', async () => {
  const stays = 'what was reported stays as it was said';
  await expect(run(`UPDATE bar_report SET kind = 'gift'`)).rejects.toThrow(stays);
  await expect(run('DELETE FROM bar_report')).rejects.toThrow('settled, not deleted');
  const end = `UPDATE bar_report SET outcome = 'taken-back', ended_day = '${otherDay}', ended_at_ms = 1`;
  await run(end);
  await expect(run(end)).rejects.toThrow('said once');
});

test.each([`UPDATE day_sign_off SET signed_by = 'receptionist'`, `DELETE FROM day_sign_off`])(
  'a signature stays: %s',
  async (statement) => {
    await expect(run(statement)).rejects.toThrow('a signed day is final');
  },
);

test.each([
  `UPDATE visit SET party_size = 9 WHERE day = '${otherDay}'`,
  `UPDATE visit_agent SET counts = 0 WHERE visit_id = 'party of ${otherDay}'`,
  `UPDATE bar_event SET revoked_at_ms = 1 WHERE day = '${otherDay}'`,
  `UPDATE cup_event SET revoked_at_ms = 1 WHERE day = '${otherDay}'`,
  `UPDATE ashtray_event SET butts = 0 WHERE day = '${otherDay}'`,
  `UPDATE round_item SET observed_at_ms = 2 WHERE round_id = 'round of ${otherDay}'`,
  // What was found on a signed day may still be put right on another.
  `INSERT INTO finding_event (finding_id, day, at_ms, kind, staff_id, note)
   VALUES ('finding of ${hallDay}', '${otherDay}', 1, 'fixed', 'receptionist', '')`,
  // A table that waited when its day was signed is still made ready.
  `UPDATE table_clearing SET done_at_ms = 3, done_by = 'bar-1' WHERE day = '${hallDay}'`,
  // What was taken on a signed day may still be given back on another.
  `UPDATE held_thing SET returned_day = '${otherDay}', returned_at_ms = ${hallStart}, returned_by = 'receptionist' WHERE id = ${bag}`,
  `UPDATE roster_entry SET post = 'agent' WHERE day = '${otherDay}'`,
  // What was registered on a signed day may still be settled, and its picture go, on another.
  `INSERT INTO register_event (entry_id, day, at_ms, kind, staff_id, text)
   VALUES ('entry of ${hallDay}', '${otherDay}', 1, 'closed', 'receptionist', '好')`,
  `INSERT INTO register_photo_void VALUES ('photo of ${hallDay}', '${otherDay}', 1, 'receptionist', '错')`,
  // So may what the bar reported.
  `UPDATE bar_report SET outcome = 'taken-back', ended_day = '${otherDay}', ended_at_ms = 1
   WHERE day = '${hallDay}'`,
  // What was handed over on a signed day may be accepted on the next.
  `UPDATE handover SET accepted_by = 'supervisor', accepted_at_ms = 2 WHERE day = '${hallDay}'`,
])('a day that is not signed can be written: %s', async (statement) => {
  expect((await run(statement)).numAffectedRows).toBe(1n);
});

test.each([
  `INSERT INTO guest VALUES ('g', '', 'mr', NULL, 1)`,
  `INSERT INTO guest VALUES ('g', '陈', 'sir', NULL, 1)`,
  `INSERT INTO guest VALUES ('g', '陈', 'mr', '123', 1)`,
  `INSERT INTO guest VALUES ('g', '陈', 'mr', NULL, 'noon')`,
  `UPDATE visit SET party_size = 0 WHERE day = '${otherDay}'`,
  `UPDATE visit SET party_size = 100 WHERE day = '${otherDay}'`,
  `UPDATE visit SET left_at_ms = arrived_at_ms - 1 WHERE day = '${otherDay}'`,
  `UPDATE visit SET day = 'today' WHERE day = '${otherDay}'`,
  `UPDATE visit SET guest_id = 'nobody' WHERE day = '${otherDay}'`,
  `UPDATE round_item SET result = 'fail' WHERE round_id = 'round of ${otherDay}'`,
  `UPDATE setting SET value_json = '{' `,
  `UPDATE cup SET ended_at_ms = 2 WHERE day = '${otherDay}'`,
  `UPDATE cup SET prior_never = 1.5 WHERE day = '${otherDay}'`,
  `UPDATE cup_event SET level = NULL WHERE day = '${otherDay}'`,
  `UPDATE cup_event SET low_chance = 2 WHERE day = '${otherDay}'`,
  `UPDATE ashtray_event SET butts = 4 WHERE day = '${otherDay}'`,
  // What became of a report says who, and why or in which entry.
  ...['entered', 'set-aside', 'lost'].map(
    (outcome) =>
      `UPDATE bar_report SET outcome = '${outcome}', ended_day = '${otherDay}', ended_at_ms = 1,
       ended_by = 'receptionist'`,
  ),
  `UPDATE bar_report SET outcome = 'taken-back', ended_day = '${otherDay}'`,
  `UPDATE bar_report SET end_reason = '好'`,
])('what makes no sense is refused by the file itself: %s', async (statement) => {
  await expect(run(statement)).rejects.toThrow(/constraint failed|cannot store/);
});
