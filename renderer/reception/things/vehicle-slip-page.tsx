import { useTranslation } from 'react-i18next';
import type { VehicleSlip } from '../../../shared/reception/vehicle-contract';
import { dateTime, guestTitle } from '../../lib/format';
import { useLanguage } from '../../lib/hall';
import { SignatureLine } from '../../ui/signature-line';
import { CarOutline } from './car-outline';
import { DamageText } from './damage-field';
import styles from './slip-page.module.css';

/** How a car was when it was parked, on half a sheet, with the guest's signature. */
export function VehicleSlipPage({ slip }: { readonly slip: VehicleSlip }) {
  const { t } = useTranslation('things');
  const language = useLanguage();
  const facts = [
    [t('vehicle.plate'), slip.plate],
    [t('paper.guest'), guestTitle(slip, language)],
    [t('vehicle.place'), slip.place || t('vehicle.noPlace')],
    [t('paper.windows'), t(slip.windowsShut ? 'vehicle.windowsShut' : 'vehicle.windowsOpen')],
    [t('paper.recorded'), `${dateTime(slip.recordedAtMs, slip.timeZone)} · ${slip.recordedByName}`],
    [t('vehicle.note'), slip.note || '—'],
  ] as const;
  return (
    <article className={styles.slip} lang={language}>
      <header>
        <bdi>{slip.hallName}</bdi>
        <h1>{t('paper.slip')}</h1>
      </header>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.outline}>
        <CarOutline marks={slip.marks} />
      </div>
      <ul className={styles.marks}>
        {slip.marks.length === 0 && <li>{t('vehicle.noDamage')}</li>}
        {slip.marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the list
          <li key={index}>
            <DamageText mark={mark} number={index + 1} />
          </li>
        ))}
      </ul>
      <section className={styles.signature}>
        <p>{t('paper.signature')}</p>
        <div>
          {slip.signature !== null && (
            <SignatureLine path={slip.signature} label={t('paper.signature')} />
          )}
        </div>
        <p>
          {slip.signedAtMs === null
            ? t('paper.notSigned')
            : t('paper.signedAt', { at: dateTime(slip.signedAtMs, slip.timeZone) })}
        </p>
      </section>
      <footer>{t('paper.statement')}</footer>
    </article>
  );
}
