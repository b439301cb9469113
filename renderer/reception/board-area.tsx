import { Loader } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Procedures } from '../../shared/contract';
import type { OutputOf } from '../../shared/procedure';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { DayClosed } from './day-closed';
import { ForgottenDepartures } from './forgotten-departures';
import { LiveBoard } from './live-board';
import classes from './reception.module.css';
import { useAssignNext } from './use-assign-next';

interface BoardAreaProps {
  readonly onSite: UseQueryResult<OutputOf<Procedures['reception.listOnSite']>>;
  readonly readOnly: boolean;
  readonly selectedId: string | undefined;
  readonly freshId: string | undefined;
  readonly onOpen: (visitId: string) => void;
  readonly onAssigned: () => void;
}

/** The live board, or what stands in its place: not read yet, nobody here, the day signed off. */
export function BoardArea({ onSite, readOnly, onAssigned, ...board }: BoardAreaProps) {
  const { t } = useTranslation('reception');
  const { nextAgent, assign } = useAssignNext(onAssigned);
  const { data, error, refetch } = onSite;

  if (!data) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch()} />
    ) : (
      <Loader aria-label={t('board.title')} />
    );
  }
  return (
    <div className={classes.scroll}>
      {data.dayClosed && <DayClosed />}
      {!readOnly && <ForgottenDepartures visits={data.visits} />}
      {data.visits.length > 0 && (
        <LiveBoard
          visits={data.visits}
          nextAgent={readOnly ? undefined : nextAgent}
          onAssign={assign}
          {...board}
        />
      )}
      {data.visits.length === 0 && !data.dayClosed && (
        <EmptyState
          icon={<IconUsers size={32} />}
          title={t('board.noVisits')}
          hint={t('board.noVisitsHint')}
        />
      )}
    </div>
  );
}
