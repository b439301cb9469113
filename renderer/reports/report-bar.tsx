import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { percent, span } from './paper-format';
import { ReportSection } from './report-section';
import { usePromiseText } from './use-promise-text';

/** Drinks, with what the guest waited, what is excused and what the bar answers for side by side. */
export function Drinks({ report: { drinks } }: { report: ShiftReport }) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper.drinks' });
  const promise = usePromiseText(drinks.promiseMs);
  const share = (part: number) => `${part} · ${percent(part, drinks.served)}`;
  return (
    <ReportSection title={t('title')} compact>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('requested')}</th>
            <th scope="col">{t('served')}</th>
            <th scope="col">{t('cancelled')}</th>
            <th scope="col">{t('withinByRule', { promise })}</th>
            <th scope="col">{t('withinByWait', { promise })}</th>
            <th scope="col">{t('medianWaited')}</th>
            <th scope="col">{t('medianExcused')}</th>
            <th scope="col">{t('medianAnswered')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{drinks.requested}</td>
            <td>{drinks.served}</td>
            <td>{drinks.cancelled}</td>
            <td>{share(drinks.withinByRule)}</td>
            <td>{share(drinks.withinByWait)}</td>
            <td>{span(drinks.medianWaitedMs)}</td>
            <td>{span(drinks.medianExcusedMs)}</td>
            <td>{span(drinks.medianAnsweredMs)}</td>
          </tr>
        </tbody>
      </table>
    </ReportSection>
  );
}

export function BarPeople({ report: { byBarPerson } }: { report: ShiftReport }) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper.byBarPerson' });
  if (byBarPerson.length === 0) return null;
  return (
    <ReportSection title={t('title')} compact>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('served')}</th>
            <th scope="col">{t('late')}</th>
          </tr>
        </thead>
        <tbody>
          {byBarPerson.map(({ name, served, late }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{served}</td>
              <td>{late}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}
