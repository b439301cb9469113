import type { Insertable } from 'kysely';

/** A page or a question as the hall wrote it; what ships has no row. */
export interface HandbookVersionTable {
  readonly kind: 'situation' | 'question';
  readonly item_id: string;
  readonly version: number;
  readonly content_json: string;
  readonly retired: 0 | 1;
  readonly written_at_ms: number;
  readonly written_by: string;
}
export type NewHandbookVersion = Insertable<HandbookVersionTable>;

/** What somebody has begun to write; `new` is not in the handbook yet. */
export interface HandbookDraftTable {
  readonly staff_id: string;
  readonly kind: 'situation' | 'question';
  readonly item_id: string;
  base_version: number | null;
  draft_json: string;
  saved_at_ms: number;
}

/** Who has read a version that the hall wrote. */
export interface SituationReadTable {
  readonly situation_id: string;
  readonly version: number;
  readonly staff_id: string;
  readonly read_at_ms: number;
}

/** One spot check. */
export interface QuizTable {
  readonly id: string;
  readonly staff_id: string;
  readonly started_at_ms: number;
  readonly due_at_ms: number;
  readonly pass_mark: number;
  finished_at_ms: number | null;
}
export type NewQuiz = Insertable<QuizTable>;

/** One question of a spot check, as it was put. */
export interface QuizQuestionTable {
  readonly quiz_id: string;
  readonly position: number;
  readonly question_id: string;
  readonly content_json: string;
  /** 0 is the right answer. */
  readonly answer_order_json: string;
  chosen: number | null;
  right: 0 | 1 | null;
}
export type NewQuizQuestion = Insertable<QuizQuestionTable>;
