import type { ReactNode } from 'react';
import styles from './shift-report-page.module.css';

/** A titled part of the page. `compact` ones are short enough never to be torn over two pages. */
export function ReportSection(props: { title: string; compact?: boolean; children: ReactNode }) {
  return (
    <section className={props.compact ? `${styles.section} ${styles.compact}` : styles.section}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
