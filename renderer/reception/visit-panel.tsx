import { CloseButton, Group } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import { isLateEntry } from '../../shared/reception/late-entry';
import { guestTitle, timeOfDay } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import { useNow } from '../lib/use-now';
import { useSpan } from '../lib/use-span';
import { DrinksState } from './drinks-state';
import { GuestHistory } from './history/guest-history';
import { isComposing, isListOpen } from './keys';
import { OrderSection } from './order-section';
import { RulingSection } from './ruling-evidence';
import { ThingsHeld } from './things/things-held';
import { VehiclePanel } from './things/vehicle-panel';
import { useDrinksNow } from './use-drinks-now';
import classes from './visit.module.css';
import { VisitActions } from './visit-actions';
import { VisitSection } from './visit-section';

/** Everything about one party on site: who and where, what can be done for them, what is known. */
export function VisitPanel({
  visit,
  readOnly,
  onClose,
  onDeparted,
}: {
  readonly visit: Visit;
  /** Shows the facts without the actions. */
  readonly readOnly: boolean;
  readonly onClose: () => void;
  readonly onDeparted: () => void;
}) {
  const { t } = useTranslation(['reception', 'common', 'turns']);
  const guest = guestTitle(visit, useLanguage());
  const nowMs = useNow();
  const span = useSpan();
  const drinks = useDrinksNow(nowMs)(visit);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);

  const { agentName, coversFor } = visit;
  const agent = coversFor
    ? `${agentName} ${t('turns:cover.for', { owner: coversFor.name })}`
    : agentName;

  const gist = [
    ['board.table', visit.tableName ?? t('reception:board.noTable')],
    ['board.agent', agent ?? t('reception:board.noAgent')],
    ['board.time', span(nowMs - visit.arrivedAtMs)],
    ['board.party', t('common:people', { count: visit.partySize })],
    ['board.visit', t(`reception:kind.${visit.kind}`)],
    ['board.drinks', <DrinksState key="drinks" state={drinks} />],
  ] as const;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || isListOpen(event.target)) return;
    event.preventDefault();
    onClose();
  };

  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-labelledby="visit-title"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <h2 id="visit-title" className={classes.title}>
            {guest}
          </h2>
          <CloseButton aria-label={t('reception:visit.close')} onClick={onClose} />
        </Group>
        <Facts facts={gist.map(([label, value]) => [t(`reception:${label}`), value])} />
      </header>
      {!readOnly && <VisitActions visit={visit} guest={guest} onGone={onDeparted} />}
      <div className={classes.sections}>
        {!readOnly && <OrderSection visit={visit} />}
        <ThingsHeld visit={visit} readOnly={readOnly} />
        <VehiclePanel visit={visit} readOnly={readOnly} />
        <Arrival visit={visit} />
        <RulingSection visitId={visit.visitId} />
        <GuestHistory visit={visit} />
      </div>
    </section>
  );
}

/** How the party came, and what colleagues should know. */
function Arrival({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['reception', 'visit']);
  const language = useLanguage();
  return (
    <VisitSection name="arrival" title={t('reception:visit.title')}>
      <Facts
        facts={[
          [t('reception:visit.arrived'), <ArrivedAt key="arrived" visit={visit} />],
          [t('reception:visit.source'), t(`reception:source.${visit.source}`)],
          [t('reception:visit.phone'), visit.maskedPhone ?? t('reception:visit.noPhone')],
        ]}
      />
      {visit.members.length > 0 && (
        <p className={classes.note}>
          {t('visit:party.members')}
          {': '}
          {visit.members
            .map((member) => guestTitle({ ...member, guestName: member.name }, language))
            .join(' · ')}
        </p>
      )}
      {visit.note && <p className={classes.note}>{visit.note}</p>}
    </VisitSection>
  );
}

/** When they came; a late entry says when it was made. */
function ArrivedAt({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { timeZone } = useHall();
  const { arrivedAtMs, recordedAtMs } = visit;
  return (
    <>
      {timeOfDay(arrivedAtMs, timeZone)}
      {isLateEntry(arrivedAtMs, recordedAtMs) && (
        <div className={classes.late}>
          {t('lateEntryAt', { time: timeOfDay(recordedAtMs, timeZone) })}
        </div>
      )}
    </>
  );
}

function Facts({
  facts,
}: {
  readonly facts: readonly (readonly [label: string, value: React.ReactNode])[];
}) {
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
