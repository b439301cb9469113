import { expect, test } from 'vitest';
import { emptyDraft, firstDraft, isWritten } from '../../../renderer/registers/drafts';
import { entryInput, missingIn } from '../../../renderer/registers/entry-input';
import type { SituationPage } from '../../../shared/handbook/contract';

const zone = 'Asia/Shanghai';
const nowMs = Date.parse('2026-11-24T02:00:00Z');
const written = emptyDraft({ kind: 'gift', what: '一盒茶叶', place: '大厅' });

test('what is missing is named, field by field', () => {
  expect(missingIn(emptyDraft(), null, nowMs, zone)).toEqual({
    ...{ what: true, place: true, owner: true },
  });
  expect(missingIn(written, 'receptionist', nowMs, zone)).toEqual({});
  const incident = { ...written, kind: 'incident', incident: null } as const;
  expect(missingIn(incident, 'receptionist', nowMs, zone)).toEqual({ incident: true });
  const spill = { ...incident, incident: 'spill' } as const;
  expect(missingIn(spill, 'receptionist', nowMs, zone)).toEqual({});
});

test.each([
  ['09:30', {}],
  ['930', {}],
  ['', { time: 'badTime' }],
  ['25:00', { time: 'badTime' }],
  ['10:01', { time: 'futureTime' }],
])('today at %j', (occurredTime, problem) => {
  const draft = { ...written, occurredDay: '2026-11-24', occurredTime };
  expect(missingIn(draft, 'receptionist', nowMs, zone)).toEqual(problem);
});

test('only the fields of its own register are entered, and only what was written', () => {
  const own = { thing: ' 茶叶 ', giver: '', wish: '道歉' };
  const late = { occurredDay: '2026-11-23', occurredTime: '18:05' };
  expect(entryInput({ ...written, ...late, own, incident: 'fall' }, 'receptionist', zone)).toEqual({
    ...{
      kind: 'gift',
      incident: null,
      place: '大厅',
      visitId: null,
      guestId: null,
      fromEntryId: null,
    },
    ...{ what: '一盒茶叶', done: '', told: '', ownerId: 'receptionist' },
    ...{ own: { thing: '茶叶' }, occurredAtMs: Date.parse('2026-11-23T10:05:00Z') },
  });
  const spill = { ...written, kind: 'incident', incident: 'spill' } as const;
  expect(entryInput(spill, 'receptionist', zone)).toMatchObject({
    ...{ incident: 'spill', occurredAtMs: null },
  });
  const reported = { ...written, barReportId: 'report' };
  expect(entryInput(reported, 'receptionist', zone)).toMatchObject({ barReportId: 'report' });
});

test('a draft that only says its kind would not be missed', () => {
  expect(isWritten(emptyDraft({ kind: 'gift', situationId: 'gift', place: ' ' }))).toBe(false);
  const parts = [{ what: '茶' }, { ticked: [0] }, { own: { thing: '茶' } }, { barReportId: 'one' }];
  for (const part of parts) expect(isWritten(emptyDraft(part))).toBe(true);
});

test('where it was begun is known, whatever page of the handbook leads into a register', () => {
  const spill = { content: { register: 'incident', incident: 'spill' }, situationId: 'spill' };
  const pages = [spill as unknown as SituationPage];
  const start = { visitId: 'party', place: '2号桌' };
  expect(firstDraft(pages, { situationId: 'spill', start })).toEqual(
    emptyDraft({ kind: 'incident', incident: 'spill', situationId: 'spill', ...start }),
  );
  expect(firstDraft(pages, { start })).toEqual(emptyDraft(start));
  expect(emptyDraft({ kind: 'incident' }).incident).toBeNull();
});
