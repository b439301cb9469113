import { Button } from '@mantine/core';
import { IconHelpCircle, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RotationLine } from '../../shared/reception/rotation-contract';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import { AgentLine } from './agent-line';
import classes from './aside.module.css';
import { DockTurn } from './dock-turn';
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
  const [docked, setDocked] = useState<RotationLine>();

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
      {docked && (
        <DockTurn
          key={docked.agentId}
          agentId={docked.agentId}
          name={docked.name}
          onDone={() => setDocked(undefined)}
        />
      )}
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
            nowMs={nowMs}
            readOnly={readOnly}
            onExplain={() => onExplain(agent.agentId)}
            onDock={() => setDocked(agent)}
            onAway={(choice) => void away.send({ agentId: agent.agentId, away: choice })}
          />
        ))}
      </ol>
      {agents && agents.length > 0 && <OffDuty onOpenDuty={onOpenDuty} />}
    </section>
  );
}

/** Who could be there and is not, with the way to bring them in. */
function OffDuty({ onOpenDuty }: { readonly onOpenDuty: (() => void) | undefined }) {
  const { t } = useTranslation(['turns', 'rotation']);
  const { data: people = [] } = useAsk('people.listPeople', {});
  const absent = people.filter(
    ({ posts, onDuty }) => posts.includes('agent') && !onDuty.some(({ post }) => post === 'agent'),
  );
  if (absent.length === 0) return null;
  const names = absent.map(({ name }) => name).join(t('rotation:separator'));
  return (
    <button type="button" className={classes.offDuty} onClick={onOpenDuty} disabled={!onOpenDuty}>
      {t('turns:offDuty', { count: absent.length, names })}
    </button>
  );
}
