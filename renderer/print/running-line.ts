import type { i18n } from 'i18next';
import type { PrintJob } from '../../shared/print-job';

/** What stands at the foot of every page, so that a loose one still says where it belongs. */
export function runningLine(job: PrintJob, { t }: i18n): string {
  if (job.kind !== 'closing' || !job.copy.issue) return '';
  const { hallName, day } = job.copy.sheet;
  const { number } = job.copy.issue;
  return t('closing:sheet.running', { hall: hallName, day, number });
}
