import { Center } from '@mantine/core';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { defaultHallSettings } from '../../shared/hall-settings';
import { startI18n } from '../i18n/start-i18n';
import { useAsk } from '../lib/queries';
import { Problem } from './problem';

/** Starts the texts in the hall's language and follows it while the window is open. */
export function LanguageRoot({ children }: { readonly children: ReactNode }) {
  const { data: hall, error, refetch } = useAsk('settings.readHall', {});
  const [texts, setTexts] = useState<i18n>();
  const language = hall?.language ?? (error ? defaultHallSettings.language : undefined);

  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    setTexts((started) => {
      if (started) void started.changeLanguage(language);
      return started ?? startI18n(language);
    });
  }, [language]);

  if (!texts) return null;
  return (
    <I18nextProvider i18n={texts}>
      {hall ? (
        children
      ) : (
        <Center h="100%" p="xl">
          <Problem error={error} onRetry={() => void refetch()} />
        </Center>
      )}
    </I18nextProvider>
  );
}
