import { CloseButton, Group } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import { guestTitle, minutes, timeOfDay } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import { useNow } from '../lib/use-now';
import { ChangeAgent } from './change-agent';
import { Depart } from './depart';
import { DrinksState } from './drinks-state';
import { isComposing, isListOpen } from './keys';
import { MoveTable } from './move-table';
import { useDrinksNow } from './use-drinks-now';
import classes from './visit.module.css';
import { VoidVisit } from './void-visit';

/** Everything about one party on site, and what reception can do for it. */
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
  const { timeZone } = useHall();
  const guest = guestTitle(visit, useLanguage());
  const nowMs = useNow();
  const drinks = useDrinksNow(nowMs)(visit);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);

  const facts = [
    ['board.table', visit.tableName ?? t('reception:board.noTable')],
    ['board.agent', visit.agentName ?? t('reception:board.noAgent')],
    ['board.party', t('common:people', { count: visit.partySize })],
    ['board.visit', t(`reception:kind.${visit.kind}`)],
    ['visit.source', t(`reception:source.${visit.source}`)],
    ['visit.phone', visit.maskedPhone ?? t('reception:visit.noPhone')],
    [
      'visit.arrived',
      `${timeOfDay(visit.arrivedAtMs, timeZone)} · ${t('common:minutes', {
        count: minutes(nowMs - visit.arrivedAtMs),
      })}`,
    ],
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
      <Group justify="space-between" wrap="nowrap">
        <h2 id="visit-title" className={classes.title}>
          {guest}
        </h2>
        <CloseButton aria-label={t('reception:visit.close')} onClick={onClose} />
      </Group>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{t(`reception:${label}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('reception:board.drinks')}</dt>
          <dd>
            <DrinksState state={drinks} />
          </dd>
        </div>
        {visit.note && (
          <div className={classes.wide}>
            <dt>{t('reception:visit.note')}</dt>
            <dd className={classes.note}>{visit.note}</dd>
          </div>
        )}
      </dl>
      {!readOnly && (
        <>
          <MoveTable visit={visit} guest={guest} />
          <ChangeAgent visit={visit} guest={guest} />
          <Depart visit={visit} guest={guest} onDeparted={onDeparted} />
          <VoidVisit visit={visit} guest={guest} onVoided={onDeparted} />
        </>
      )}
    </section>
  );
}
