import { Checkbox, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { levelParts } from '../../../shared/cleanliness-standard';
import { useBilingual } from '../../lib/hall';
import { OrderButtons } from '../order-buttons';
import { RemoveButton } from '../set-up/remove-button';
import classes from './standard.module.css';
import { type ItemValues, type StandardFormType, usualThreshold } from './standard-values';
import { TextPair } from './text-pair';

const kinds = ['eye', 'level', 'count'] as const;
const bounds = ['at-most', 'at-least'] as const;
const levels = ['0', '1/6', '1/3', '1/2', '2/3', '5/6', '1'].slice(0, levelParts + 1);

/** One thing that is looked at: its words, how it is judged, and how much it counts. */
export function ItemEditor({
  form,
  area,
  row,
}: {
  readonly form: StandardFormType;
  readonly area: number;
  readonly row: number;
}) {
  const { t } = useTranslation('standard');
  const inLanguage = useBilingual();
  const items = form.values.areas[area]?.items ?? [];
  const item = items[row];
  if (!item) return null;
  const list = `areas.${area}.items`;
  const path = `${list}.${row}`;
  const moveTo = (to: number) => () => form.reorderListItem(list, { from: row, to });
  const choose = (kind: ItemValues['kind']) => {
    form.setFieldValue(`${path}.kind`, kind);
    if (kind !== 'eye') form.setFieldValue(`${path}.threshold`, usualThreshold[kind]);
  };
  return (
    <Stack gap={4} className={classes.item} role="group" aria-label={inLanguage(item)}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <TextPair form={form} path={path} what={t('item')} />
        <OrderButtons
          name={inLanguage(item)}
          onUp={row > 0 ? moveTo(row - 1) : undefined}
          onDown={row < items.length - 1 ? moveTo(row + 1) : undefined}
        />
        <RemoveButton name={inLanguage(item)} onClick={() => form.removeListItem(list, row)} />
      </Group>
      <Group gap="xs" align="flex-start" wrap="nowrap" mih={36}>
        <NativeSelect
          w={140}
          aria-label={t('kind')}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={item.kind}
          onChange={(event) => choose(event.currentTarget.value as ItemValues['kind'])}
        />
        {item.kind !== 'eye' && (
          <NativeSelect
            w={112}
            aria-label={t('bound')}
            data={bounds.map((value) => ({ value, label: t(`bounds.${value}`) }))}
            {...form.getInputProps(`${path}.bound`)}
          />
        )}
        {item.kind === 'level' && (
          <NativeSelect
            w={80}
            aria-label={t('threshold')}
            data={levels.map((label, part) => ({ value: String(part), label }))}
            value={String(item.threshold)}
            onChange={(event) =>
              form.setFieldValue(`${path}.threshold`, Number(event.currentTarget.value))
            }
          />
        )}
        {item.kind === 'count' && (
          <NumberInput
            w={80}
            aria-label={t('threshold')}
            {...form.getInputProps(`${path}.threshold`)}
          />
        )}
        <Group gap="md" wrap="nowrap" ml="auto" mih={36}>
          <Checkbox
            label={t('critical')}
            {...form.getInputProps(`${path}.critical`, { type: 'checkbox' })}
          />
          <Checkbox
            label={t('afterRain')}
            {...form.getInputProps(`${path}.afterRain`, { type: 'checkbox' })}
          />
          <Group gap={8} wrap="nowrap" align="flex-start">
            <Text size="sm" lh="36px">
              {t('weight')}
            </Text>
            <NumberInput
              w={68}
              aria-label={t('weight')}
              {...form.getInputProps(`${path}.weight`)}
            />
          </Group>
        </Group>
      </Group>
    </Stack>
  );
}
