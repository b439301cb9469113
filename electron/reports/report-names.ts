import type { Language } from '../../shared/hall-settings';
import type { ShiftReport } from '../../shared/reports/contract';
import { reportWords } from '../../shared/reports/report-words';
import type { DayRange } from '../../shared/reports/span';

/** `案场日报 2026-11-24 早班`: sorts by day and says what it is in the reader's language. */
export function fileNameFor(
  { day, shift }: Pick<ShiftReport, 'day' | 'shift'>,
  language: Language,
): string {
  const zh = language === 'zh-CN';
  const title = shift ? (zh ? '班次报表' : 'Shift report') : zh ? '案场日报' : 'Day report';
  // A shift may be called "am/pm", a file may not.
  return [title, day, shift && (zh ? shift.name.zh : shift.name.en)]
    .filter(Boolean)
    .join(' ')
    .replace(/[\\/:*?"<>|]/g, '-');
}

/** `期间报表 2026-11-01 2026-11-30`. */
export function periodName({ fromDay, toDay }: DayRange, language: Language): string {
  return `${reportWords(language).period} ${fromDay} ${toDay}`;
}
