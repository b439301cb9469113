import { z } from 'zod';
import { bilingual, id, idempotencyKey, instant, nothing } from '../fields';
import { command, query } from '../procedure';
import { draftFound, keptDraft } from './draft';
import { answersDiffer, questionContent } from './question';
import { situationContent } from './situation';

const version = z.number().int().min(1);

const situationVersion = z.object({
  version,
  content: situationContent,
  /** Null for the text that ships. */
  writtenAtMs: instant.nullable(),
  writtenByName: z.string().nullable(),
});
export type SituationVersion = z.infer<typeof situationVersion>;

const situationPage = situationVersion.extend({
  situationId: id,
  /** What the page is found by: titles and words as they are, in pinyin and in initials. */
  keys: z.array(z.string()),
  /** Whether whoever is signed in has still to read this version; what ships needs no receipt. */
  toRead: z.boolean(),
  /**
   * While it has to be read, what it is compared with: the version that whoever is signed in last
   * confirmed, or without one the version before. Null for a page that was not there before.
   */
  before: situationVersion.extend({ confirmed: z.boolean() }).nullable(),
});
export type SituationPage = z.infer<typeof situationPage>;

const questionLine = z.object({ questionId: id, version, content: questionContent });
export type QuestionLine = z.infer<typeof questionLine>;

/** What an edit starts from: another one saved in between is not overwritten. */
const editing = { baseVersion: version.nullable() };

const itemKind = z.enum(['situation', 'question']);

/** What was taken out of use: what it is called, and the version that took it out. */
const retired = z.object({
  itemId: id,
  version,
  title: z.object({ zh: z.string(), en: z.string() }),
  retiredAtMs: instant,
  retiredByName: z.string(),
});
export type RetiredItem = z.infer<typeof retired>;

const quizQuestion = z.object({
  position: z.number().int(),
  text: bilingual.extend({ zh: z.string(), en: z.string() }),
  answers: z.array(z.object({ zh: z.string(), en: z.string() })),
  chosen: z.number().int().nullable(),
  /** Only once the quiz is over: the place of the right answer. */
  right: z.number().int().nullable(),
});

const quiz = z.object({
  quizId: id,
  startedAtMs: instant,
  dueAtMs: instant,
  finished: z.boolean(),
  /** Over because time was up, not handed in. */
  timedOut: z.boolean(),
  passMark: z.number().int(),
  /** Whole percent; null until it is over. */
  score: z.number().int().nullable(),
  passed: z.boolean().nullable(),
  questions: z.array(quizQuestion),
});
export type Quiz = z.infer<typeof quiz>;

/** Without a PIN nobody can sign in, and so neither confirm a page nor take a spot check. */
const canSignIn = z.boolean();

const quizStanding = z.object({
  staffId: id,
  name: z.string(),
  canSignIn,
  taken: z.number().int(),
  lastScore: z.number().int().nullable(),
  lastPassed: z.boolean().nullable(),
  lastAtMs: instant.nullable(),
  passedAtMs: instant.nullable(),
  /** Null: at once, since the person never passed. */
  dueAtMs: instant.nullable(),
});
export type QuizStanding = z.infer<typeof quizStanding>;

export const handbookContract = {
  /** Every page in use, with the keys that it is found by. */
  listSituations: query({
    access: { 'front-desk': 'signed-in', bar: 'anyone' },
    reads: ['handbook', 'operator', 'people'],
    input: nothing,
    output: z.array(situationPage),
  }),
  /** Writes a new version of a page, or a new page where `situationId` is null. */
  saveSituation: command({
    access: { 'front-desk': [] },
    changes: ['handbook'],
    input: z.strictObject({
      idempotencyKey,
      situationId: id.nullable(),
      ...editing,
      content: situationContent,
    }),
    output: z.object({ situationId: id, version }),
    refusals: ['changed-meanwhile', 'identity-number'],
  }),
  /** What whoever is signed in has begun to write and neither saved nor thrown away. */
  listDrafts: query({
    access: { 'front-desk': [] },
    reads: ['operator', 'drafts'],
    input: nothing,
    output: z.array(draftFound),
  }),
  keepDraft: command({
    access: { 'front-desk': [] },
    changes: ['drafts'],
    input: z.strictObject({ draft: keptDraft }),
    output: nothing,
    refusals: ['identity-number'],
  }),
  dropDraft: command({
    access: { 'front-desk': [] },
    changes: ['drafts'],
    input: z.strictObject({ kind: itemKind, itemId: id }),
    output: nothing,
    refusals: [],
  }),
  /** What was taken out of use, the newest first. */
  listRetired: query({
    access: { 'front-desk': [] },
    reads: ['handbook', 'people'],
    input: z.strictObject({ kind: itemKind }),
    output: z.array(retired),
  }),
  /** Puts what was taken out back in use, as it was then. */
  bringBack: command({
    access: { 'front-desk': [] },
    changes: ['handbook'],
    input: z.strictObject({ idempotencyKey, kind: itemKind, itemId: id, baseVersion: version }),
    output: nothing,
    refusals: ['changed-meanwhile'],
  }),
  /** Takes a page out of the handbook; its versions and receipts stay. */
  retireSituation: command({
    access: { 'front-desk': [] },
    changes: ['handbook'],
    input: z.strictObject({ idempotencyKey, situationId: id, baseVersion: version }),
    output: nothing,
    refusals: ['changed-meanwhile'],
  }),
  confirmSituationRead: command({
    access: { 'front-desk': 'signed-in' },
    changes: ['handbook'],
    input: z.strictObject({ idempotencyKey, situationId: id, version }),
    output: nothing,
    refusals: ['changed-meanwhile'],
  }),
  /** A page in all its versions, the one in force first. */
  listSituationVersions: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['handbook', 'people'],
    input: z.strictObject({ situationId: id }),
    output: z.array(situationVersion),
  }),
  /** Who has read the version in force, and when; empty for what ships. */
  listReadReceipts: query({
    access: { 'front-desk': [] },
    reads: ['handbook', 'people'],
    input: z.strictObject({ situationId: id }),
    output: z.array(
      z.object({ staffId: id, name: z.string(), canSignIn, readAtMs: instant.nullable() }),
    ),
  }),
  listQuestions: query({
    access: { 'front-desk': [] },
    reads: ['handbook'],
    input: nothing,
    output: z.array(questionLine),
  }),
  saveQuestion: command({
    access: { 'front-desk': [] },
    changes: ['handbook'],
    input: z.strictObject({
      idempotencyKey,
      questionId: id.nullable(),
      ...editing,
      // Two answers that read the same cannot be told apart.
      content: questionContent.refine(answersDiffer),
    }),
    output: z.object({ questionId: id, version }),
    refusals: ['changed-meanwhile', 'identity-number'],
  }),
  retireQuestion: command({
    access: { 'front-desk': [] },
    changes: ['handbook'],
    input: z.strictObject({ idempotencyKey, questionId: id, baseVersion: version }),
    output: nothing,
    refusals: ['changed-meanwhile'],
  }),
  /** Begins a spot check for whoever is signed in; the clock starts at once. */
  startQuiz: command({
    access: { 'front-desk': 'signed-in' },
    changes: ['quizzes'],
    input: z.strictObject({ idempotencyKey }),
    output: z.object({ quizId: id }),
    refusals: ['no-questions'],
  }),
  /** One's own quiz, running or over. Right answers only once it is over; null where there is none. */
  readQuiz: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['quizzes', 'clock'],
    input: z.strictObject({ quizId: id }),
    output: quiz.nullable(),
  }),
  answerQuestion: command({
    access: { 'front-desk': 'signed-in' },
    changes: ['quizzes'],
    input: z.strictObject({
      idempotencyKey,
      quizId: id,
      position: z.number().int().min(0),
      chosen: z.number().int().min(0),
    }),
    output: nothing,
    refusals: ['quiz-over', 'unknown-question'],
  }),
  finishQuiz: command({
    access: { 'front-desk': 'signed-in' },
    changes: ['quizzes'],
    input: z.strictObject({ idempotencyKey, quizId: id }),
    output: z.object({ score: z.number().int(), passed: z.boolean() }),
    refusals: ['quiz-over'],
  }),
  /** Who passed when and what is due next: everybody for a supervisor, oneself for others. */
  readQuizRecord: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['quizzes', 'people', 'handbook', 'operator'],
    input: nothing,
    output: z.object({
      /** One's own that is still running. */
      running: z.object({ quizId: id, dueAtMs: instant }).nullable(),
      standings: z.array(quizStanding),
      /** The questions missed most, worst first; only for a supervisor. */
      missedMost: z.array(
        z.object({
          questionId: id,
          text: z.object({ zh: z.string(), en: z.string() }),
          asked: z.number().int(),
          missed: z.number().int(),
        }),
      ),
    }),
  }),
} as const;
