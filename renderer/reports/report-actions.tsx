import { Button } from '@mantine/core';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportKey } from '../../shared/reports/contract';
import type { PeriodKey } from '../../shared/reports/period-contract';
import { useLanguage } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { DonePopover } from './done-popover';
import { ExportMenu } from './export-menu';

/** Saves a report as a PDF or a spreadsheet or sends it to the printer, and says which of these happened. */
export function ReportActions({ report }: { report: ReportKey | PeriodKey }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const pdf = useCommand('reports.saveReportPdf');
  const print = useCommand('reports.printReport');
  const period = useCommand('reports.issuePeriodReport');
  const spreadsheet = useCommand('reports.exportReport');
  const [done, setDone] = useState('');
  const [to, setTo] = useState<'pdf' | 'printer'>('pdf');

  const begin = () => {
    setDone('');
    for (const command of [pdf, print, period, spreadsheet]) command.forget();
  };
  const issue = async (where: 'pdf' | 'printer') => {
    begin();
    setTo(where);
    const answer = await issueTo(where);
    if (answer) setDone(where === 'pdf' ? t('saved', { fileName: answer.fileName }) : t('sent'));
  };
  /** What was saved or sent; undefined where the person changed their mind or it was refused. */
  const issueTo = async (where: 'pdf' | 'printer') => {
    if ('fromDay' in report) {
      const answer = await period.run({ range: report, to: where, language });
      return answer?.done ? answer : undefined;
    }
    if (where === 'pdf') {
      const answer = await pdf.run({ ...report, language });
      return answer?.saved ? answer : undefined;
    }
    const answer = await print.run({ ...report, language });
    return answer?.sent ? { fileName: '' } : undefined;
  };
  const save = async (format: 'xlsx' | 'csv') => {
    begin();
    const answer = await spreadsheet.run({ of: report, format, language });
    if (answer?.saved) setDone(t('saved', { fileName: answer.fileName }));
  };

  const issuing = pdf.running || print.running || period.running;
  const working = issuing || spreadsheet.running;
  return (
    <DonePopover
      done={done}
      refusal={pdf.refusal ?? print.refusal ?? period.refusal ?? spreadsheet.refusal}
      onDismiss={begin}
    >
      <ExportMenu
        running={spreadsheet.running}
        disabled={working}
        onExport={(format) => void save(format)}
      />
      <Button
        variant="default"
        leftSection={<IconFileDownload size={18} />}
        loading={issuing && to === 'pdf'}
        disabled={working}
        onClick={() => void issue('pdf')}
      >
        {t('savePdf')}
      </Button>
      <Button
        leftSection={<IconPrinter size={18} />}
        loading={issuing && to === 'printer'}
        disabled={working}
        onClick={() => void issue('printer')}
      >
        {t('print')}
      </Button>
    </DonePopover>
  );
}
