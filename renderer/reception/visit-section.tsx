import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './visit.module.css';

/** Sections that somebody folded stay so for the next guest. */
const folded = new Set<string>();

/** A part of the visit panel that folds away under its title. */
export function VisitSection({
  name,
  title,
  summary,
  children,
}: {
  /** What it is remembered by. */
  readonly name: string;
  readonly title: string;
  /** The gist in a few characters, in sight when the section is folded too. */
  readonly summary?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <details
      className={classes.section}
      open={!folded.has(name)}
      onToggle={(event) => {
        if (event.currentTarget.open) folded.delete(name);
        else folded.add(name);
      }}
    >
      <summary>
        <IconChevronRight size={16} aria-hidden className={classes.chevron} />
        <span>{title}</span>
        {summary !== undefined && <span className={classes.summary}>{summary}</span>}
      </summary>
      {children}
    </details>
  );
}
