import { Button, Group, Popover, Text } from '@mantine/core';
import { IconCheck, IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportKey } from '../../shared/reports/contract';
import { useLanguage } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';

/** Saves the sheet as a PDF or sends it to the printer, and says which of the two happened. */
export function ReportActions({ report }: { report: ReportKey }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const pdf = useCommand('reports.saveReportPdf');
  const print = useCommand('reports.printReport');
  const [done, setDone] = useState('');

  const begin = () => {
    setDone('');
    pdf.forget();
    print.forget();
  };
  const savePdf = async () => {
    begin();
    const answer = await pdf.run({ ...report, language });
    if (answer?.saved) setDone(t('saved', { fileName: answer.fileName }));
  };
  const sendToPrinter = async () => {
    begin();
    const answer = await print.run({ ...report, language });
    if (answer?.sent) setDone(t('sent'));
  };

  const refusal = pdf.refusal ?? print.refusal;
  const working = pdf.running || print.running;
  return (
    <Popover
      withRoles={false}
      opened={done !== '' || refusal !== null}
      position="bottom-end"
      onDismiss={begin}
    >
      <Popover.Target>
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            leftSection={<IconFileDownload size={18} />}
            loading={pdf.running}
            disabled={working}
            onClick={() => void savePdf()}
          >
            {t('savePdf')}
          </Button>
          <Button
            leftSection={<IconPrinter size={18} />}
            loading={print.running}
            disabled={working}
            onClick={() => void sendToPrinter()}
          >
            {t('print')}
          </Button>
        </Group>
      </Popover.Target>
      <Popover.Dropdown maw={420} role="status">
        {done && (
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <IconCheck size={18} aria-hidden />
            <Text style={{ overflowWrap: 'anywhere' }}>{done}</Text>
          </Group>
        )}
        <RefusalAlert refusal={refusal} />
      </Popover.Dropdown>
    </Popover>
  );
}
