import { useTranslation } from 'react-i18next';
import { posts } from '../../../shared/procedure';

/** The posts of the hall as options in the language on screen. */
export function usePostOptions() {
  const { t } = useTranslation();
  return posts.map((post) => ({ value: post, label: t(`posts.${post}`) }));
}
