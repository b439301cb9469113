import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowRight,
  IconClockPlus,
  IconGavel,
  IconHelpCircle,
  IconSwitchHorizontal,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/procedure';
import type { RotationLine, rotationProcedures } from '../../shared/reception/rotation-contract';
import { minuteMs } from '../../shared/time';
import { useBilingual, useHall } from '../lib/hall';
import classes from './aside.module.css';
import { signed } from './balance';
import { useAgentState } from './use-agent-state';

type Away = InputOf<typeof rotationProcedures.setAgentAway>['away'];

const laterMs = 15 * minuteMs;

/** One agent of the queue; a press or Enter opens what can be done. */
export function AgentLine({
  agent,
  rank,
  nowMs,
  readOnly,
  onExplain,
  onDock,
  onAway,
}: {
  readonly agent: RotationLine;
  readonly rank: number;
  readonly nowMs: number;
  readonly readOnly: boolean;
  readonly onExplain: () => void;
  readonly onDock: () => void;
  readonly onAway: (away: Away) => void;
}) {
  const { t } = useTranslation(['reception', 'rotation', 'turns']);
  const stateText = useAgentState(nowMs);
  // What opens takes the focus; closing the menu must not take it back.
  const [leads, setLeads] = useState(false);
  const leadTo = (open: () => void) => () => {
    setLeads(true);
    open();
  };
  return (
    <li>
      <Menu
        position="bottom-end"
        disabled={readOnly}
        withInitialFocusPlaceholder={false}
        returnFocus={!leads}
        onOpen={() => setLeads(false)}
      >
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
            <span className={classes.agentName}>
              {agent.name}
              {agent.makeUp && (
                <span className={classes.makeUp}>{t(`turns:makeUp.${agent.makeUp}`)}</span>
              )}
            </span>
            <span className={classes.agentState}>{stateText(agent)}</span>
            <span className={classes.balance}>{signed(agent.balance)}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('reception:rotation.choices', { name: agent.name })}</Menu.Label>
          {agent.absence ? (
            <BackChoices absence={agent.absence} nowMs={nowMs} onAway={onAway} />
          ) : (
            <LeaveChoices nowMs={nowMs} onAway={onAway} />
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<IconGavel size={16} />} onClick={leadTo(onDock)}>
            {t('turns:menu.dock')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHelpCircle size={16} />} onClick={leadTo(onExplain)}>
            {t('rotation:whyHere')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

interface ChoicesProps {
  readonly nowMs: number;
  readonly onAway: (away: Away) => void;
}

/** The hall's reasons, each with whether it is excused and how long it takes as a rule. */
function LeaveChoices({ nowMs, onAway }: ChoicesProps) {
  const { t } = useTranslation('turns');
  const { absenceReasons } = useHall();
  const inLanguage = useBilingual();
  return absenceReasons.map(({ absenceId, name, excused, minutes }) => (
    <Menu.Item
      key={absenceId}
      leftSection={<IconArrowRight size={16} />}
      rightSection={
        <span className={classes.choiceNote}>{t(excused ? 'menu.excused' : 'menu.unexcused')}</span>
      }
      onClick={() => onAway({ absenceId, excused, backAtMs: nowMs + minutes * minuteMs })}
    >
      {inLanguage(name)}
    </Menu.Item>
  ));
}

/** Back again, later than said, or excused after all. */
function BackChoices({
  absence,
  nowMs,
  onAway,
}: ChoicesProps & { readonly absence: NonNullable<RotationLine['absence']> }) {
  const { t } = useTranslation('turns');
  const { absenceReasons } = useHall();
  const absenceId = absence.absenceId ?? absenceReasons[0]?.absenceId ?? '';
  const { excused, backAtMs } = absence;
  return (
    <>
      <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={() => onAway('back')}>
        {t('menu.back')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconClockPlus size={16} />}
        onClick={() =>
          onAway({ absenceId, excused, backAtMs: Math.max(nowMs, backAtMs ?? 0) + laterMs })
        }
      >
        {t('menu.later')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconSwitchHorizontal size={16} />}
        onClick={() => onAway({ absenceId, excused: !excused, backAtMs })}
      >
        {t(excused ? 'menu.asUnexcused' : 'menu.asExcused')}
      </Menu.Item>
    </>
  );
}
