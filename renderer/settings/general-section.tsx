import { Group, Kbd, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../ui/language-switch';
import { OwnPin } from './own-pin';

const shortcuts = [
  ['Alt+1 – Alt+0', 'screens'],
  ['Alt+L', 'switch'],
  ['F2', 'register'],
  ['Ctrl+K', 'handbook'],
  ['Ctrl+Enter', 'entry'],
  ['Enter', 'confirm'],
  ['Esc', 'close'],
] as const;

/** What concerns everybody at the desk: the language and the keys. */
export function GeneralSection() {
  const { t } = useTranslation('settings');
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Title order={3}>{t('language.title')}</Title>
        <Group>
          <LanguageSwitch />
        </Group>
        <Text size="xs" c="dimmed">
          {t('language.hint')}
        </Text>
      </Stack>
      <OwnPin />
      <Stack gap="xs">
        <Title order={3}>{t('keys.title')}</Title>
        <Table variant="vertical" withRowBorders={false} verticalSpacing={4}>
          <Table.Tbody>
            {shortcuts.map(([keys, what]) => (
              <Table.Tr key={what}>
                <Table.Td w={140} pl={0}>
                  <Kbd>{keys}</Kbd>
                </Table.Td>
                <Table.Td>{t(`keys.${what}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Stack>
  );
}
