import { Divider, Group, Kbd, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../ui/language-switch';
import { ScreenTitle } from '../ui/screen-title';
import { HallFacts } from './hall-facts';
import { HallLists } from './hall-lists';

const shortcuts = [
  ['Alt+1 – Alt+5', 'screens'],
  ['F2', 'register'],
  ['Enter', 'confirm'],
  ['Esc', 'close'],
] as const;

/** What can be set here, and what the hall was set up with. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  return (
    <>
      <ScreenTitle title={t('title')} />
      <SimpleGrid cols={2} spacing="xl" style={{ gridTemplateColumns: '400px 1fr' }}>
        <Stack gap="xl">
          <Section title={t('language.title')}>
            <Group>
              <LanguageSwitch />
            </Group>
            <Text size="xs" c="dimmed">
              {t('language.hint')}
            </Text>
          </Section>
          <Section title={t('facts.title')}>
            <HallFacts />
          </Section>
          <Section title={t('keys.title')}>
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
          </Section>
        </Stack>
        <HallLists />
      </SimpleGrid>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h3">
        {title}
      </Title>
      <Divider />
      {children}
    </Stack>
  );
}
