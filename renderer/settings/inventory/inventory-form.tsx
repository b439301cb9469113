import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyReason } from '../../../shared/contract';
import type { Refusal } from '../../../shared/result';
import { useBilingual } from '../../lib/hall';
import { useSettingsLock } from '../../lib/use-settings-lock';
import { RefusalAlert } from '../../ui/refusal-alert';
import type { SetUpPageProps } from '../set-up/set-up-form';
import { problemsOn } from '../set-up/set-up-problems';
import type { DrinkRow, SetUpValues, TableRow } from '../set-up/set-up-values';

const nothing: SetUpValues = {
  hallName: '',
  timeZone: '',
  supervisor: { name: '', pin: '', pinAgain: '' },
  staff: [],
  tables: [],
  drinks: [],
  areas: [],
};

/** The first start's page of tables or drinks, filled with what there is, and what is out of use below it. */
export function InventoryForm({
  kind,
  Page,
  rows,
  retired,
  saving,
  refusal,
  onSave,
}: {
  readonly kind: 'tables' | 'drinks';
  readonly Page: ComponentType<SetUpPageProps>;
  /** In use; the key of a row is its id. */
  readonly rows: readonly (TableRow | DrinkRow)[];
  readonly retired: readonly (TableRow | DrinkRow)[];
  readonly saving: boolean;
  readonly refusal: Refusal<AnyReason> | null;
  /** What the page holds now, and the ids of what was taken out of it. */
  readonly onSave: (values: SetUpValues, removed: readonly string[]) => void;
}) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const inLanguage = useBilingual();
  const { open } = useSettingsLock();
  const form = useForm<SetUpValues>({ initialValues: { ...nothing, [kind]: [...rows] } });
  const now = form.values[kind];
  const isHere = (key: string) => now.some((row) => row.key === key);

  const save = () => {
    const problems = Object.entries(problemsOn(kind, form.values));
    form.setErrors(
      Object.fromEntries(problems.map(([path, problem]) => [path, t(`setUp.problem.${problem}`)])),
    );
    if (problems.length > 0) return;
    const emptied = now.filter((row) => ('zh' in row ? row.zh + row.en : row.name).trim() === '');
    const gone = rows.filter(({ key }) => !isHere(key) || emptied.some((row) => row.key === key));
    onSave(
      form.values,
      gone.map(({ key }) => key),
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="md">
        <fieldset disabled={!open} style={{ border: 0, padding: 0, margin: 0 }}>
          <Page form={form} />
        </fieldset>
        <RefusalAlert refusal={refusal} />
        {form.isDirty() && (
          <Group gap="xs">
            <Button type="submit" disabled={!open} loading={saving}>
              {common('save')}
            </Button>
            <Button variant="subtle" onClick={form.reset}>
              {common('cancel')}
            </Button>
          </Group>
        )}
        <Text size="xs" c="dimmed">
          {t('inventory.hint')}
        </Text>
        {retired.some(({ key }) => !isHere(key)) && (
          <div>
            <Title order={3} size="h4">
              {t('inventory.retired')}
            </Title>
            {retired
              .filter(({ key }) => !isHere(key))
              .map((row) => (
                <Group key={row.key} justify="space-between" mih={44}>
                  <Text c="dimmed">{'zh' in row ? inLanguage(row) : row.name}</Text>
                  <Button
                    variant="subtle"
                    disabled={!open}
                    onClick={() => form.insertListItem(kind, row)}
                  >
                    {t('inventory.restore')}
                  </Button>
                </Group>
              ))}
          </div>
        )}
      </Stack>
    </form>
  );
}
