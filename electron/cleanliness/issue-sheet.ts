import { insertSheetIssue, withdrawSheetIssue } from '../../db/cleanliness/closing.queries';
import { findFindingEvent } from '../../db/cleanliness/finding.queries';
import type { Reader } from '../../db/schema';
import type { ClosingSheet, IssuedSheet } from '../../shared/cleanliness/closing-contract';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { ok, refuse } from '../../shared/result';
import type { Paper } from '../paper';
import type { Photos } from '../photos';
import { putCopy } from '../put-copy';
import { putOnPaper } from '../put-on-paper';
import type { RecordsWatch } from '../records-watch';
import { actorId, type UseCase, write } from '../use-case';
import { readSignedSheet, wasAltered } from './read-closing';

interface IssuingServices {
  readonly paper: Paper;
  readonly photos: Pick<Photos, 'read'>;
  readonly records: Pick<RecordsWatch, 'soon'>;
}

/**
 * Puts a copy of the signed sheet on paper and counts it. The records are checked before, and what
 * was found is on the copy. A sheet that is no longer what was signed is not issued.
 */
export const issueSheet =
  ({ paper, photos, records }: IssuingServices): UseCase<typeof cleanlinessContract.issueSheet> =>
  async (context, { idempotencyKey, day, language, to }) => {
    const check = await records.soon();
    let counted: { seq: number; copy: IssuedSheet } | undefined;
    const fileName = `${language === 'zh-CN' ? '日结签核表' : 'Day sheet'} ${day}.pdf`;
    const issued = await write(context, 'cleanliness.issueSheet', idempotencyKey, async (step) => {
      const signed = await readSignedSheet(step.trx, day);
      if (!signed) return refuse('no-signed-sheet');
      if (!signed.genuine || wasAltered(day, check)) return refuse('sheet-altered');
      const { seq, number } = await insertSheetIssue(step.trx, {
        ...{ day, goes_to: to, issued_at_ms: step.nowMs, issued_by: actorId(context) },
      });
      step.record('sheet-issued', { day, number, to, sheet: signed.sha256 });
      const { sheet, addenda, sha256 } = signed;
      const byName = context.actor?.name ?? '';
      const issue = { number, atMs: step.nowMs, byName, sha256, check: check ?? null };
      const copy = { sheet, addenda, issue };
      counted = { seq, copy };
      return ok({ done: true, fileName, number });
    });
    // The same call sent again: that copy is out already.
    if (!issued.ok || !counted) return issued;
    const { seq, copy } = counted;
    const { number } = issued.value;
    const pictures = await readPictures(context.db, photos, copy.sheet);
    const put = await putCopy(
      context,
      () => putOnPaper(paper, { kind: 'closing', language, copy, pictures }, fileName, to),
      {
        kind: 'sheet-withdrawn',
        payload: { day, number },
        withdraw: (trx, nowMs) => withdrawSheetIssue(trx, seq, nowMs),
      },
    );
    return put.ok ? ok({ ...put.value, number }) : put;
  };

/** The pictures that the sheet names, as they were when it was signed. */
async function readPictures(
  db: Reader,
  photos: IssuingServices['photos'],
  { findings }: ClosingSheet,
): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {};
  const moments = findings.flatMap(({ before, after }) => (after ? [before, after] : [before]));
  for (const { eventId, photo } of moments) {
    if (photo === null) continue;
    const event = await findFindingEvent(db, eventId);
    const address = event?.photo && (await photos.read(event.photo, photo));
    if (address) pictures[photo] = address;
  }
  return pictures;
}
