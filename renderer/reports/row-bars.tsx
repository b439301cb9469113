import styles from './row-bars.module.css';

const shades = [styles.dark, styles.light, styles.middle];

/** A row's figures drawn: one behind the other in a bar, or each in a bar of its own. */
export function RowBars({ lengths, stacked }: { lengths: readonly number[]; stacked: boolean }) {
  const thick = stacked ? 8 : 8 / lengths.length;
  return (
    <svg className={styles.bars} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {lengths.map((length, index) => {
        const before = lengths.slice(0, index).reduce((sum, one) => sum + one, 0);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars of a finished row never move
            key={index}
            className={shades[index]}
            x={stacked ? 100 * before : 0}
            y={stacked ? 0 : index * thick}
            width={100 * length}
            height={thick}
          />
        );
      })}
    </svg>
  );
}

/** Which shade is which column. */
export function Shade({ index }: { index: number }) {
  return (
    <svg className={styles.shade} viewBox="0 0 1 1" aria-hidden="true">
      <rect className={shades[index]} width="1" height="1" />
    </svg>
  );
}
