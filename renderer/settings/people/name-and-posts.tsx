import { Group, MultiSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Post } from '../../../shared/procedure';
import { usePostOptions } from '../set-up/use-post-options';

/** What a person is called and does. */
export function NameAndPosts({
  name,
  posts,
  disabled,
  onName,
  onPosts,
}: {
  readonly name: string;
  readonly posts: readonly Post[];
  readonly disabled: boolean;
  readonly onName: (name: string) => void;
  readonly onPosts: (posts: readonly Post[]) => void;
}) {
  const { t } = useTranslation('settings');
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <TextInput
        w={180}
        label={t('setUp.name')}
        maxLength={60}
        value={name}
        disabled={disabled}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <MultiSelect
        flex={1}
        label={t('setUp.posts')}
        data={usePostOptions()}
        value={[...posts]}
        disabled={disabled}
        onChange={(chosen) => onPosts(chosen as Post[])}
      />
    </Group>
  );
}
