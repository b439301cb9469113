import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  ScrollArea,
  Stack,
  Table,
  TextInput,
} from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/hall';
import { OrderButtons } from '../order-buttons';
import { RemoveButton } from './remove-button';
import type { SetUpPageProps } from './set-up-form';
import { nextTable } from './set-up-values';

/** Page 3: the tables at which guests are received. */
export function TablesPage({ form }: SetUpPageProps) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const { tables } = form.values;
  const move = (from: number, to: number) => form.reorderListItem('tables', { from, to });
  return (
    <Stack maw={720} h="100%" gap="xs">
      <ScrollArea flex={1} mih={0} type="auto" offsetScrollbars>
        <Table stickyHeader verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('setUp.tableName')}</Table.Th>
              <Table.Th w={120}>{t('setUp.seats')}</Table.Th>
              <Table.Th w={140}>{t('setUp.smoking')}</Table.Th>
              <Table.Td w={120} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tables.map(({ key, name }, index) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <TextInput
                    aria-label={t('setUp.tableName')}
                    {...form.getInputProps(`tables.${index}.name`)}
                  />
                </Table.Td>
                <Table.Td>
                  <NumberInput
                    aria-label={t('setUp.seatsOf', { name })}
                    min={1}
                    max={30}
                    allowDecimal={false}
                    {...form.getInputProps(`tables.${index}.seats`)}
                  />
                </Table.Td>
                <Table.Td>
                  <Checkbox
                    label={t('setUp.smokingYes')}
                    {...form.getInputProps(`tables.${index}.smoking`, { type: 'checkbox' })}
                  />
                </Table.Td>
                <Table.Td>
                  <Group gap={0} wrap="nowrap">
                    <OrderButtons
                      name={name}
                      onUp={index > 0 ? () => move(index, index - 1) : undefined}
                      onDown={index < tables.length - 1 ? () => move(index, index + 1) : undefined}
                    />
                    <RemoveButton
                      name={name}
                      onClick={() => form.removeListItem('tables', index)}
                    />
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} />}
          onClick={() => form.insertListItem('tables', nextTable(tables, language))}
        >
          {t('setUp.addTable')}
        </Button>
      </div>
    </Stack>
  );
}
