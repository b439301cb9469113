import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedSheet } from '../../shared/cleanliness/closing-contract';
import { dateTime, fullDay } from '../lib/format';
import { useLanguage } from '../lib/hall';
import styles from './closing-sheet-page.module.css';
import { SheetAreas } from './sheet-areas';
import { SheetFindings, type ShowPicture } from './sheet-findings';
import { SheetFoot } from './sheet-foot';

/** What a supervisor signs for a day, on A4, the same on screen and on paper. Black and one grey but for the pictures. */
export function ClosingSheetPage(props: { copy: IssuedSheet; showPicture: ShowPicture }) {
  const { t } = useTranslation('closing');
  const language = useLanguage();
  const { copy } = props;
  const { sheet, addenda, issue } = copy;
  const { timeZone } = sheet;
  const things = useTranslation('things').t;
  const at = (ms: number) => dateTime(ms, timeZone);
  return (
    <article className={styles.page} lang={language}>
      <header className={styles.head}>
        <div>
          <p>
            <bdi>{sheet.hallName}</bdi>
          </p>
          <h1>{t('title')}</h1>
        </div>
        <div className={styles.issue}>
          <p className={styles.day}>{fullDay(sheet.day, language)}</p>
          {issue ? (
            <>
              <p>
                <strong>
                  {issue.number === 1
                    ? t('sheet.first')
                    : t('sheet.reprint', { number: issue.number })}
                </strong>
              </p>
              <p>{t('sheet.issued', { at: at(issue.atMs), name: issue.byName })}</p>
            </>
          ) : (
            !sheet.signed && <p>{t('sheet.preview')}</p>
          )}
        </div>
      </header>
      <SheetAreas sheet={sheet} />
      <SheetFindings sheet={sheet} showPicture={props.showPicture} />
      <Part title={t('sheet.overrides')}>
        {sheet.overrides.length === 0 ? (
          <p>{t('sheet.noOverrides')}</p>
        ) : (
          <Rows
            head={[t('sheet.blocker'), t('sheet.reason'), t('sheet.by')]}
            rows={sheet.overrides.map(({ blocker, count, reason, byName, atMs }) => [
              t(`blocker.${blocker}.open`, { count }),
              reason,
              `${byName} ${at(atMs)}`,
            ])}
          />
        )}
      </Part>
      <Part title={t('sheet.held')}>
        <p>
          {sheet.held
            .map(
              ({ kind, tag, takenAtMs }) =>
                `${things('number', { name: things(`names.${kind}`), tag })}（${t('sheet.since', { at: at(takenAtMs) })}）`,
            )
            .join('　') || t('sheet.noHeld')}
        </p>
      </Part>
      {addenda.length > 0 && (
        <Part title={t('addenda')}>
          <Rows
            rows={addenda.map((addendum) => [
              addendum.text,
              `${addendum.writtenByName} ${at(addendum.writtenAtMs)}`,
            ])}
          />
        </Part>
      )}
      <SheetFoot copy={copy} />
    </article>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Rows(props: { head?: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table className={styles.rows}>
      {props.head && (
        <thead>
          <tr>
            {props.head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.join('|')}>
            {row.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells of a finished sheet never move
              <td key={index}>
                <bdi>{text}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
