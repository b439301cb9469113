import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestHistory } from '../../../shared/reception/history-contract';
import { localTimeOf } from '../../../shared/time';
import { dayLabel, guestTitle, timeOfDay } from '../../lib/format';
import { useHall, useLanguage } from '../../lib/hall';
import { useSpan } from '../../lib/use-span';
import { useLinks } from '../links';
import { RulingEvidence } from '../ruling-evidence';
import { CareActions } from './care-actions';
import { GuestFacts } from './guest-facts';
import classes from './history.module.css';
import { HistoryList } from './history-list';
import { Promises } from './promises';

/** What is known of a guest and what can be written down about them. */
export function GuestRecord({
  history,
  agentId,
}: {
  readonly history: GuestHistory;
  /** Who looks after them now; otherwise the owner is most likely meant. */
  readonly agentId: string | null;
}) {
  const { t } = useTranslation(['history', 'registers']);
  const { onOpenEntry } = useLinks();
  const language = useLanguage();
  const { timeZone } = useHall();
  const span = useSpan();
  const { guestId, name: guestName, formOfAddress } = history;
  const dayOf = (atMs: number) => dayLabel(localTimeOf(atMs, timeZone).date, language);
  return (
    <div className={classes.record}>
      <GuestFacts history={history} />
      <CareActions
        guestId={guestId}
        guest={guestTitle({ guestName, formOfAddress }, language)}
        agentId={agentId ?? history.owners[0]?.agentId ?? null}
      />
      <Promises promises={history.promises} />
      <HistoryList title={t('entries')} entries={history.entries} keyOf={({ entryId }) => entryId}>
        {({ entryId, kind, incident, occurredAtMs, what, state }) => (
          <UnstyledButton className={classes.entry} onClick={() => onOpenEntry(entryId)}>
            <span className={`${classes.quiet} ${classes.above}`}>
              {[
                dayOf(occurredAtMs),
                t(incident ? `registers:incidents.${incident}` : `registers:kinds.${kind}`),
                t(`registers:states.${state}`),
              ].join(' · ')}
            </span>
            {what}
          </UnstyledButton>
        )}
      </HistoryList>
      <HistoryList
        title={t('contacts')}
        entries={history.contacts}
        keyOf={({ contactId }) => contactId}
      >
        {({ kind, effective, agentName, atMs, note }) => (
          <>
            <p className={classes.quiet}>
              {[
                dayOf(atMs),
                t(`kind.${kind}`),
                t(effective ? 'effective' : 'notEffective'),
                agentName,
              ].join(' · ')}
            </p>
            {note && <p className={classes.text}>{note}</p>}
          </>
        )}
      </HistoryList>
      <HistoryList title={t('visits')} entries={history.visits} keyOf={({ visitId }) => visitId}>
        {({ visitId, arrivedAtMs, leftAtMs, tableName, agentNames }) => (
          <PastVisit visitId={visitId}>
            {`${dayOf(arrivedAtMs)} ${timeOfDay(arrivedAtMs, timeZone)}`}
            <span className={classes.quiet}>
              {[
                '',
                ...agentNames,
                tableName,
                leftAtMs === null ? t('here') : span(leftAtMs - arrivedAtMs),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </PastVisit>
        )}
      </HistoryList>
    </div>
  );
}

/** One visit in a line; opened, it says why it was ruled as it was. */
function PastVisit({
  visitId,
  children,
}: {
  readonly visitId: string;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.text}>{children}</summary>
      {open && <RulingEvidence visitId={visitId} />}
    </details>
  );
}
