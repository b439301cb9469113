import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../lib/bridge';
import { useLanguage } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { useMaySign } from './use-may';

/** Puts a copy of the signed sheet on paper. Every copy is numbered and counted. */
export function SheetActions({ day, issues }: { day: string; issues: number }) {
  const { t } = useTranslation('closing');
  const language = useLanguage();
  const maySign = useMaySign();
  const issue = useCommand('cleanliness.issueSheet');
  const [done, setDone] = useState('');
  const send = async (to: 'pdf' | 'printer') => {
    setDone('');
    const idempotencyKey = newIdempotencyKey();
    const answer = await issue.run({ idempotencyKey, day, language, to });
    if (!answer?.done) return;
    setDone(to === 'pdf' ? t('saved', { fileName: answer.fileName }) : t('sent'));
  };
  return (
    <Stack gap="xs">
      <Group>
        <Text>{issues === 0 ? t('notIssued') : t('issues', { count: issues })}</Text>
        {maySign && (
          <>
            <Button
              variant="default"
              leftSection={<IconFileDownload size={18} />}
              disabled={issue.running}
              onClick={() => void send('pdf')}
            >
              {t('savePdf')}
            </Button>
            <Button
              leftSection={<IconPrinter size={18} />}
              disabled={issue.running}
              onClick={() => void send('printer')}
            >
              {t('print')}
            </Button>
          </>
        )}
      </Group>
      <Text role="status" style={{ overflowWrap: 'anywhere' }}>
        {done}
      </Text>
      <RefusalAlert refusal={issue.refusal} />
    </Stack>
  );
}
