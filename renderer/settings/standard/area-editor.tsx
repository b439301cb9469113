import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../lib/hall';
import { OrderButtons } from '../order-buttons';
import { ItemEditor } from './item-editor';
import { newItem, newTask, type StandardFormType } from './standard-values';
import { TaskEditor } from './task-editor';
import { TextPair } from './text-pair';

/** An area: its names, what is looked at, and who looks when. */
export function AreaEditor({
  form,
  index,
  onChoose,
}: {
  readonly form: StandardFormType;
  readonly index: number;
  readonly onChoose: (areaKey: string | null) => void;
}) {
  const { t } = useTranslation('standard');
  const inLanguage = useBilingual();
  const { areas } = form.values;
  const area = areas[index];
  if (!area) return null;
  const path = `areas.${index}`;
  const moveTo = (to: number) => () => form.reorderListItem('areas', { from: index, to });
  const remove = () => {
    onChoose((areas[index + 1] ?? areas[index - 1])?.key ?? null);
    form.removeListItem('areas', index);
  };
  return (
    <Stack gap="sm">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <TextPair form={form} path={path} what={t('area')} />
        <OrderButtons
          name={inLanguage(area)}
          onUp={index > 0 ? moveTo(index - 1) : undefined}
          onDown={index < areas.length - 1 ? moveTo(index + 1) : undefined}
        />
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconX size={18} />}
          disabled={areas.length === 1}
          onClick={remove}
        >
          {t('removeArea')}
        </Button>
      </Group>

      <Title order={3} size="h4">
        {t('items')}
      </Title>
      <div>
        {area.items.map(({ key }, row) => (
          <ItemEditor key={key} form={form} area={index} row={row} />
        ))}
      </div>
      {form.errors[`${path}.items`] && (
        <Text size="sm" c="vermilion" role="alert">
          {form.errors[`${path}.items`]}
        </Text>
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} />}
        style={{ alignSelf: 'flex-start' }}
        disabled={area.items.length >= 60}
        onClick={() => form.insertListItem(`${path}.items`, newItem())}
      >
        {t('addItem')}
      </Button>

      <Title order={3} size="h4">
        {t('tasks')}
      </Title>
      <Text size="sm" c="dimmed">
        {t(area.tasks.length === 0 ? 'noTasks' : 'tasksHint')}
      </Text>
      {area.tasks.map(({ key }, row) => (
        <TaskEditor key={key} form={form} area={index} row={row} />
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} />}
        style={{ alignSelf: 'flex-start' }}
        disabled={area.tasks.length >= 12}
        onClick={() => form.insertListItem(`${path}.tasks`, newTask())}
      >
        {t('addTask')}
      </Button>
    </Stack>
  );
}
