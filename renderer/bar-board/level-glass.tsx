import type { CupLevel } from '../../shared/bar/refill';
import classes from './walk.module.css';

const filled: Readonly<Record<CupLevel, number>> = {
  full: 1,
  'two-thirds': 2 / 3,
  'one-third': 1 / 3,
  empty: 0,
};

/** A glass as full as that, to be told apart from across the hall. */
export function LevelGlass({ level }: { readonly level: CupLevel }) {
  const height = 22 * filled[level];
  return (
    <svg className={classes.glass} viewBox="0 0 28 32" aria-hidden="true">
      {height > 0 && <rect x="5" y={28 - height} width="18" height={height} fill="currentColor" />}
      <path d="M3 3h22l-2 26H5z" fill="none" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}
