import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingSheet } from '../../shared/cleanliness/closing-contract';
import type { Finding } from '../../shared/cleanliness/finding-contract';
import { dateTime } from '../lib/format';
import { useBilingual } from '../lib/hall';
import styles from './closing-sheet-page.module.css';

type Moment = Finding['before'];

/** Puts the picture of a moment on the sheet: on screen it is asked for, paper brings its own. */
export type ShowPicture = (moment: Moment & { readonly photo: string }) => ReactNode;

/** What was found and what became of it, before and after side by side with their pictures. */
export function SheetFindings(props: { sheet: ClosingSheet; showPicture: ShowPicture }) {
  const { t } = useTranslation('closing', { keyPrefix: 'sheet' });
  const { findings, timeZone, day } = props.sheet;
  const closed = findings.filter(({ state }) => state === 'closed').length;
  return (
    <section>
      <h2>{t('findings')}</h2>
      <p>
        {findings.length === 0
          ? t('noFindings')
          : t('findingCounts', { count: findings.length, closed, open: findings.length - closed })}
      </p>
      {findings.map((finding, index) => (
        <FindingBlock
          key={finding.findingId}
          {...{ finding, timeZone, number: index + 1, earlier: finding.day < day }}
          showPicture={props.showPicture}
        />
      ))}
    </section>
  );
}

function FindingBlock(props: {
  number: number;
  finding: Finding;
  timeZone: string;
  earlier: boolean;
  showPicture: ShowPicture;
}) {
  const { t } = useTranslation(['closing', 'rounds']);
  const bilingual = useBilingual();
  const { finding, timeZone, showPicture } = props;
  const { area, item, severity, state, purpose, before, after, closed, reopened } = finding;
  const at = (ms: number) => dateTime(ms, timeZone);
  const by = (moment: Moment) => `${moment.byName} ${at(moment.atMs)}`;
  return (
    <article className={styles.finding}>
      <div className={styles.findingHead}>
        <h3>
          {props.number}. <bdi>{bilingual(area)}</bdi> · <bdi>{bilingual(item)}</bdi>
        </h3>
        <p>
          {t(`rounds:severity.${severity}`)} · <strong>{t(`rounds:board.${state}`)}</strong>
        </p>
      </div>
      <div className={styles.sides}>
        <Side
          title={t('rounds:board.before')}
          facts={`${t(`rounds:purpose.${purpose}`)} · ${by(before)}`}
          moment={before}
          showPicture={showPicture}
        />
        {after ? (
          <Side
            title={t('rounds:board.after')}
            facts={by(after)}
            moment={after}
            showPicture={showPicture}
          />
        ) : (
          <div>
            <h4>{t('rounds:board.after')}</h4>
            <p>{t('sheet.notFixed')}</p>
          </div>
        )}
      </div>
      <p className={styles.fate}>
        {[
          props.earlier ? t('sheet.foundOn', { day: finding.day }) : '',
          t('sheet.ownedBy', { name: finding.ownerName, at: at(finding.dueAtMs) }),
          reopened > 0 ? t('rounds:board.reopened', { count: reopened }) : '',
          closed
            ? `${t('sheet.rechecked', { by: by(closed) })}${closed.note && ` ${closed.note}`}`
            : '',
        ]
          .filter(Boolean)
          .join('　')}
      </p>
    </article>
  );
}

function Side(props: { title: string; facts: string; moment: Moment; showPicture: ShowPicture }) {
  const { note, photo } = props.moment;
  return (
    <div>
      <h4>
        {props.title} <span>{props.facts}</span>
      </h4>
      <p>
        <bdi>{note}</bdi>
      </p>
      {photo !== null && (
        <div className={styles.picture}>{props.showPicture({ ...props.moment, photo })}</div>
      )}
    </div>
  );
}
