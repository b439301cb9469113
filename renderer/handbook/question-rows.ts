import type { QuestionDraft } from '../../shared/handbook/draft';
import type { QuestionContent } from '../../shared/handbook/question';

const nothing = { zh: '', en: '' };
/** Rows offered for wrong answers; those left empty are none. */
const wrongRows = 3;

/** A question as it is written: the question, its right answer, then the wrong ones. */
export function rowsOf(content: QuestionContent | undefined): QuestionDraft {
  const wrong = content?.wrong ?? [];
  const empty = Math.max(0, wrongRows - wrong.length);
  return {
    topic: content?.topic ?? 'everybody',
    rows: [
      content?.text ?? nothing,
      content?.right ?? nothing,
      ...wrong,
      ...Array.from({ length: empty }, () => nothing),
    ],
  };
}

/** What would be saved; whether it is complete is for the contract to say. */
export function contentOf({ topic, rows }: QuestionDraft) {
  const [text, right, ...wrong] = rows.map(({ zh, en }) => ({ zh: zh.trim(), en: en.trim() }));
  return { topic, text, right, wrong: wrong.filter(({ zh, en }) => zh !== '' || en !== '') };
}

/** Whether a field has to be filled: the question, the right answer, one wrong one, and no half ones. */
export function isMissing({ rows }: QuestionDraft, row: number, side: 'zh' | 'en'): boolean {
  const texts = rows[row];
  if (texts?.[side].trim() !== '') return false;
  const half = texts.zh.trim() !== '' || texts.en.trim() !== '';
  const noneWrong = rows.slice(2).every(({ zh, en }) => zh.trim() === '' && en.trim() === '');
  return row < 2 || half || (row === 2 && noneWrong);
}
