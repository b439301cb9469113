import { useTranslation } from 'react-i18next';
import type { ClosingSheet } from '../../shared/cleanliness/closing-contract';
import { useBilingual } from '../lib/hall';
import styles from './closing-sheet-page.module.css';

/** Every area with its score; a dash for one that was not inspected to its end. */
export function SheetAreas({ sheet }: { sheet: ClosingSheet }) {
  const { t } = useTranslation('closing', { keyPrefix: 'sheet' });
  const bilingual = useBilingual();
  const score = (points: number | null) => (points === null ? '—' : Math.floor(points));
  return (
    <section>
      <h2>{t('areas')}</h2>
      <table className={styles.areas}>
        <thead>
          <tr>
            {(['area', 'items', 'passed', 'failed', 'notInspected', 'points'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {sheet.areas.map((area) => (
            <tr key={area.name.zh}>
              <th scope="row">
                <bdi>{bilingual(area.name)}</bdi>
              </th>
              <td>{area.items}</td>
              <td>{area.passed}</td>
              <td>{area.failed}</td>
              <td>{area.notInspected}</td>
              <td>{score(area.score)}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{t('total')}</th>
            <td colSpan={4} />
            <td>{score(sheet.score)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
