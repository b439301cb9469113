import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roundPurpose } from '../../../shared/cleanliness-standard';
import { post as posts } from '../../../shared/fields';
import { useAsk } from '../../lib/queries';
import { RemoveButton } from '../set-up/remove-button';
import type { StandardFormType } from './standard-values';

/** Which round is made when, by which post or by whom there; the area's items are its standard. */
export function TaskEditor({
  form,
  area,
  row,
}: {
  readonly form: StandardFormType;
  readonly area: number;
  readonly row: number;
}) {
  const { t } = useTranslation(['standard', 'common', 'rounds']);
  const { data: people = [] } = useAsk('people.listPeople', {});
  const task = form.values.areas[area]?.tasks[row];
  if (!task) return null;
  const list = `areas.${area}.tasks`;
  const path = `${list}.${row}`;
  const holders = people.filter(
    ({ staffId, posts: held }) => held.includes(task.post) || staffId === task.personId,
  );
  const purpose = t(`rounds:purpose.${task.purpose}`);
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" role="group" aria-label={purpose}>
      <NativeSelect
        w={168}
        aria-label={t('standard:purpose')}
        data={roundPurpose.options.map((value) => ({ value, label: t(`rounds:purpose.${value}`) }))}
        {...form.getInputProps(`${path}.purpose`)}
      />
      <NativeSelect
        w={120}
        aria-label={t('standard:post')}
        data={posts.options.map((value) => ({ value, label: t(`common:posts.${value}`) }))}
        {...form.getInputProps(`${path}.post`)}
      />
      <NativeSelect
        flex={1}
        aria-label={t('standard:person')}
        data={[
          { value: '', label: t('standard:anybody') },
          ...holders.map(({ staffId, name }) => ({ value: staffId, label: name })),
        ]}
        value={task.personId ?? ''}
        onChange={(event) =>
          form.setFieldValue(`${path}.personId`, event.currentTarget.value || null)
        }
      />
      {task.purpose !== 'after-rain' && (
        <TextInput
          w={96}
          placeholder="09:00"
          aria-label={t('standard:at')}
          {...form.getInputProps(`${path}.at`)}
        />
      )}
      {task.purpose === 'hourly' && (
        <TextInput
          w={96}
          placeholder="17:00"
          aria-label={t('standard:until')}
          leftSection={<span aria-hidden>–</span>}
          {...form.getInputProps(`${path}.until`)}
        />
      )}
      <RemoveButton name={purpose} onClick={() => form.removeListItem(list, row)} />
    </Group>
  );
}
