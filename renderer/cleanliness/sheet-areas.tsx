import { useTranslation } from 'react-i18next';
import type { ClosingSheet } from '../../shared/cleanliness/closing-contract';
import { countdown, timeOfDay } from '../lib/format';
import { useBilingual } from '../lib/hall';
import styles from './closing-sheet-page.module.css';

const columns = ['items', 'passed', 'failed', 'notApplicable', 'notInspected'] as const;
type Area = ClosingSheet['areas'][number];

/** Every area with what its end-of-day round found, who made it, and its score; a dash where it was not made to its end. */
export function SheetAreas({ sheet }: { sheet: ClosingSheet }) {
  const { t } = useTranslation('closing', { keyPrefix: 'sheet' });
  const bilingual = useBilingual();
  const { areas, timeZone } = sheet;
  const score = (points: number | null) => (points === null ? '—' : Math.floor(points));
  const sum = (of: (area: Area) => number) => areas.reduce((total, area) => total + of(area), 0);
  const made = ({ made, due }: { made: number; due: number }) => t('madeOf', { made, due });
  return (
    <section>
      <h2>{t('areas')}</h2>
      <table className={styles.areas}>
        <thead>
          <tr>
            {(['area', ...columns, 'inspection', 'rounds', 'points'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area.name.zh}>
              <th scope="row">
                <bdi>{bilingual(area.name)}</bdi>
              </th>
              {columns.map((column) => (
                <td key={column}>{area[column]}</td>
              ))}
              <td>
                <Inspection of={area.inspection} timeZone={timeZone} />
              </td>
              <td>
                {made(area.rounds)}
                {area.rounds.tooFast > 0 && <Flag>{t('tooFast', area.rounds)}</Flag>}
              </td>
              <td>{score(area.score)}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{t('total')}</th>
            {columns.map((column) => (
              <td key={column}>{sum((area) => area[column])}</td>
            ))}
            <td />
            <td>
              {made({
                made: sum(({ rounds }) => rounds.made),
                due: sum(({ rounds }) => rounds.due),
              })}
            </td>
            <td>{score(sheet.score)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.small}>{t('scoreMeans')}</p>
    </section>
  );
}

function Inspection(props: { of: Area['inspection']; timeZone: string }) {
  const { t } = useTranslation('closing', { keyPrefix: 'sheet' });
  if (!props.of) return '—';
  const { byName, endedAtMs, activeMs, tooFast } = props.of;
  return (
    <>
      <bdi>{byName}</bdi> {timeOfDay(endedAtMs, props.timeZone)}{' '}
      {t('took', { time: countdown(activeMs) })}
      {tooFast && <Flag>{t('thisTooFast')}</Flag>}
    </>
  );
}

const Flag = (props: { children: string }) => <strong> ▲{props.children}</strong>;
