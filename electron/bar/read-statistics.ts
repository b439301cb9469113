import { listServedBy } from '../../db/bar/bar.queries';
import { readServiceClocks } from '../../db/bar/bar-log';
import { listLooksOfDay } from '../../db/bar/look.queries';
import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { barContract } from '../../shared/bar/contract';
import { refillFiguresOf, servingFiguresBy, servingFiguresOf } from '../../shared/bar/statistics';
import { hourOf } from '../../shared/reports/period';
import type { UseCase } from '../use-case';

/** How the day is going at the bar; who served how only for the supervisor. */
export const readStatistics: UseCase<typeof barContract.readStatistics> = async (context) => {
  const { db, now, actor } = context;
  const hall = await readHallSettings(db);
  const { day } = await readDayInHand(db, hall, now());
  const servedBy = new Map((await listServedBy(db, day)).map((row) => [row.request_id, row]));
  const requests = (await readServiceClocks(db, day)).map(({ id, clock, promise_ms }) => ({
    ...clock,
    promiseMs: promise_ms,
    server: servedBy.get(id),
  }));
  const served = requests.filter(({ answeredMs }) => answeredMs !== undefined);
  const nameOf = new Map(served.map(({ server }) => [server?.staff_id ?? '', server?.name ?? '']));
  const byHour = servingFiguresBy(served, ({ requestedAtMs }) =>
    hourOf(requestedAtMs, hall.timeZone),
  );
  const byPerson = servingFiguresBy(served, ({ server }) => server?.staff_id ?? '');
  return {
    day,
    promiseMs: hall.promiseMs,
    requested: requests.length,
    cancelled: requests.filter(({ cancelledAtMs }) => cancelledAtMs !== undefined).length,
    whole: servingFiguresOf(requests),
    byHour: byHour.map(([hour, figures]) => ({ hour, ...figures })),
    byPerson: actor?.posts.includes('supervisor')
      ? byPerson.map(([staffId, figures]) => ({
          ...{ staffId, name: nameOf.get(staffId) ?? '' },
          ...figures,
        }))
      : null,
    refills: refillFiguresOf(await listLooksOfDay(db, day)),
  };
};
