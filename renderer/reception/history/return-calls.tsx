import { CloseButton, Group, UnstyledButton } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnCall } from '../../../shared/reception/history-contract';
import { dayLabel, guestTitle } from '../../lib/format';
import { useLanguage } from '../../lib/hall';
import { useAsk } from '../../lib/queries';
import { EmptyState } from '../../ui/empty-state';
import { isComposing, isListOpen } from '../keys';
import classes from './history.module.css';
import { SettleCall } from './settle-call';

/** The calls due today: arrows walk, Enter opens one, Enter again settles it, Escape leaves. */
export function ReturnCalls({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('history');
  const { data } = useAsk('reception.listReturnCalls', {});
  const [openId, setOpenId] = useState<string>();
  const page = useRef<HTMLElement>(null);
  const calls = data?.calls ?? [];
  const first = calls[0]?.returnCallId;

  // The hands are at the list again whenever a call was settled or put away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list may have a new first row
  useEffect(() => {
    if (openId === undefined) (rows(page.current)[0] ?? page.current)?.focus();
  }, [openId, first]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || isListOpen(event.target)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = rows(page.current);
    const at = all.indexOf(event.target as HTMLElement);
    if (step !== undefined && at >= 0) {
      event.preventDefault();
      all[(at + step + all.length) % all.length]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (openId) setOpenId(undefined);
      else onClose();
    }
  };

  return (
    <section
      ref={page}
      className={classes.page}
      aria-labelledby="calls-title"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Group justify="space-between" wrap="nowrap">
        <h2 id="calls-title" className={classes.title}>
          {t('calls.title')}
        </h2>
        <CloseButton aria-label={t('calls.close')} onClick={onClose} />
      </Group>
      {data && calls.length === 0 && (
        <EmptyState
          icon={<IconPhoneCall size={32} />}
          title={t('calls.none')}
          hint={t('calls.noneHint')}
        />
      )}
      <ul className={classes.calls}>
        {calls.map((call) => (
          <li key={call.returnCallId} className={classes.call}>
            <CallRow
              call={call}
              today={data?.day ?? ''}
              open={call.returnCallId === openId}
              onToggle={() =>
                setOpenId(call.returnCallId === openId ? undefined : call.returnCallId)
              }
            />
            {call.returnCallId === openId && (
              <SettleCall call={call} onDone={() => setOpenId(undefined)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CallRow({
  call,
  today,
  open,
  onToggle,
}: {
  readonly call: ReturnCall;
  readonly today: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useTranslation('history');
  const language = useLanguage();
  const { name: guestName, formOfAddress, dueDay } = call;
  const late = dueDay < today;
  return (
    <UnstyledButton className={classes.callRow} data-call aria-expanded={open} onClick={onToggle}>
      <strong>{guestTitle({ guestName, formOfAddress }, language)}</strong>
      <span>{call.agentName}</span>
      {late && (
        <span className={classes.quiet} data-late>
          {t('calls.overdue', { day: dayLabel(dueDay, language) })}
        </span>
      )}
      {call.note && <span className={classes.callNote}>{call.note}</span>}
    </UnstyledButton>
  );
}

function rows(page: HTMLElement | null): HTMLElement[] {
  return [...(page?.querySelectorAll<HTMLElement>('[data-call]') ?? [])];
}
