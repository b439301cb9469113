import { useTranslation } from 'react-i18next';
import type { Post } from '../../shared/procedure';
import { useLanguage } from './hall';

/** Names posts in a row: `接待、吧台`, `Reception, bar`. */
export function usePostNames(): (posts: readonly Post[]) => string {
  const { t } = useTranslation();
  const separator = useLanguage() === 'en' ? ', ' : '、';
  return (posts) => posts.map((post) => t(`posts.${post}`)).join(separator);
}
