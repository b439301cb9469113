import {
  Button,
  Checkbox,
  Group,
  ScrollArea,
  Select,
  Stack,
  Table,
  TextInput,
} from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cupKinds } from '../../../shared/fields';
import { useBilingual } from '../../lib/hall';
import { OrderButtons } from '../order-buttons';
import { RemoveButton } from './remove-button';
import type { SetUpPageProps } from './set-up-form';
import { newDrink } from './set-up-values';

/** Page 4: what the bar serves, in both languages. */
export function DrinksPage({ form }: SetUpPageProps) {
  const { t } = useTranslation(['settings', 'common']);
  const inLanguage = useBilingual();
  const { drinks } = form.values;
  const move = (from: number, to: number) => form.reorderListItem('drinks', { from, to });
  return (
    <Stack maw={820} h="100%" gap="xs">
      <ScrollArea flex={1} mih={0} type="auto" offsetScrollbars>
        <Table stickyHeader verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('setUp.chinese')}</Table.Th>
              <Table.Th>{t('setUp.english')}</Table.Th>
              <Table.Th w={100}>{t('setUp.hot')}</Table.Th>
              <Table.Th w={136}>{t('setUp.cup')}</Table.Th>
              <Table.Td w={120} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {drinks.map((drink, index) => (
              <Table.Tr key={drink.key}>
                <Table.Td>
                  <TextInput
                    aria-label={t('setUp.chinese')}
                    {...form.getInputProps(`drinks.${index}.zh`)}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={t('setUp.english')}
                    {...form.getInputProps(`drinks.${index}.en`)}
                  />
                </Table.Td>
                <Table.Td>
                  <Checkbox
                    label={t('setUp.hotYes')}
                    {...form.getInputProps(`drinks.${index}.hot`, { type: 'checkbox' })}
                  />
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('setUp.cupOf', { name: inLanguage(drink) })}
                    data={cupKinds.map((cup) => ({ value: cup, label: t(`common:cup.${cup}`) }))}
                    allowDeselect={false}
                    {...form.getInputProps(`drinks.${index}.cup`)}
                  />
                </Table.Td>
                <Table.Td>
                  <Group gap={0} wrap="nowrap">
                    <OrderButtons
                      name={inLanguage(drink)}
                      onUp={index > 0 ? () => move(index, index - 1) : undefined}
                      onDown={index < drinks.length - 1 ? () => move(index, index + 1) : undefined}
                    />
                    <RemoveButton
                      name={inLanguage(drink)}
                      onClick={() => form.removeListItem('drinks', index)}
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
          onClick={() => form.insertListItem('drinks', newDrink())}
        >
          {t('setUp.addDrink')}
        </Button>
      </div>
    </Stack>
  );
}
