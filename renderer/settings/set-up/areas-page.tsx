import { Alert, Button, Group, ScrollArea, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../lib/hall';
import { RemoveButton } from './remove-button';
import type { SetUpPageProps } from './set-up-form';
import { newArea, newText } from './set-up-values';

/** Page 5: the areas that are inspected and what is looked at there, prefilled with the standard. */
export function AreasPage({ form }: SetUpPageProps) {
  const { t } = useTranslation('settings');
  const inLanguage = useBilingual();
  const { areas } = form.values;
  const [chosen, setChosen] = useState<string | null>(areas[0]?.key ?? null);

  const add = () => {
    const area = newArea();
    form.insertListItem('areas', area);
    setChosen(area.key);
  };
  const remove = (index: number) => {
    form.removeListItem('areas', index);
    setChosen((areas[index + 1] ?? areas[index - 1])?.key ?? null);
  };

  return (
    <Stack h="100%" gap="xs" maw={1080}>
      {form.errors.areas && (
        <Alert color="vermilion" py="xs">
          {form.errors.areas}
        </Alert>
      )}
      <Tabs
        styles={{ tabLabel: { textAlign: 'start' } }}
        orientation="vertical"
        value={chosen}
        onChange={setChosen}
        flex={1}
        mih={0}
      >
        <Stack gap="xs" w={200}>
          <Tabs.List>
            {areas.map((area) => (
              <Tabs.Tab
                key={area.key}
                value={area.key}
                rightSection={
                  <Text size="xs" c="dimmed">
                    {area.items.length}
                  </Text>
                }
              >
                {inLanguage(area) || t('setUp.unnamedArea')}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Button variant="default" leftSection={<IconPlus size={18} />} onClick={add}>
            {t('setUp.addArea')}
          </Button>
        </Stack>
        {areas.map((area, index) => (
          <Tabs.Panel key={area.key} value={area.key} pl="md" h="100%">
            {area.key === chosen && (
              <Area form={form} index={index} onRemove={() => remove(index)} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  );
}

function Area({
  form,
  index,
  onRemove,
}: SetUpPageProps & { readonly index: number; readonly onRemove: () => void }) {
  const { t } = useTranslation('settings');
  const inLanguage = useBilingual();
  const area = form.values.areas[index];
  if (!area) return null;
  return (
    <Stack h="100%" gap="xs">
      <TextPair form={form} path={`areas.${index}`} />
      <Text size="xs" c={form.errors[`areas.${index}.items`] ? 'vermilion' : 'dimmed'}>
        {form.errors[`areas.${index}.items`] ?? t('setUp.itemsHint')}
      </Text>
      <ScrollArea flex={1} mih={0} type="auto" offsetScrollbars>
        <Stack gap={4}>
          {area.items.map((item, row) => (
            <TextPair key={item.key} form={form} path={`areas.${index}.items.${row}`}>
              <RemoveButton
                name={inLanguage(item)}
                onClick={() => form.removeListItem(`areas.${index}.items`, row)}
              />
            </TextPair>
          ))}
        </Stack>
      </ScrollArea>
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} />}
          onClick={() => form.insertListItem(`areas.${index}.items`, newText())}
        >
          {t('setUp.addItem')}
        </Button>
        <Button variant="subtle" color="gray" leftSection={<IconX size={18} />} onClick={onRemove}>
          {t('setUp.removeArea')}
        </Button>
      </Group>
    </Stack>
  );
}

/** One text in both languages, side by side. */
function TextPair({
  form,
  path,
  children,
}: SetUpPageProps & {
  readonly path: string;
  /** What belongs behind the two. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('settings');
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <TextInput
        flex={1}
        aria-label={t('setUp.chinese')}
        placeholder={t('setUp.chinese')}
        {...form.getInputProps(`${path}.zh`)}
      />
      <TextInput
        flex={1}
        aria-label={t('setUp.english')}
        placeholder={t('setUp.english')}
        {...form.getInputProps(`${path}.en`)}
      />
      {children}
    </Group>
  );
}
