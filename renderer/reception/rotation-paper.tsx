import { Button } from '@mantine/core';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '../lib/bridge';
import { useLanguage } from '../lib/hall';
import { refusalOf, useRefusalText } from '../lib/refusal-text';
import { say, sayRefused } from './say';

/** Puts the order with its reasons on paper, as a PDF or through the printer. */
export function RotationPaper({ atMs }: { readonly atMs: number | null }) {
  const { t } = useTranslation('rotation');
  const language = useLanguage();
  const refusalText = useRefusalText();
  const [working, setWorking] = useState<'pdf' | 'print'>();

  const save = async () => {
    const answer = await tell('reception.saveRotationPdf', { atMs, language });
    if (!answer.ok) sayRefused(refusalText(answer));
    else if (answer.value.saved) say(t('saved', { fileName: answer.value.fileName }));
  };
  const send = async () => {
    const answer = await tell('reception.printRotation', { atMs, language });
    if (!answer.ok) sayRefused(refusalText(answer));
    else if (answer.value.sent) say(t('sent'));
  };
  const put = async (kind: 'pdf' | 'print') => {
    setWorking(kind);
    try {
      await (kind === 'pdf' ? save() : send());
    } catch (error) {
      sayRefused(refusalText(refusalOf(error)));
    }
    setWorking(undefined);
  };

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileDownload size={18} />}
        loading={working === 'pdf'}
        disabled={working !== undefined}
        onClick={() => void put('pdf')}
      >
        {t('savePdf')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} />}
        loading={working === 'print'}
        disabled={working !== undefined}
        onClick={() => void put('print')}
      >
        {t('print')}
      </Button>
    </>
  );
}
