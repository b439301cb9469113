import { Group, Stack, Table, Tabs, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { usePostNames } from '../lib/use-post-names';
import { EmptyState } from '../ui/empty-state';

/** People, tables and drinks as they are in use. */
export function HallLists() {
  const { t } = useTranslation('settings');
  const inLanguage = useBilingual();
  const postNames = usePostNames();
  const { data: people = [] } = useAsk('people.listPeople', {});
  const { data: tables = [] } = useAsk('settings.listTables', {});
  const { data: drinks = [] } = useAsk('settings.listDrinks', {});

  const lists = {
    people: {
      head: [t('setUp.name'), t('setUp.posts'), t('lists.signsIn')],
      rows: people.map(({ staffId, name, posts, hasPin }) => [
        staffId,
        name,
        postNames(posts),
        hasPin ? t('lists.withPin') : '–',
      ]),
    },
    tables: {
      head: [t('setUp.tableName'), t('setUp.seats'), t('setUp.smoking')],
      rows: tables.map(({ tableId, name, seats, smoking }) => [
        tableId,
        name,
        seats,
        smoking ? t('setUp.smokingYes') : '–',
      ]),
    },
    drinks: {
      head: [t('lists.drink'), t('setUp.hot')],
      rows: drinks.map(({ drinkId, name, hot }) => [
        drinkId,
        inLanguage(name),
        hot ? t('setUp.hotYes') : '–',
      ]),
    },
  } as const;

  return (
    <Tabs defaultValue="people" keepMounted={false}>
      <Tabs.List>
        {(['people', 'tables', 'drinks'] as const).map((name) => (
          <Tabs.Tab key={name} value={name}>
            <Group gap="xs">
              {t(`lists.${name}`)}
              <Text size="xs" c="dimmed">
                {lists[name].rows.length}
              </Text>
            </Group>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {(['people', 'tables', 'drinks'] as const).map((name) => (
        <Tabs.Panel key={name} value={name} pt="xs">
          <List {...lists[name]} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function List({
  head,
  rows,
}: {
  readonly head: readonly string[];
  /** The key, then the cells. */
  readonly rows: readonly (readonly [string, ...ReactNode[]])[] | readonly (readonly ReactNode[])[];
}) {
  const { t } = useTranslation('settings');
  if (rows.length === 0) return <EmptyState title={t('lists.empty')} />;
  return (
    <Stack>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {head.map((title) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([key, ...cells]) => (
            <Table.Tr key={String(key)}>
              {cells.map((cell, index) => (
                <Table.Td key={head[index]}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
