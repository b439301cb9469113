import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KeptDraft } from '../../../shared/handbook/draft';
import { questionContent } from '../../../shared/handbook/question';
import { shippedSituations } from '../../../shared/handbook/situations';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const [shipped] = shippedSituations;
if (!shipped) throw new Error('the handbook ships empty');
const rewritten = { ...shipped.content, title: { zh: '迎客', en: 'Welcoming' } };

const pagesFor = (staffId: string) => hall.handlers.handbook.listSituations(hall.as(staffId), {});
const save = (situationId: string | null, baseVersion: number | null, content = rewritten) =>
  hall.handlers.handbook.saveSituation(hall.as('supervisor'), {
    idempotencyKey: key(),
    situationId,
    baseVersion,
    content,
  });

describe('the handbook', () => {
  test('ships complete, with nothing to read', async () => {
    const pages = await pagesFor('receptionist');
    expect(pages.map(({ situationId, version, toRead }) => [situationId, version, toRead])).toEqual(
      shippedSituations.map(({ id }) => [id, 1, false]),
    );
  });

  test('a changed page is its next version, to be read by all but its writer', async () => {
    expect(accepted(await save(shipped.id, 1))).toEqual({ situationId: shipped.id, version: 2 });
    const [page] = await pagesFor('receptionist');
    expect(page).toMatchObject({
      situationId: shipped.id,
      version: 2,
      content: rewritten,
      writtenAtMs: hallStart,
      writtenByName: '林岚',
      toRead: true,
    });
    expect(page?.keys).toEqual(expect.arrayContaining(['迎客', 'yk', 'yingke', 'welcoming']));
    expect((await pagesFor('supervisor'))[0]?.toRead).toBe(false);

    hall.nowMs += 5_000;
    const confirm = (version: number) =>
      hall.handlers.handbook.confirmSituationRead(hall.as('receptionist'), {
        idempotencyKey: key(),
        situationId: shipped.id,
        version,
      });
    expect(await confirm(1)).toMatchObject({ reason: 'changed-meanwhile' });
    accepted(await confirm(2));
    expect((await pagesFor('receptionist'))[0]?.toRead).toBe(false);
    const pinned = hall.db.updateTable('staff').set({ pin_hash: 'some' });
    await pinned.where('id', '=', 'receptionist').execute();
    const receipts = await hall.handlers.handbook.listReadReceipts(hall.as('supervisor'), {
      situationId: shipped.id,
    });
    expect(receipts.filter(({ readAtMs }) => readAtMs !== null)).toEqual([
      { staffId: 'supervisor', name: '林岚', canSignIn: false, readAtMs: hallStart },
      { staffId: 'receptionist', name: '王芳', canSignIn: true, readAtMs: hallStart + 5_000 },
    ]);

    // A receipt is for that version of that page: neither for the next one nor for another page.
    const other = shippedSituations[1]?.id ?? '';
    accepted(await save(shipped.id, 2));
    accepted(await save(other, 1));
    const toRead = (await pagesFor('receptionist')).filter((each) => each.toRead);
    expect(toRead.map(({ situationId }) => situationId)).toEqual([shipped.id, other]);
    const latest = await hall.handlers.handbook.listReadReceipts(hall.as('supervisor'), {
      situationId: shipped.id,
    });
    expect(latest.filter(({ readAtMs }) => readAtMs !== null)).toMatchObject([
      { staffId: 'supervisor', readAtMs: hallStart + 5_000 },
    ]);
  });

  test('every version can be read again, and what was restored is the next one', async () => {
    accepted(await save(shipped.id, 1));
    hall.nowMs += 5_000;
    accepted(await save(shipped.id, 2, shipped.content));
    const versions = () =>
      hall.handlers.handbook.listSituationVersions(hall.as('receptionist'), {
        situationId: shipped.id,
      });
    const byLead = { writtenByName: '林岚' };
    expect(await versions()).toMatchObject([
      { version: 3, content: shipped.content, writtenAtMs: hallStart + 5_000, ...byLead },
      { version: 2, content: rewritten, writtenAtMs: hallStart, ...byLead },
      { version: 1, content: shipped.content, writtenAtMs: null, writtenByName: null },
    ]);
    expect(await versions()).toHaveLength(3);
  });

  test('a page to read is compared with what its reader last confirmed, or with the one before', async () => {
    const confirm = async (version: number) => {
      const about = { idempotencyKey: key(), situationId: shipped.id, version };
      accepted(await hall.handlers.handbook.confirmSituationRead(hall.as('receptionist'), about));
    };
    const comparedWith = async (staffId = 'receptionist') => (await pagesFor(staffId))[0]?.before;
    const third = { ...rewritten, tell: { zh: '店长', en: 'The manager' } };
    const byLead = { writtenAtMs: hallStart, writtenByName: '林岚' };
    expect(await comparedWith()).toBeNull();
    accepted(await save(shipped.id, 1));
    expect(await comparedWith()).toMatchObject({
      ...{ version: 1, content: shipped.content, writtenAtMs: null, confirmed: false },
    });
    expect(await comparedWith('supervisor')).toBeNull();
    await confirm(2);
    expect(await comparedWith()).toBeNull();
    accepted(await save(shipped.id, 2, third));
    accepted(await save(shipped.id, 3));
    expect(await comparedWith()).toMatchObject({
      ...{ version: 2, content: rewritten, ...byLead, confirmed: true },
    });
    expect(await comparedWith('bar-1')).toMatchObject({
      ...{ version: 3, content: third, ...byLead, confirmed: false },
    });

    // Who has read two of them remembers the later one; what was out of use was never read.
    await confirm(4);
    const item = { situationId: shipped.id, baseVersion: 4 };
    const retiring = { idempotencyKey: key(), ...item };
    accepted(await hall.handlers.handbook.retireSituation(hall.as('supervisor'), retiring));
    const back = { kind: 'situation', itemId: shipped.id, baseVersion: 5 } as const;
    const bringing = { idempotencyKey: key(), ...back };
    accepted(await hall.handlers.handbook.bringBack(hall.as('supervisor'), bringing));
    expect(await comparedWith()).toMatchObject({ version: 4, confirmed: true });
    expect(await comparedWith('bar-1')).toMatchObject({ version: 4, confirmed: false });
  });

  test('a page that was not there before is compared with nothing, and nobody sees it at the bar', async () => {
    const { situationId } = accepted(await save(null, null));
    const last = async (as: ReturnType<TestHall['as']>) =>
      (await hall.handlers.handbook.listSituations(as, {})).at(-1);
    const about = { situationId, before: null };
    expect(await last(hall.as('receptionist'))).toMatchObject({ ...about, toRead: true });
    accepted(await save(situationId, 1));
    const bar = { ...hall.as('receptionist'), window: 'bar', actor: null } as const;
    expect(await last(bar)).toMatchObject({ ...about, toRead: false });
  });

  test('nobody overwrites what somebody else has just written', async () => {
    accepted(await save(shipped.id, 1));
    expect(await save(shipped.id, 1)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(await save('unheard-of', 1)).toEqual({ ok: false, reason: 'changed-meanwhile' });
  });

  test('a page of the hall’s own comes last; one taken out is gone and its versions stay', async () => {
    const { situationId } = accepted(await save(null, null));
    expect((await pagesFor('supervisor')).at(-1)).toMatchObject({ situationId, version: 1 });
    const retire = (baseVersion: number) =>
      hall.handlers.handbook.retireSituation(hall.as('supervisor'), {
        idempotencyKey: key(),
        situationId,
        baseVersion,
      });
    accepted(await retire(1));
    expect((await pagesFor('supervisor')).map((page) => page.situationId)).not.toContain(
      situationId,
    );
    expect(await retire(2)).toMatchObject({ reason: 'changed-meanwhile' });
    const versions = await hall.db
      .selectFrom('handbook_version')
      .select(['version', 'retired'])
      .where('item_id', '=', situationId)
      .execute();
    expect(versions).toEqual([
      { version: 1, retired: 0 },
      { version: 2, retired: 1 },
    ]);
  });

  test('what was taken out is listed, and can be brought back as it was, to be read again', async () => {
    accepted(await save(shipped.id, 1));
    const { handbook } = hall.handlers;
    const lead = () => hall.as('supervisor');
    const retired = () => handbook.listRetired(lead(), { kind: 'situation' });
    const item = { kind: 'situation', itemId: shipped.id } as const;
    const bringBack = (baseVersion: number) =>
      handbook.bringBack(lead(), { idempotencyKey: key(), ...item, baseVersion });
    expect(await bringBack(2)).toMatchObject({ reason: 'changed-meanwhile' });
    const about = { situationId: shipped.id, baseVersion: 2 };
    accepted(await handbook.retireSituation(lead(), { idempotencyKey: key(), ...about }));
    expect(await retired()).toMatchObject([
      { itemId: shipped.id, version: 3, title: rewritten.title, retiredByName: '林岚' },
    ]);
    expect(await bringBack(2)).toMatchObject({ reason: 'changed-meanwhile' });
    accepted(await bringBack(3));
    expect(await retired()).toEqual([]);
    const [page] = await pagesFor('receptionist');
    expect(page).toMatchObject({ version: 4, content: rewritten, toRead: true });
    expect((await pagesFor('supervisor'))[0]?.toRead).toBe(false);
  });

  test('a question comes back too', async () => {
    const { handbook } = hall.handlers;
    const questions = () => handbook.listQuestions(hall.as('supervisor'), {});
    const [first] = await questions();
    const { questionId } = first ?? { questionId: '' };
    const retire = { idempotencyKey: key(), questionId, baseVersion: 1 };
    accepted(await handbook.retireQuestion(hall.as('supervisor'), retire));
    expect((await questions()).map((each) => each.questionId)).not.toContain(questionId);
    const back = { idempotencyKey: key(), kind: 'question', itemId: questionId } as const;
    accepted(await handbook.bringBack(hall.as('supervisor'), { ...back, baseVersion: 2 }));
    expect((await questions())[0]).toEqual({ ...first, version: 3 });
  });

  test('what is begun is kept for its writer alone, until it is thrown away', async () => {
    const { steps, say, neverSay, ...rest } = shipped.content;
    const keyed = <T>(lines: readonly T[]) =>
      lines.map((line, index) => ({ ...line, key: `${index}` }));
    const text = { ...rest, steps: keyed(steps), say: keyed(say), neverSay: keyed(neverSay) };
    const draft = { kind: 'situation', itemId: shipped.id, baseVersion: 1, text } as const;
    const begun = { ...draft, itemId: 'new', baseVersion: null };
    const { handbook } = hall.handlers;
    const keep = (kept: typeof draft | typeof begun, by = 'supervisor') =>
      handbook.keepDraft(hall.as(by), { draft: kept });
    const drafts = (by = 'supervisor') => handbook.listDrafts(hall.as(by), {});
    const question: KeptDraft = {
      kind: 'question',
      itemId: 'new',
      baseVersion: null,
      text: {
        topic: 'bar',
        rows: [
          { zh: '杯', en: '' },
          { zh: '', en: '' },
        ],
      },
    };
    accepted(await keep(draft));
    accepted(await keep(begun));
    accepted(await handbook.keepDraft(hall.as('supervisor'), { draft: question }));
    hall.nowMs += 1_000;
    const more = { ...draft, text: { ...text, title: { zh: '迎 ', en: '' } } };
    accepted(await keep(more));
    accepted(await keep(draft, 'bar-1'));
    expect(await drafts()).toEqual([
      { ...question, savedAtMs: hallStart },
      { ...more, savedAtMs: hallStart + 1_000 },
      { ...begun, savedAtMs: hallStart },
    ]);
    const forbidden = { ...draft, text: { ...text, tell: { zh: '11010519491231002X', en: '' } } };
    expect(await keep(forbidden)).toMatchObject({ reason: 'identity-number' });
    const drop = (itemId: string, by = 'supervisor') =>
      handbook.dropDraft(hall.as(by), { kind: 'situation', itemId });
    accepted(await drop(shipped.id));
    accepted(await drop('new'));
    expect(await drafts()).toEqual([{ ...question, savedAtMs: hallStart }]);
    expect(await drafts('bar-1')).toEqual([{ ...draft, savedAtMs: hallStart + 1_000 }]);
  });

  test('an identity number has no place in it', async () => {
    const tell = { zh: '11010519491231002X', en: 'x' };
    expect(await save(shipped.id, 1, { ...rewritten, tell })).toMatchObject({
      reason: 'identity-number',
    });
  });
});

describe('a spot check', () => {
  const quiz = () => hall.handlers.handbook;
  const start = async (staffId = 'bar-1') =>
    accepted(await quiz().startQuiz(hall.as(staffId), { idempotencyKey: key() })).quizId;
  const answer = (quizId: string, position: number, chosen: number, staffId = 'bar-1') =>
    quiz().answerQuestion(hall.as(staffId), { idempotencyKey: key(), quizId, position, chosen });
  const read = (quizId: string, staffId = 'bar-1') => quiz().readQuiz(hall.as(staffId), { quizId });
  const finish = (quizId: string) =>
    quiz().finishQuiz(hall.as('bar-1'), { idempotencyKey: key(), quizId });

  /** Answers the first `right` questions as they should be, the rest wrongly. */
  const answerAll = async (quizId: string, right: number) => {
    const rows = await hall.db
      .selectFrom('quiz_question')
      .selectAll()
      .where('quiz_id', '=', quizId)
      .orderBy('position')
      .execute();
    for (const { position, answer_order_json } of rows) {
      const order: number[] = JSON.parse(answer_order_json);
      const place = order.findIndex((each) => (each === 0) === position < right);
      accepted(await answer(quizId, position, place));
    }
  };

  test('has ten questions in three minutes and keeps its answers to itself until it is over', async () => {
    const quizId = await start();
    const running = await read(quizId);
    expect(running).toMatchObject({
      dueAtMs: hallStart + 180_000,
      finished: false,
      passMark: 90,
      score: null,
    });
    expect(running?.questions).toHaveLength(10);
    expect(running?.questions.every(({ right }) => right === null)).toBe(true);
    const runningOf = async (staffId: string) =>
      (await quiz().readQuizRecord(hall.as(staffId), {})).running;
    expect(await runningOf('bar-1')).toEqual({ quizId, dueAtMs: hallStart + 180_000 });
    expect(await runningOf('supervisor')).toBeNull();
    expect(await read(quizId, 'bar-2')).toBeNull();
    expect(await answer(quizId, 0, 0, 'bar-2')).toMatchObject({ reason: 'unknown-question' });
    expect(await answer(quizId, 0, 9)).toMatchObject({ reason: 'unknown-question' });
  });

  test('nine of ten pass, eight do not', async () => {
    const passed = await start();
    await answerAll(passed, 9);
    expect(await finish(passed)).toEqual({ ok: true, value: { score: 90, passed: true } });
    const failed = await start();
    await answerAll(failed, 8);
    expect(await finish(failed)).toEqual({ ok: true, value: { score: 80, passed: false } });
    expect(await finish(failed)).toEqual({ ok: false, reason: 'quiz-over' });
    const over = await read(failed);
    expect(over).toMatchObject({ finished: true, timedOut: false, score: 80, passed: false });
    expect((await quiz().readQuizRecord(hall.as('bar-1'), {})).running).toBeNull();
    expect(over?.questions.filter(({ chosen, right }) => chosen === right)).toHaveLength(8);
  });

  test('time up ends it with what was answered by then', async () => {
    const quizId = await start();
    await answerAll(quizId, 10);
    hall.nowMs += 180_000;
    expect(await answer(quizId, 0, 0)).toEqual({ ok: false, reason: 'quiz-over' });
    expect(await finish(quizId)).toEqual({ ok: false, reason: 'quiz-over' });
    expect(await read(quizId)).toMatchObject({
      ...{ finished: true, timedOut: true, score: 100, passed: true },
    });
  });

  test('the record says who passed when and what is missed most; others see only themselves', async () => {
    const quizId = await start();
    await answerAll(quizId, 9);
    accepted(await finish(quizId));
    const pinned = hall.db.updateTable('staff').set({ pin_hash: 'some' });
    await pinned.where('id', '=', 'bar-1').execute();
    const record = await quiz().readQuizRecord(hall.as('supervisor'), {});
    expect(record.standings.find(({ staffId }) => staffId === 'bar-1')).toEqual({
      staffId: 'bar-1',
      name: '王小雨',
      canSignIn: true,
      taken: 1,
      lastScore: 90,
      lastPassed: true,
      lastAtMs: hallStart,
      passedAtMs: hallStart,
      dueAtMs: hallStart + 30 * 86_400_000,
    });
    expect(record.standings.find(({ staffId }) => staffId === 'bar-2')).toMatchObject({
      canSignIn: false,
      taken: 0,
      lastScore: null,
      dueAtMs: null,
    });
    expect(record.missedMost).toMatchObject([{ asked: 1, missed: 1 }]);
    const own = await quiz().readQuizRecord(hall.as('bar-2'), {});
    expect(own.standings.map(({ staffId }) => staffId)).toEqual(['bar-2']);
    expect(own.missedMost).toEqual([]);
  });

  test('a question changed later stays as it was put', async () => {
    const quizId = await start();
    const before = (await read(quizId))?.questions;
    const bank = await quiz().listQuestions(hall.as('supervisor'), {});
    for (const { questionId, version, content } of bank) {
      accepted(
        await quiz().saveQuestion(hall.as('supervisor'), {
          idempotencyKey: key(),
          questionId,
          baseVersion: version,
          content: questionContent.parse({ ...content, text: { zh: '改过', en: 'changed' } }),
        }),
      );
    }
    expect((await read(quizId))?.questions).toEqual(before);
  });
});
