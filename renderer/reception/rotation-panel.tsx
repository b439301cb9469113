import { Button, Menu, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight, IconHelpCircle, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RotationLine } from '../../shared/reception/contract';
import { minutes } from '../lib/format';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import classes from './aside.module.css';
import { signed } from './balance';
import { useTell } from './use-tell';

/** Who is next and why it can be trusted: order, state and turns owed of every agent on duty. */
export function RotationPanel({
  readOnly,
  onExplain,
  onOpenDuty,
}: {
  readonly readOnly: boolean;
  /** Shows why the order is as it is; of one agent's place where one is named. */
  readonly onExplain: (agentId?: string) => void;
  readonly onOpenDuty?: (() => void) | undefined;
}) {
  const { t } = useTranslation(['reception', 'rotation']);
  const { data: agents, error, refetch } = useAsk('reception.listRotation', {});
  const nowMs = useNow(5000);
  const away = useTell('reception.setAgentAway');

  return (
    <section className={classes.rotation} aria-labelledby="rotation-title">
      <div className={classes.title}>
        <h2 id="rotation-title">{t('reception:rotation.title')}</h2>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconHelpCircle size={16} />}
          onClick={() => onExplain()}
        >
          {t('rotation:why')}
        </Button>
        <span className={classes.titleNote}>{t('reception:rotation.balance')}</span>
      </div>
      <RefusalAlert refusal={away.refusal} />
      {error && !agents && <Problem error={error} onRetry={() => void refetch()} />}
      {agents?.length === 0 && (
        <EmptyState
          icon={<IconUserOff size={32} />}
          title={t('reception:rotation.nobody')}
          hint={t('reception:rotation.nobodyHint')}
        >
          {onOpenDuty && <Button onClick={onOpenDuty}>{t('reception:rotation.openDuty')}</Button>}
        </EmptyState>
      )}
      <ol className={classes.agents}>
        {agents?.map((agent, index) => (
          <AgentLine
            key={agent.agentId}
            agent={agent}
            rank={index + 1}
            minutes={minutes(nowMs - agent.sinceMs)}
            readOnly={readOnly}
            onExplain={() => onExplain(agent.agentId)}
            onChoose={(choice) => void away.send({ agentId: agent.agentId, away: choice })}
          />
        ))}
      </ol>
    </section>
  );
}

function AgentLine({
  agent,
  rank,
  minutes,
  readOnly,
  onExplain,
  onChoose,
}: {
  readonly agent: RotationLine;
  readonly rank: number;
  readonly minutes: number;
  readonly readOnly: boolean;
  readonly onExplain: () => void;
  readonly onChoose: (away: 'excused' | 'unexcused' | 'back') => void;
}) {
  const { t } = useTranslation(['reception', 'common', 'rotation']);
  const state = t(`reception:rotation.state.${agent.state}`);
  return (
    <li>
      <Menu position="bottom-end" disabled={readOnly} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton
            className={classes.agent}
            data-next={agent.isNext || undefined}
            data-state={agent.state}
            aria-haspopup="menu"
          >
            <span className={classes.rank}>
              {agent.isNext ? t('reception:rotation.next') : rank}
            </span>
            <span className={classes.agentName}>{agent.name}</span>
            <span className={classes.agentState}>
              {agent.state === 'free'
                ? state
                : `${state} ${t('common:minutes', { count: minutes })}`}
            </span>
            <span className={classes.balance}>{signed(agent.balance)}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('reception:rotation.choices', { name: agent.name })}</Menu.Label>
          {agent.state === 'away' && (
            <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => onChoose('back')}>
              {t('reception:rotation.back')}
            </Menu.Item>
          )}
          {agent.state !== 'away' &&
            (['excused', 'unexcused'] as const).map((choice) => (
              <Menu.Item
                key={choice}
                leftSection={<IconArrowRight size={16} />}
                onClick={() => onChoose(choice)}
              >
                {t(`reception:rotation.${choice}`)}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconHelpCircle size={16} />} onClick={onExplain}>
            {t('rotation:whyHere')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
