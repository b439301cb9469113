import { Input, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../ui/language-switch';
import type { SetUpPageProps } from './set-up-form';

/** Page 1: what the hall is called, its language and its time zone. */
export function HallPage({ form }: SetUpPageProps) {
  const { t } = useTranslation('settings');
  const zones = Intl.supportedValuesOf('timeZone');
  const zone = form.values.timeZone;
  return (
    <Stack maw={480} gap="lg">
      <TextInput
        label={t('setUp.hallName')}
        description={t('setUp.hallNameHint')}
        autoFocus
        {...form.getInputProps('hallName')}
      />
      <Input.Wrapper label={t('setUp.language')} description={t('setUp.languageHint')}>
        <div>
          <LanguageSwitch />
        </div>
      </Input.Wrapper>
      <Select
        label={t('setUp.timeZone')}
        description={t('setUp.timeZoneHint')}
        data={zones.includes(zone) ? zones : [zone, ...zones]}
        searchable
        limit={60}
        allowDeselect={false}
        nothingFoundMessage={t('setUp.nothingFound')}
        {...form.getInputProps('timeZone')}
      />
    </Stack>
  );
}
