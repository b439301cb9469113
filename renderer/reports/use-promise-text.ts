import { useTranslation } from 'react-i18next';

/** The promise in words: `1 分钟`, `90 s`. */
export function usePromiseText(promiseMs: number): string {
  const { t } = useTranslation('reports');
  return promiseMs % 60_000 === 0
    ? t('paper.figures.promiseMinutes', { count: promiseMs / 60_000 })
    : t('paper.figures.promiseSeconds', { count: promiseMs / 1000 });
}
