import { Loader } from '@mantine/core';
import type { LedgerLine } from '../../shared/reception/rotation-explanation';
import { guestTitle, timeOfDay } from '../lib/format';
import { useAsk } from '../lib/queries';
import { Problem } from '../ui/problem';
import { signed } from './balance';
import classes from './explanation.module.css';
import type { Words } from './rotation-words';

/** One agent's credits and debits of a day, from the balance that the day began with to the one shown. */
export function TurnLedger({
  agentId,
  name,
  atMs,
  words,
}: {
  readonly agentId: string;
  readonly name: string;
  readonly atMs: number | null;
  readonly words: Words;
}) {
  const { t, language, timeZone } = words;
  const { data, error, refetch } = useAsk('reception.readTurnLedger', { agentId, atMs });
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('ledger', { name })} />;
  return (
    <table className={classes.ledger} aria-label={t('ledger', { name })}>
      <thead>
        <tr>
          <th scope="col">{t('line.time')}</th>
          <th scope="col">{t('line.clause')}</th>
          <th scope="col">{t('line.guest')}</th>
          <th scope="col" className={classes.figure}>
            {t('line.amount')}
          </th>
          <th scope="col" className={classes.figure}>
            {t('line.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td />
          <td colSpan={3}>{t(data.lines.length > 0 ? 'opening' : 'noLines')}</td>
          <td className={classes.figure}>{signed(data.openingBalance)}</td>
        </tr>
        {data.lines.map((line) => (
          <tr key={line.seq} data-own={line.amount <= -1 || undefined}>
            <td>{timeOfDay(line.atMs, timeZone)}</td>
            <td>{clauseText(line, words)}</td>
            <td>{line.guest ? guestTitle(line.guest, language) : t('noGuest')}</td>
            <td className={classes.figure}>{signed(line.amount)}</td>
            <td className={classes.figure}>{signed(line.balanceAfter)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What happened; the reason of a reversal or a docking in brackets. */
function clauseText({ clause, turnOfName, why }: LedgerLine, { t }: Words): string {
  const text = t(`clause.${clause}`, { name: turnOfName });
  if (!why) return text;
  const known = why === 'void' || why === 'agent-changed' ? t(`recorded.${why}`) : why;
  return t('whyRecorded', { clause: text, why: known });
}
