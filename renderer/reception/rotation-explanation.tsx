import { CloseButton, Group, Loader } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall, useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { Problem } from '../ui/problem';
import { ExplainedOrder } from './explained-order';
import classes from './explanation.module.css';
import { isComposing, isListOpen } from './keys';
import { MomentChooser } from './moment-chooser';
import { RotationPaper } from './rotation-paper';
import { momentText, nextSentence } from './rotation-words';

/** Why the next agent is next, now or at any minute of the past, with every agent's ledger of that day. */
export function RotationExplanation({
  agentId,
  canPrint,
  onClose,
}: {
  /** Whose ledger is open to begin with. */
  readonly agentId: string | undefined;
  readonly canPrint: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('rotation');
  const words = { t, language: useLanguage(), timeZone: useHall().timeZone };
  const nowMs = useNow();
  const [atMs, setAtMs] = useState<number | null>(null);
  const { data, error, isPlaceholderData, refetch } = useAsk('reception.explainRotation', { atMs });
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || isListOpen(event.target)) return;
    event.preventDefault();
    onClose();
  };
  const next = data?.agents.find(({ isNext }) => isNext);

  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-labelledby="explanation-title"
      aria-busy={isPlaceholderData}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Group justify="space-between" wrap="nowrap" align="center">
        <h2 id="explanation-title" className={classes.title}>
          {atMs === null ? t('titleNow') : t('titleAt', momentText(atMs, words))}
        </h2>
        <Group gap="xs" wrap="nowrap">
          {canPrint && <RotationPaper key={atMs} atMs={atMs} />}
          <CloseButton aria-label={t('close')} onClick={onClose} />
        </Group>
      </Group>
      <MomentChooser nowMs={nowMs} chosenMs={atMs} onChoose={setAtMs} />
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader aria-label={t('titleNow')} />}
      {data && !error && (
        <div className={classes.scroll}>
          <p className={classes.next} role="status" data-next={next !== undefined || undefined}>
            {next && <strong>{t('next', { name: next.name })}</strong>}
            {nextSentence(data, words) ?? t('nobody')}
          </p>
          {data.agents.length > 0 && (
            <ExplainedOrder explanation={data} atMs={atMs} openId={agentId} words={words} />
          )}
          <p className={classes.rule}>
            {t(`rules.${data.rule}`)} {atMs !== null && t('settingsNote')}
          </p>
        </div>
      )}
    </section>
  );
}
