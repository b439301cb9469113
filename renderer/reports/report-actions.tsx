import { Button, Group } from '@mantine/core';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printRefusals } from '../../shared/paper-refusals';
import type { ReportOf } from '../../shared/reports/issue-contract';
import { newIdempotencyKey } from '../lib/bridge';
import { useLanguage } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { DonePopover } from './done-popover';
import { type ExportChoice, ExportMenu } from './export-menu';

const isPrinterTrouble = (reason = '') => printRefusals.some((each) => each === reason);

/** Issues a report as a PDF or on paper, or saves its tables, and says which of these happened. */
export function ReportActions({ report }: { report: ReportOf }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const issuing = useCommand('reports.issueReport');
  const spreadsheet = useCommand('reports.exportReport');
  const [done, setDone] = useState('');
  const [to, setTo] = useState<'pdf' | 'printer'>('pdf');

  const begin = () => {
    setDone('');
    issuing.forget();
    spreadsheet.forget();
  };
  const issue = async (where: 'pdf' | 'printer') => {
    begin();
    setTo(where);
    const idempotencyKey = newIdempotencyKey();
    const answer = await issuing.run({ idempotencyKey, of: report, to: where, language });
    if (!answer?.done) return;
    const { number, fileName } = answer;
    setDone(
      where === 'pdf' ? t('issued.saved', { number, fileName }) : t('issued.sent', { number }),
    );
  };
  const save = async (choice: ExportChoice) => {
    begin();
    const answer = await spreadsheet.run({ of: report, language, ...choice });
    if (answer?.saved) setDone(t('saved', { fileName: answer.fileName }));
  };

  const working = issuing.running || spreadsheet.running;
  return (
    <DonePopover
      done={done}
      refusal={issuing.refusal ?? spreadsheet.refusal}
      again={
        isPrinterTrouble(issuing.refusal?.reason) && (
          <Group gap="xs">
            <Button size="compact-md" onClick={() => void issue('printer')}>
              {t('printAgain')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => void issue('pdf')}>
              {t('pdfInstead')}
            </Button>
          </Group>
        )
      }
      onDismiss={begin}
    >
      <ExportMenu
        running={spreadsheet.running}
        disabled={working}
        onExport={(choice) => void save(choice)}
      />
      <Button
        variant="default"
        leftSection={<IconFileDownload size={18} />}
        loading={issuing.running && to === 'pdf'}
        disabled={working}
        onClick={() => void issue('pdf')}
      >
        {t('savePdf')}
      </Button>
      <Button
        leftSection={<IconPrinter size={18} />}
        loading={issuing.running && to === 'printer'}
        disabled={working}
        onClick={() => void issue('printer')}
      >
        {t('print')}
      </Button>
    </DonePopover>
  );
}
