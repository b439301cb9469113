import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyReason } from '../../../shared/contract';
import type { Refusal } from '../../../shared/result';
import { dateTime } from '../../lib/format';
import { useBilingual, useHall } from '../../lib/hall';
import { useSettingsLock } from '../../lib/use-settings-lock';
import { RefusalAlert } from '../../ui/refusal-alert';
import { AreaEditor } from './area-editor';
import classes from './standard.module.css';
import { problemsIn } from './standard-problems';
import { newArea, type StandardValues, type Template, valuesOf } from './standard-values';

/** The areas as tabs, the chosen one below; all of it is saved at once, as one version. */
export function StandardForm({
  template,
  saving,
  refusal,
  onSave,
}: {
  readonly template: Template;
  readonly saving: boolean;
  readonly refusal: Refusal<AnyReason> | null;
  readonly onSave: (values: StandardValues) => void;
}) {
  const { t } = useTranslation('standard');
  const { t: common } = useTranslation();
  const inLanguage = useBilingual();
  const { timeZone } = useHall();
  const { open } = useSettingsLock();
  const form = useForm<StandardValues>({ initialValues: valuesOf(template) });
  const { areas } = form.values;
  const [chosen, setChosen] = useState<string | null>(areas[0]?.key ?? null);
  // One that was taken back or retired is no longer there: the first is shown.
  const index = Math.max(
    0,
    areas.findIndex(({ key }) => key === chosen),
  );
  const shown = areas[index]?.key ?? null;
  const hasProblem = (area: number) =>
    Object.keys(form.errors).some((path) => path.startsWith(`areas.${area}.`));

  const save = () => {
    const problems = problemsIn(form.values);
    form.setErrors(
      Object.fromEntries(
        Object.entries(problems).map(([path, problem]) => [path, t(`problem.${problem}`)]),
      ),
    );
    const [first] = Object.keys(problems);
    if (first === undefined) return onSave(form.values);
    setChosen(areas[Number(first.split('.')[1])]?.key ?? null);
  };
  const add = () => {
    const area = newArea();
    form.insertListItem('areas', area);
    setChosen(area.key);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('hint')}
        </Text>
        {template.savedAtMs !== null && (
          <Text size="sm">
            {t('saved', {
              version: template.version,
              who: template.savedByName ?? '',
              when: dateTime(template.savedAtMs, timeZone),
            })}
          </Text>
        )}
        <Group gap="xs" align="center">
          <Tabs value={shown} onChange={setChosen} flex={1} variant="pills">
            <Tabs.List>
              {areas.map((area, place) => (
                <Tabs.Tab
                  key={area.key}
                  value={area.key}
                  leftSection={
                    hasProblem(place) && <IconAlertTriangle size={16} aria-label={t('toMend')} />
                  }
                >
                  {inLanguage(area) || area.zh || area.en || t('newArea')}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} />}
            disabled={!open || areas.length >= 40}
            onClick={add}
          >
            {t('addArea')}
          </Button>
        </Group>
        <fieldset disabled={!open} className={classes.plain}>
          <AreaEditor key={shown} form={form} index={index} onChoose={setChosen} />
        </fieldset>
        <RefusalAlert refusal={refusal} />
        {form.isDirty() && (
          <Group gap="xs" className={classes.foot}>
            <Button type="submit" disabled={!open} loading={saving}>
              {t('save', { version: template.version + 1 })}
            </Button>
            <Button variant="subtle" onClick={form.reset}>
              {common('cancel')}
            </Button>
            {Object.keys(form.errors).length > 0 && (
              <Text size="sm" c="vermilion">
                {t('problems', { count: Object.keys(form.errors).length })}
              </Text>
            )}
          </Group>
        )}
      </Stack>
    </form>
  );
}
