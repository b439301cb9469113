import { readHallSettings } from '../../db/settings/setting.queries';
import type { Language } from '../../shared/hall-settings';
import type { PrintJob } from '../../shared/print-job';
import type { receptionContract } from '../../shared/reception/contract';
import { localTimeOf } from '../../shared/time';
import type { Paper } from '../paper';
import type { UseCase, UseCaseContext } from '../use-case';
import { explainOrder } from './explain-rotation';

type RotationJob = Extract<PrintJob, { kind: 'rotation' }>;

export const saveRotationPdf =
  (paper: Paper): UseCase<typeof receptionContract.saveRotationPdf> =>
  async (context, { atMs, language }) => {
    const job = await rotationJob(context, atMs, language);
    return paper.savePdf(job, fileNameFor(job));
  };

export const printRotation =
  (paper: Paper): UseCase<typeof receptionContract.printRotation> =>
  async (context, { atMs, language }) =>
    paper.print(await rotationJob(context, atMs, language));

/** The order as of one instant: no write comes between two of the things that it is made of. */
function rotationJob(
  { db, now, actor }: UseCaseContext,
  atMs: number | null,
  language: Language,
): Promise<RotationJob> {
  const nowMs = now();
  return db.transaction().execute(async (trx) => {
    const hall = await readHallSettings(trx);
    return {
      kind: 'rotation',
      language,
      slip: {
        ...(await explainOrder(trx, hall, nowMs, atMs)),
        hallName: hall.hallName,
        timeZone: hall.timeZone,
        issuedAtMs: nowMs,
        issuedByName: actor?.name ?? '',
      },
    };
  });
}

/** `轮序 2026-11-24 1005.pdf`: sorts by day and minute; no file name takes a colon everywhere. */
function fileNameFor({ language, slip }: RotationJob): string {
  const { date, minute } = localTimeOf(slip.atMs, slip.timeZone);
  const digits = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${digits(minute / 60)}${digits(minute % 60)}`;
  return `${language === 'zh-CN' ? '轮序' : 'Rotation'} ${date} ${time}.pdf`;
}
