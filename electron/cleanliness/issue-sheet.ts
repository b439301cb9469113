import { insertSheetIssue, withdrawSheetIssue } from '../../db/cleanliness/closing.queries';
import { appendEvents } from '../../db/trust/chain';
import type { IssuedSheet } from '../../shared/cleanliness/closing-contract';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { ok, refuse } from '../../shared/result';
import type { Paper } from '../paper';
import { putOnPaper } from '../put-on-paper';
import { actorId, type UseCase, type UseCaseContext, write } from '../use-case';
import { readSignedSheet } from './read-closing';

/**
 * Puts a copy of the signed sheet on paper. It is counted before the printer is asked, so that no
 * copy is out that was not counted; one that nobody got is withdrawn, and its number used again.
 */
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
    const put = await putOnPaper(paper, { kind: 'closing', language, copy }, fileName, to);
    if (put.ok && put.value.done) return ok({ ...put.value, number });
    await withdraw(context, { day, seq, number });
    return put.ok ? ok({ ...put.value, number }) : put;
  };

async function withdraw(
  { db, now, chainKey }: UseCaseContext,
  { day, seq, number }: { day: string; seq: number; number: number },
): Promise<void> {
  const nowMs = now();
  await db.transaction().execute(async (trx) => {
    await withdrawSheetIssue(trx, seq, nowMs);
    await appendEvents(trx, chainKey, [
      {
        ...{ atMs: nowMs, recordedAtMs: nowMs, actorId: 'system', kind: 'sheet-withdrawn' },
        payload: { day, number },
      },
    ]);
  });
}
