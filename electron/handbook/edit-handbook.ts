import {
  insertHandbookVersion,
  insertSituationRead,
  listQuestionsInForce,
  listRetiredItems,
  listSituationsInForce,
  readVersion,
} from '../../db/handbook/handbook.queries';
import type { NewHandbookVersion } from '../../db/handbook/handbook.table';
import type { handbookContract } from '../../shared/handbook/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, type Refusal, refuse } from '../../shared/result';
import { actorId, type UseCase, type UseCaseContext, type WriteStep, write } from '../use-case';
import { textsIn } from './texts-in';

/** Writes a page anew. Whoever writes it has read it; everybody else is asked to. */
export const saveSituation: UseCase<typeof handbookContract.saveSituation> = (context, input) =>
  write(context, 'handbook.saveSituation', input.idempotencyKey, async (step) => {
    const { situationId, baseVersion, content } = input;
    const saved = await saveVersion(step, context, 'situation', situationId, baseVersion, content);
    if ('ok' in saved) return saved;
    await writerHasRead(step, context, saved.itemId, saved.version);
    return ok({ situationId: saved.itemId, version: saved.version });
  });

export const saveQuestion: UseCase<typeof handbookContract.saveQuestion> = (context, input) =>
  write(context, 'handbook.saveQuestion', input.idempotencyKey, async (step) => {
    const { questionId, baseVersion, content } = input;
    const saved = await saveVersion(step, context, 'question', questionId, baseVersion, content);
    return 'ok' in saved ? saved : ok({ questionId: saved.itemId, version: saved.version });
  });

export const retireSituation: UseCase<typeof handbookContract.retireSituation> = (context, input) =>
  write(context, 'handbook.retireSituation', input.idempotencyKey, async (step) => {
    const pages = await listSituationsInForce(step.trx);
    const page = pages.find(({ id }) => id === input.situationId);
    if (page?.version !== input.baseVersion) return refuse('changed-meanwhile');
    await retire(step, context, 'situation', page);
    return ok({});
  });

export const retireQuestion: UseCase<typeof handbookContract.retireQuestion> = (context, input) =>
  write(context, 'handbook.retireQuestion', input.idempotencyKey, async (step) => {
    const questions = await listQuestionsInForce(step.trx);
    const question = questions.find(({ id }) => id === input.questionId);
    if (question?.version !== input.baseVersion) return refuse('changed-meanwhile');
    await retire(step, context, 'question', question);
    return ok({});
  });

/** As it was when it was taken out; a page has to be read again, but not by who brought it back. */
export const bringBack: UseCase<typeof handbookContract.bringBack> = (context, input) =>
  write(context, 'handbook.bringBack', input.idempotencyKey, async (step) => {
    const { kind, itemId, baseVersion } = input;
    const retired = (await listRetiredItems(step.trx, kind)).find((item) => item.itemId === itemId);
    if (retired?.version !== baseVersion) return refuse('changed-meanwhile');
    const version = baseVersion + 1;
    const row = { kind, item_id: itemId, version, retired: 0 } as const;
    await writeVersion(step, context, row, retired.content);
    if (kind === 'situation') await writerHasRead(step, context, itemId, version);
    return ok({});
  });

export const confirmSituationRead: UseCase<typeof handbookContract.confirmSituationRead> = (
  context,
  { idempotencyKey, situationId, version },
) =>
  write(context, 'handbook.confirmSituationRead', idempotencyKey, async (step) => {
    const inForce = await readVersion(step.trx, 'situation', situationId);
    if (version !== inForce) return refuse('changed-meanwhile');
    const staffId = actorId(context);
    await insertSituationRead(step.trx, {
      situation_id: situationId,
      version,
      staff_id: staffId,
      read_at_ms: step.nowMs,
    });
    step.record('situation-read', { situationId, version, staffId });
    return ok({});
  });

type Kind = NewHandbookVersion['kind'];

/** The next version of an item, or the first of a new one; refused where somebody else was faster. */
async function saveVersion(
  step: WriteStep,
  context: UseCaseContext,
  kind: Kind,
  knownId: string | null,
  baseVersion: number | null,
  content: object,
): Promise<{ itemId: string; version: number } | Refusal<'changed-meanwhile' | 'identity-number'>> {
  if (textsIn(content).some(looksLikeIdentityNumber)) return refuse('identity-number');
  const itemId = knownId ?? context.newId();
  const current = await readVersion(step.trx, kind, itemId);
  if (current !== (baseVersion ?? 0)) return refuse('changed-meanwhile');
  const version = current + 1;
  await writeVersion(step, context, { kind, item_id: itemId, version, retired: 0 }, content);
  return { itemId, version };
}

function writerHasRead(
  step: WriteStep,
  context: UseCaseContext,
  situationId: string,
  version: number,
): Promise<void> {
  return insertSituationRead(step.trx, {
    situation_id: situationId,
    version,
    staff_id: actorId(context),
    read_at_ms: step.nowMs,
  });
}

async function retire(
  step: WriteStep,
  context: UseCaseContext,
  kind: Kind,
  { id, version, content }: { id: string; version: number; content: object },
): Promise<void> {
  const next = { kind, item_id: id, version: version + 1, retired: 1 } as const;
  await writeVersion(step, context, next, content);
}

async function writeVersion(
  step: WriteStep,
  context: UseCaseContext,
  row: Pick<NewHandbookVersion, 'kind' | 'item_id' | 'version' | 'retired'>,
  content: object,
): Promise<void> {
  await insertHandbookVersion(step.trx, {
    ...row,
    content_json: JSON.stringify(content),
    written_at_ms: step.nowMs,
    written_by: actorId(context),
  });
  step.record(row.retired ? 'handbook-retired' : 'handbook-written', {
    kind: row.kind,
    itemId: row.item_id,
    version: row.version,
  });
}
