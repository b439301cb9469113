import { useTranslation } from 'react-i18next';
import type { RotationSlip } from '../../shared/reception/rotation-explanation';
import { localTimeOf } from '../../shared/time';
import { clockTime, dateTime, fullDay } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { signed } from './balance';
import styles from './rotation-slip-page.module.css';
import { nextSentence, placeSentence } from './rotation-words';

/** The order at an instant with its reasons, on one sheet that both sides of a dispute can sign. */
export function RotationSlipPage({ slip }: { readonly slip: RotationSlip }) {
  const { t } = useTranslation('rotation');
  const language = useLanguage();
  const { timeZone, atMs } = slip;
  const words = { t, language, timeZone };
  const next = slip.agents.find(({ isNext }) => isNext);
  return (
    <article className={styles.page} lang={language}>
      <header className={styles.head}>
        <div>
          <p>
            <bdi>{slip.hallName}</bdi>
          </p>
          <h1>{t('slip.title')}</h1>
        </div>
        <p className={styles.issue}>
          {t('slip.issued', { at: dateTime(slip.issuedAtMs, timeZone), name: slip.issuedByName })}
        </p>
      </header>
      <h2>
        {t('slip.at', {
          day: fullDay(localTimeOf(atMs, timeZone).date, language),
          time: clockTime(atMs, timeZone),
        })}
      </h2>
      <p className={styles.next}>
        {next && <strong>{t('next', { name: next.name })}</strong>}{' '}
        {nextSentence(slip, words) ?? t('nobody')}
      </p>
      {slip.agents.length > 0 && (
        <table>
          <thead>
            <tr>
              {(['rank', 'agent', 'status', 'balance', 'reason'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slip.agents.map((agent, index) => (
              <tr key={agent.agentId}>
                <td>{agent.isNext ? `${index + 1} · ${t('nextMark')}` : index + 1}</td>
                <th scope="row">{agent.name}</th>
                <td>{t(`statuses.${agent.status}`)}</td>
                <td>{signed(agent.balance)}</td>
                <td>{placeSentence(agent, slip, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.signatures}>
        <p>{t('slip.supervisor')}</p>
        <p>{t('slip.agent')}</p>
      </div>
      <footer className={styles.notes}>
        <p>{t(`rules.${slip.rule}`)}</p>
        <p>{t('slip.definition')}</p>
        <p>{t('settingsNote')}</p>
      </footer>
    </article>
  );
}
