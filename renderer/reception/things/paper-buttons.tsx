import { ActionIcon } from '@mantine/core';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyReason } from '../../../shared/contract';
import type { Language } from '../../../shared/hall-settings';
import type { Result } from '../../../shared/result';
import { useLanguage } from '../../lib/hall';
import { refusalOf, useRefusalText } from '../../lib/refusal-text';
import { say, sayRefused } from '../say';

interface OnPaper {
  readonly language: Language;
  readonly to: 'pdf' | 'printer';
}

/** Two buttons that put something on paper: to the printer, or into a file. */
export function PaperButtons({
  printLabel,
  saveLabel,
  put,
}: {
  readonly printLabel: string;
  readonly saveLabel: string;
  readonly put: (
    how: OnPaper,
  ) => Promise<Result<{ readonly done: boolean; readonly fileName: string }, AnyReason>>;
}) {
  const { t } = useTranslation('things');
  const language = useLanguage();
  const refusalText = useRefusalText();
  const [working, setWorking] = useState<OnPaper['to']>();

  const start = async (to: OnPaper['to']) => {
    setWorking(to);
    try {
      const answer = await put({ language, to });
      if (!answer.ok) sayRefused(refusalText(answer));
      else if (answer.value.done)
        say(to === 'pdf' ? t('saved', { fileName: answer.value.fileName }) : t('sent'));
    } catch (error) {
      sayRefused(refusalText(refusalOf(error)));
    }
    setWorking(undefined);
  };

  const button = (to: OnPaper['to'], label: string, Icon: typeof IconPrinter) => (
    <ActionIcon
      variant="subtle"
      size={32}
      aria-label={label}
      title={label}
      loading={working === to}
      disabled={working !== undefined}
      onClick={() => void start(to)}
    >
      <Icon size={18} />
    </ActionIcon>
  );
  return (
    <>
      {button('printer', printLabel, IconPrinter)}
      {button('pdf', saveLabel, IconFileDownload)}
    </>
  );
}
