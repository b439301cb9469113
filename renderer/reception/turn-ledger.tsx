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
        {data.uncounted.map((reception) => (
          <tr key={`uncounted-${reception.seq}`}>
            <td>{timeOfDay(reception.atMs, timeZone)}</td>
            <td>{t(`uncounted.${reception.cause}`, { name: reception.ownerName ?? '' })}</td>
            <td>{reception.guest ? guestTitle(reception.guest, language) : t('noGuest')}</td>
            <td colSpan={2} className={classes.figure}>
              {t('uncounted.mark')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What happened; the reason of a reversal or the clause of a docking in brackets. */
function clauseText({ clause, turnOfName, why }: LedgerLine, { t, language }: Words): string {
  const text = t(`clause.${clause}`, { name: turnOfName });
  if (!why) return text;
  if (why.kind === 'docking') {
    const { clause, byName } = why;
    const words = language === 'en' ? clause.en : clause.zh;
    return t('whyRecorded', { clause: text, why: t('dockedBy', { clause: words, name: byName }) });
  }
  const code = reversals.find((known) => known === why.code);
  return t('whyRecorded', { clause: text, why: code ? t(`recorded.${code}`) : why.code });
}

const reversals = ['void', 'agent-changed', 'handed-back', 'merged', 'waiting'] as const;
