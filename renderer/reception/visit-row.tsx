import { Button } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import { isLateEntry } from '../../shared/reception/late-entry';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import classes from './board.module.css';
import { DrinksState } from './drinks-state';
import { HeldMarks } from './held-marks';

interface VisitRowProps {
  readonly visit: Visit;
  /** How long it has been on site, in words. */
  readonly stay: string;
  readonly drinks: Visit['drinks'];
  readonly selected: boolean;
  /** Just registered: the row can be seen at a glance. */
  readonly fresh: boolean;
  /** The one row that Tab stops at; the arrow keys reach the others. */
  readonly tabStop: boolean;
  /** Offered to a party without an agent. */
  readonly nextAgent: string | undefined;
  readonly onOpen: (visitId: string) => void;
  readonly onFocus: (visitId: string) => void;
  readonly onAssign: (visit: Visit) => void;
}

/** One party on the live board. Memoised: 200 of them sit still while the clock ticks. */
export const VisitRow = memo(function VisitRow(props: VisitRowProps) {
  const { visit, stay, drinks, selected, fresh, tabStop, nextAgent } = props;
  const { t } = useTranslation(['reception', 'visit', 'common', 'turns']);
  const guest = guestTitle(visit, useLanguage());
  const marksId = useId();
  return (
    <tr
      className={classes.row}
      data-visit={visit.visitId}
      data-selected={selected || undefined}
      data-fresh={fresh || undefined}
    >
      <td className={visit.tableName ? classes.strong : classes.quiet}>
        {visit.tableName ?? t('reception:board.noTable')}
      </td>
      <td>
        <button
          type="button"
          className={classes.open}
          data-row
          tabIndex={tabStop ? 0 : -1}
          aria-label={t('reception:board.open', { guest })}
          aria-describedby={marksId}
          aria-expanded={selected}
          onClick={() => props.onOpen(visit.visitId)}
          onFocus={() => props.onFocus(visit.visitId)}
        >
          <span>{guest}</span>
          <span id={marksId} className={classes.marks}>
            {visit.note && <IconNote size={16} role="img" aria-label={t('reception:visit.note')} />}
            {isLateEntry(visit.arrivedAtMs, visit.recordedAtMs) && (
              <span className={classes.late}>{t('visit:lateEntry')}</span>
            )}
            <HeldMarks held={visit.held} />
          </span>
        </button>
      </td>
      <td>{t('common:people', { count: visit.partySize })}</td>
      <td className={visit.kind === 'returning' ? classes.strong : undefined}>
        {t(`reception:kind.${visit.kind}`)}
      </td>
      <td>
        {visit.agentName ??
          (nextAgent ? (
            <Button
              className={classes.above}
              size="compact-sm"
              onClick={() => props.onAssign(visit)}
            >
              {t('reception:board.assignNext', { agent: nextAgent })}
            </Button>
          ) : (
            <span className={classes.quiet}>{t('reception:board.noAgent')}</span>
          ))}
        {visit.coversFor && (
          <span className={classes.quiet}>
            {' '}
            {t('turns:cover.for', { owner: visit.coversFor.name })}
          </span>
        )}
      </td>
      <td className={classes.figure}>{stay}</td>
      <td>
        <DrinksState state={drinks} />
      </td>
    </tr>
  );
});
