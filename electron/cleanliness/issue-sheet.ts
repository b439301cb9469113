import { insertSheetIssue, withdrawSheetIssue } from '../../db/cleanliness/closing.queries';
import type { IssuedSheet } from '../../shared/cleanliness/closing-contract';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { ok, refuse } from '../../shared/result';
import type { Paper } from '../paper';
import { putCopy } from '../put-copy';
import { putOnPaper } from '../put-on-paper';
import { actorId, type UseCase, write } from '../use-case';
import { readSignedSheet } from './read-closing';

/** Puts a copy of the signed sheet on paper and counts it. */
export const issueSheet =
  (paper: Paper): UseCase<typeof cleanlinessContract.issueSheet> =>
  async (context, { idempotencyKey, day, language, to }) => {
    let counted: { seq: number; copy: IssuedSheet } | undefined;
    const fileName = `${language === 'zh-CN' ? '日结签核表' : 'Day sheet'} ${day}.pdf`;
    const issued = await write(context, 'cleanliness.issueSheet', idempotencyKey, async (step) => {
      const signed = await readSignedSheet(step.trx, day);
      if (!signed) return refuse('no-signed-sheet');
      const issue = { day, goes_to: to, issued_at_ms: step.nowMs, issued_by: actorId(context) };
      const { seq, number } = await insertSheetIssue(step.trx, issue);
      step.record('sheet-issued', { day, number, to, sheet: signed.sha256 });
      const { sheet, addenda, sha256 } = signed;
      const byName = context.actor?.name ?? '';
      const copy = { sheet, addenda, issue: { number, atMs: step.nowMs, byName, sha256 } };
      counted = { seq, copy };
      return ok({ done: true, fileName, number });
    });
    // The same call sent again: that copy is out already.
    if (!issued.ok || !counted) return issued;
    const { seq, copy } = counted;
    const { number } = issued.value;
    const put = await putCopy(
      context,
      () => putOnPaper(paper, { kind: 'closing', language, copy }, fileName, to),
      {
        kind: 'sheet-withdrawn',
        payload: { day, number },
        withdraw: (trx, nowMs) => withdrawSheetIssue(trx, seq, nowMs),
      },
    );
    return put.ok ? ok({ ...put.value, number }) : put;
  };
