import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/reception/contract';
import type { HeldThing } from '../../../shared/reception/things-contract';
import { tell } from '../../lib/bridge';
import { timeOfDay } from '../../lib/format';
import { useHall } from '../../lib/hall';
import { useAsk } from '../../lib/queries';
import { Problem } from '../../ui/problem';
import { VisitSection } from '../visit-section';
import { GiveBack } from './give-back';
import { PaperButtons } from './paper-buttons';
import { TakeThing } from './take-thing';
import classes from './things.module.css';
import { useThingName } from './use-thing-words';

/** What the hall holds for a party and what it lent: taken in, tagged, given back. */
export function ThingsHeld({
  visit,
  readOnly,
}: {
  readonly visit: Visit;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation('things');
  const { visitId } = visit;
  const { data, error, refetch } = useAsk('reception.listThingsOfVisit', { visitId });
  const open = data?.things.filter(({ returnedAtMs }) => returnedAtMs === null).length ?? 0;
  return (
    <VisitSection
      name="things"
      title={t('title')}
      summary={open > 0 ? t('openCount', { count: open }) : undefined}
    >
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data?.things.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
      {data && data.things.length > 0 && (
        <ul className={classes.list}>
          {data.things.map((thing) => (
            <ThingLine key={thing.thingId} thing={thing} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {data && !readOnly && <TakeThing visitId={visitId} next={data} />}
    </VisitSection>
  );
}

function ThingLine({ thing, readOnly }: { readonly thing: HeldThing; readonly readOnly: boolean }) {
  const { t } = useTranslation('things');
  const { timeZone } = useHall();
  const name = useThingName()(thing);
  const { thingId, returnedAtMs } = thing;
  return (
    <li className={classes.line} data-returned={returnedAtMs !== null || undefined}>
      <span className={classes.what}>
        <strong>{name}</strong>
        {thing.note && <span>{thing.note}</span>}
        <span className={classes.quiet}>
          {returnedAtMs === null
            ? timeOfDay(thing.takenAtMs, timeZone)
            : t('returnedAt', { time: timeOfDay(returnedAtMs, timeZone) })}
        </span>
      </span>
      {!readOnly && (
        <>
          {returnedAtMs === null && (
            <PaperButtons
              printLabel={`${t('printTag')} ${name}`}
              saveLabel={`${t('saveTag')} ${name}`}
              put={(how) => tell('reception.issueThingTag', { thingId, ...how })}
            />
          )}
          <GiveBack thing={thing} />
        </>
      )}
    </li>
  );
}
