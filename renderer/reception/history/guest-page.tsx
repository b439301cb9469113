import { CloseButton, Group } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { guestTitle } from '../../lib/format';
import { useLanguage } from '../../lib/hall';
import { useAsk } from '../../lib/queries';
import { isComposing, isListOpen } from '../keys';
import { GuestRecord } from './guest-record';
import classes from './history.module.css';

/** A known guest who is not here, or not yet. */
export function GuestPage({
  guestId,
  onClose,
}: {
  readonly guestId: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const { data } = useAsk('reception.readGuestHistory', { guestId });
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || isListOpen(event.target)) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      ref={page}
      className={classes.page}
      aria-labelledby="guest-title"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <h2 id="guest-title" className={classes.title}>
          {data &&
            guestTitle({ guestName: data.name, formOfAddress: data.formOfAddress }, language)}
        </h2>
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </Group>
      {data && <GuestRecord history={data} agentId={null} />}
    </section>
  );
}
