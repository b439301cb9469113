import { listStaffNames } from '../../../db/people/staff.queries';
import { findThingById } from '../../../db/reception/held-thing.queries';
import { findGuestOfVisit } from '../../../db/reception/visit.queries';
import { readHallSettings } from '../../../db/settings/setting.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import type { ThingTag } from '../../../shared/reception/things-contract';
import { refuse } from '../../../shared/result';
import type { Paper } from '../../paper';
import { putOnPaper } from '../../put-on-paper';
import type { UseCase, UseCaseContext } from '../../use-case';

/** Prints the tag that is tied to a thing. */
export const issueThingTag =
  (paper: Paper): UseCase<typeof receptionContract.issueThingTag> =>
  async (context, { thingId, language, to }) => {
    const tag = await readTag(context, thingId);
    if (!tag) return refuse('unknown-thing');
    const fileName = `${language === 'zh-CN' ? '寄存牌' : 'Tag'} ${tag.tag}.pdf`;
    return putOnPaper(paper, { kind: 'thing-tag', language, tag }, fileName, to);
  };

function readTag({ db }: UseCaseContext, thingId: string): Promise<ThingTag | undefined> {
  return db.transaction().execute(async (trx) => {
    const thing = await findThingById(trx, thingId);
    if (!thing) return undefined;
    const { hallName, timeZone } = await readHallSettings(trx);
    const names = await listStaffNames(trx);
    return {
      ...(await findGuestOfVisit(trx, thing.visit_id)),
      ...{ hallName, timeZone, kind: thing.kind, tag: thing.tag, note: thing.note },
      takenAtMs: thing.taken_at_ms,
      takenByName: names.get(thing.taken_by) ?? '',
    };
  });
}
