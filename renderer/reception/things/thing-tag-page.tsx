import { useTranslation } from 'react-i18next';
import type { ThingTag } from '../../../shared/reception/things-contract';
import { dateTime, guestTitle } from '../../lib/format';
import { useLanguage } from '../../lib/hall';
import styles from './slip-page.module.css';

/** The tag that is tied to a thing, or the slip that goes with a lent umbrella. */
export function ThingTagPage({ tag }: { readonly tag: ThingTag }) {
  const { t } = useTranslation('things');
  const language = useLanguage();
  const lent = tag.kind === 'lent-umbrella';
  return (
    <article className={styles.tag} lang={language}>
      <header>
        <bdi>{tag.hallName}</bdi>
        <span>{t(lent ? 'paper.lentTag' : 'paper.tag')}</span>
      </header>
      <p className={styles.number}>
        {tag.tag}
        <span>{t(`names.${tag.kind}`)}</span>
      </p>
      <p>
        <bdi>{guestTitle(tag, language)}</bdi>
        {tag.note && ` · ${tag.note}`}
      </p>
      <p>
        {t('paper.taken', { at: dateTime(tag.takenAtMs, tag.timeZone), name: tag.takenByName })}
      </p>
      <footer>{t(lent ? 'paper.bring' : 'paper.keep')}</footer>
    </article>
  );
}
