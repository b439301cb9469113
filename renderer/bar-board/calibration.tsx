import { useTranslation } from 'react-i18next';
import type { CalibrationBand } from '../../shared/bar/cups-contract';
import classes from './learned.module.css';

const percent = (share: number) => Math.round(100 * share);

/** What was expected beside what was seen, in bands: the closer the two, the better. */
export function Calibration({ bands }: { readonly bands: readonly CalibrationBand[] }) {
  const { t } = useTranslation('refills');
  return (
    <dl className={classes.bands}>
      {bands.map(({ from, to, looks, low, meanChance }) => (
        <div key={from} className={classes.band}>
          <dt>{t('band', { from: percent(from), to: percent(to) })}</dt>
          <dd>
            {meanChance === null ? (
              <span className={classes.noLooks}>{t('noLooks')}</span>
            ) : (
              <>
                <Bar kind="expected" word={t('expected')} share={meanChance} />
                <Bar kind="actual" word={t('actual')} share={low / looks} />
                <small>{t('bandLooks', { count: looks })}</small>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Bar({
  kind,
  word,
  share,
}: {
  readonly kind: 'expected' | 'actual';
  readonly word: string;
  readonly share: number;
}) {
  return (
    <span className={classes.bar}>
      <span>{word}</span>
      <span className={classes.track}>
        <span className={classes.fill} data-kind={kind} style={{ width: `${percent(share)}%` }} />
      </span>
      <strong>{percent(share)}%</strong>
    </span>
  );
}
