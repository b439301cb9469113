import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/hall-settings';
import { useLanguage } from '../lib/hall';
import { useCommand } from '../lib/use-command';

/** Each language is named in itself, so that it is found by those who cannot read the other. */
export const languages: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

/** Switches the hall's language; every window follows while it is open. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useCommand('settings.changeLanguage');
  return (
    <SegmentedControl
      aria-label={t('language')}
      data={[...languages]}
      value={language}
      disabled={change.running}
      onChange={(value) => void change.run({ language: value as Language })}
    />
  );
}
