import { CloseButton, Group } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import { guestTitle, minutes, timeOfDay } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import { useNow } from '../lib/use-now';
import { DrinksState } from './drinks-state';
import { GuestHistory } from './history/guest-history';
import { isComposing, isListOpen } from './keys';
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
  const { t } = useTranslation(['reception', 'common']);
  const guest = guestTitle(visit, useLanguage());
  const nowMs = useNow();
  const drinks = useDrinksNow(nowMs)(visit);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);

  const gist = [
    ['board.table', visit.tableName ?? t('reception:board.noTable')],
    ['board.agent', visit.agentName ?? t('reception:board.noAgent')],
    ['board.time', t('common:minutes', { count: minutes(nowMs - visit.arrivedAtMs) })],
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
        <ThingsHeld visit={visit} readOnly={readOnly} />
        <VehiclePanel visit={visit} readOnly={readOnly} />
        <Arrival visit={visit} />
        <GuestHistory visit={visit} />
      </div>
    </section>
  );
}

/** How the party came, and what colleagues should know. */
function Arrival({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const { timeZone } = useHall();
  return (
    <VisitSection name="arrival" title={t('visit.title')}>
      <Facts
        facts={[
          [t('visit.arrived'), timeOfDay(visit.arrivedAtMs, timeZone)],
          [t('visit.source'), t(`source.${visit.source}`)],
          [t('visit.phone'), visit.maskedPhone ?? t('visit.noPhone')],
        ]}
      />
      {visit.note && <p className={classes.note}>{visit.note}</p>}
    </VisitSection>
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
