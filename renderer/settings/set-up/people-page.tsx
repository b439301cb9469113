import {
  Button,
  Fieldset,
  Group,
  MultiSelect,
  PasswordInput,
  ScrollArea,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { getHotkeyHandler, useDidUpdate, usePrevious } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post } from '../../../shared/procedure';
import { EmptyState } from '../../ui/empty-state';
import { namesIn } from './names-in';
import { RemoveButton } from './remove-button';
import type { SetUpPageProps } from './set-up-form';
import { newStaff } from './set-up-values';
import { usePostOptions } from './use-post-options';

/** Page 2: the supervisor with a PIN, and everybody else by pasting their names. */
export function PeoplePage({ form }: SetUpPageProps) {
  return (
    <SimpleGrid cols={2} spacing="xl" h="100%" style={{ gridTemplateColumns: '360px 1fr' }}>
      <Stack gap="md">
        <Supervisor form={form} />
        <AddPeople form={form} />
      </Stack>
      <PeopleList form={form} />
    </SimpleGrid>
  );
}

const digits = { inputMode: 'numeric', autoComplete: 'off', maxLength: 12 } as const;

function Supervisor({ form }: SetUpPageProps) {
  const { t } = useTranslation('settings');
  return (
    <Fieldset legend={t('setUp.supervisor')}>
      <Stack gap="xs">
        <TextInput
          label={t('setUp.supervisorName')}
          autoFocus
          {...form.getInputProps('supervisor.name')}
        />
        <Group grow align="flex-start" gap="xs">
          <PasswordInput
            label={t('setUp.pin')}
            {...digits}
            {...form.getInputProps('supervisor.pin')}
          />
          <PasswordInput
            label={t('setUp.pinAgain')}
            {...digits}
            {...form.getInputProps('supervisor.pinAgain')}
          />
        </Group>
        <Text size="xs" c="dimmed">
          {t('setUp.supervisorHint')}
        </Text>
      </Stack>
    </Fieldset>
  );
}

function AddPeople({ form }: SetUpPageProps) {
  const { t } = useTranslation('settings');
  const options = usePostOptions();
  const [text, setText] = useState('');
  const [posts, setPosts] = useState<Post[]>(['agent']);
  const { supervisor, staff } = form.values;
  const names = namesIn(text, [supervisor.name, ...staff.map(({ name }) => name)]);

  const add = () => {
    if (names.length === 0 || posts.length === 0) return;
    form.setFieldValue('staff', [...staff, ...names.map((name) => newStaff(name, posts))]);
    setText('');
  };

  return (
    <Fieldset legend={t('setUp.addPeople')}>
      <Stack gap="xs">
        <Textarea
          aria-label={t('setUp.names')}
          placeholder={t('setUp.namesPlaceholder')}
          rows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={getHotkeyHandler([['mod+Enter', add]])}
        />
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <MultiSelect
            flex={1}
            label={t('setUp.theirPosts')}
            data={options}
            value={posts}
            onChange={(value) => setPosts(value as Post[])}
          />
          <Button
            variant="default"
            disabled={names.length === 0 || posts.length === 0}
            onClick={add}
          >
            {names.length > 1 ? t('setUp.addMany', { count: names.length }) : t('setUp.add')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

function PeopleList({ form }: SetUpPageProps) {
  const { t } = useTranslation('settings');
  const options = usePostOptions();
  const { staff } = form.values;
  const viewport = useRef<HTMLDivElement>(null);
  const before = usePrevious(staff.length) ?? staff.length;
  useDidUpdate(() => {
    if (staff.length > before) viewport.current?.scrollTo({ top: viewport.current.scrollHeight });
  }, [staff.length]);
  if (staff.length === 0) {
    return <EmptyState title={t('setUp.nobodyYet')} hint={t('setUp.nobodyYetHint')} />;
  }
  return (
    <Stack gap="xs" mih={0} h="100%">
      <Text size="xs" c="dimmed">
        {t('setUp.pinHint')}
      </Text>
      <ScrollArea viewportRef={viewport} flex={1} mih={0} type="auto" offsetScrollbars>
        <Table stickyHeader verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={150}>{t('setUp.name')}</Table.Th>
              <Table.Th>{t('setUp.posts')}</Table.Th>
              <Table.Th w={150}>{t('setUp.pin')}</Table.Th>
              <Table.Td w={48} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {staff.map(({ key, name }, index) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <TextInput
                    aria-label={t('setUp.name')}
                    {...form.getInputProps(`staff.${index}.name`)}
                  />
                </Table.Td>
                <Table.Td>
                  <MultiSelect
                    aria-label={t('setUp.postsOf', { name })}
                    data={options}
                    {...form.getInputProps(`staff.${index}.posts`)}
                  />
                </Table.Td>
                <Table.Td>
                  <PasswordInput
                    aria-label={t('setUp.pinOf', { name })}
                    placeholder={t('setUp.noPin')}
                    {...digits}
                    {...form.getInputProps(`staff.${index}.pin`)}
                  />
                </Table.Td>
                <Table.Td>
                  <RemoveButton name={name} onClick={() => form.removeListItem('staff', index)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Stack>
  );
}
