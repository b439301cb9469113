import type { i18n } from 'i18next';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { ShiftReportPage } from '../reports/shift-report-page';

/** The hidden window's page; `onReady` is called once it stands complete in the document. */
export function PrintApp(props: { i18n: i18n; report: ShiftReport; onReady: () => void }) {
  const { onReady } = props;
  useEffect(onReady, [onReady]);
  return (
    <I18nextProvider i18n={props.i18n}>
      <ShiftReportPage report={props.report} />
    </I18nextProvider>
  );
}
