import styles from './period-page.module.css';

interface Bar {
  readonly label: string;
  readonly first: number;
  readonly returning: number;
}

/** Visits as bars, first ones below and dark. Drawn, not backgrounds: printers leave those out. */
export function CourseBars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ first, returning }) => first + returning));
  // Every label where there is room, or else every few.
  const every = Math.ceil(bars.length / 16);
  return (
    <ol className={styles.bars}>
      {bars.map(({ label, first, returning }, index) => {
        const height = (30 * (first + returning)) / most;
        const dark = (30 * first) / most;
        return (
          <li key={label} title={`${label}: ${first + returning}`}>
            <span>{bars.length <= 31 ? first + returning : ''}</span>
            <svg viewBox="0 0 10 30" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles.light} x="1.5" y={30 - height} width="7" height={height} />
              <rect className={styles.dark} x="1.5" y={30 - dark} width="7" height={dark} />
            </svg>
            <small>{index % every === 0 ? label : ''}</small>
          </li>
        );
      })}
    </ol>
  );
}
