import { MultiSelect } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { HallSettings } from '../../../shared/hall-settings';
import { mostAppearanceItems } from '../../../shared/people/appearance';
import { type Post, posts } from '../../../shared/procedure';
import { BilingualList } from './bilingual-list';
import type { ControlProps } from './control-props';

type Items = HallSettings['appearanceItems'];

/** What is looked at before a post is taken, and before which posts. */
export function AppearanceControl({ value, onSave, ...props }: ControlProps<Items>) {
  const { t } = useTranslation(['shifts', 'common']);
  return (
    <BilingualList
      {...props}
      value={value.map(({ itemId, text, posts: whose }) => ({ key: itemId, text, posts: whose }))}
      onSave={(rows) =>
        onSave(rows.map(({ key, text, posts: whose }) => ({ itemId: key, text, posts: whose })))
      }
      most={mostAppearanceItems}
      fewest={0}
      isRight={() => true}
      newRow={() => ({
        ...{ key: randomId('look-'), text: { zh: '', en: '' } },
        posts: [] as Post[],
      })}
      addLabel={t('shifts:appearance.add')}
    >
      {(row, change) => (
        <MultiSelect
          w={220}
          aria-label={t('shifts:appearance.posts')}
          placeholder={row.posts.length === 0 ? t('shifts:appearance.everyPost') : ''}
          data={posts.map((post) => ({ value: post, label: t(`common:posts.${post}`) }))}
          value={row.posts}
          disabled={props.disabled}
          onChange={(chosen) => change({ posts: posts.filter((post) => chosen.includes(post)) })}
        />
      )}
    </BilingualList>
  );
}
