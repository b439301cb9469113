import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { RotationExplanation } from '../../shared/reception/rotation-explanation';
import { signed } from './balance';
import classes from './explanation.module.css';
import { placeSentence, type Words } from './rotation-words';
import { TurnLedger } from './turn-ledger';

/** The order as a table; each agent opens to the ledger that the balance comes from. */
export function ExplainedOrder({
  explanation,
  atMs,
  openId: openAtFirst,
  words,
}: {
  readonly explanation: RotationExplanation;
  /** The minute that is looked at; null is now. */
  readonly atMs: number | null;
  readonly openId: string | undefined;
  readonly words: Words;
}) {
  const { t } = words;
  const [openId, setOpenId] = useState(openAtFirst);
  return (
    <table className={classes.order}>
      <thead>
        <tr>
          <th scope="col">{t('rank')}</th>
          <th scope="col">{t('agent')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col" className={classes.figure}>
            {t('balance')}
          </th>
          <th scope="col">{t('reason')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {explanation.agents.map((agent, index) => {
          const open = agent.agentId === openId;
          return (
            <Fragment key={agent.agentId}>
              <tr data-next={agent.isNext || undefined}>
                <td>{agent.isNext ? t('nextMark') : index + 1}</td>
                <th scope="row">{agent.name}</th>
                <td data-status={agent.status}>{t(`statuses.${agent.status}`)}</td>
                <td className={classes.figure}>{signed(agent.balance)}</td>
                <td>{placeSentence(agent, explanation, words)}</td>
                <td>
                  <ActionIcon
                    variant="subtle"
                    size="lg"
                    aria-label={t('showLedger', { name: agent.name })}
                    title={t('showLedger', { name: agent.name })}
                    aria-expanded={open}
                    onClick={() => setOpenId(open ? undefined : agent.agentId)}
                  >
                    {open ? <IconChevronUp size={18} /> : <IconChevronDown size={18} />}
                  </ActionIcon>
                </td>
              </tr>
              {open && (
                <tr className={classes.detail}>
                  <td colSpan={6}>
                    <TurnLedger
                      agentId={agent.agentId}
                      name={agent.name}
                      atMs={atMs}
                      words={words}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
