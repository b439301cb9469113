import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormOfAddress } from '../../shared/fields';
import type { Moment } from '../../shared/reception/words';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { useWords } from './use-words';
import classes from './words-line.module.css';

/** What a host would say now: a reminder beside the work, never in its way. */
export function WordsLine({
  moment,
  guest = '',
}: {
  readonly moment: Moment;
  /** As the guest is addressed; not needed while nobody is there. */
  readonly guest?: string;
}) {
  const { t } = useTranslation('words');
  const { say, also } = useWords(moment, guest);
  return (
    <p className={classes.line} data-moment={moment} title={say}>
      <VisuallyHidden>{t('title')}</VisuallyHidden>
      <q className={classes.say}>{say}</q>
      {also && <span className={classes.also}>{also}</span>}
    </p>
  );
}

/** The questions at the door, or the welcome of somebody who is known. */
export function ArrivalWords({
  guest,
}: {
  readonly guest:
    | { readonly name: string; readonly formOfAddress: FormOfAddress }
    | null
    | undefined;
}) {
  const language = useLanguage();
  if (!guest) return <WordsLine moment="arriving" />;
  const { name: guestName, formOfAddress } = guest;
  return (
    <WordsLine moment="returning" guest={guestTitle({ guestName, formOfAddress }, language)} />
  );
}
