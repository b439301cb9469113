import { CloseButton } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { isComposing, isListOpen } from './keys';
import classes from './ownership.module.css';
import { OwnershipMatterRow } from './ownership-matter-row';
import { useOwnershipMatters } from './use-ownership-matters';

/** The unclaimed board, and what the supervisor has to decide; in place of the guests on site. */
export function OwnershipBoard({
  readOnly,
  onClose,
}: {
  readonly readOnly: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('ownership');
  const { matters, nowMs, error, refetch } = useOwnershipMatters();
  const board = useRef<HTMLElement>(null);
  useEffect(() => board.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || isListOpen(event.target)) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      ref={board}
      className={classes.board}
      aria-labelledby="ownership-board-title"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <h2 id="ownership-board-title">{t('board.heading')}</h2>
        <CloseButton aria-label={t('board.close')} onClick={onClose} />
      </header>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {matters?.length === 0 && (
        <EmptyState
          icon={<IconUserQuestion />}
          title={t('board.empty')}
          hint={t('board.emptyHint')}
        />
      )}
      <ul className={classes.matters}>
        {matters?.map((matter) => (
          <OwnershipMatterRow
            key={matter.visitId}
            matter={matter}
            nowMs={nowMs}
            readOnly={readOnly}
            onDone={() => board.current?.focus()}
          />
        ))}
      </ul>
    </section>
  );
}
