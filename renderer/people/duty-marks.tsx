import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Post } from '../../shared/procedure';
import { minutes, timeOfDay } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import type { Whereabouts } from './whereabouts';

/** Late, missing, on a break, not in order, at two posts: what is to be known about somebody at a post. */
export function DutyMarks({ where, post }: { readonly where: Whereabouts; readonly post: Post }) {
  const { t } = useTranslation('shifts');
  const { timeZone } = useHall();
  const inLanguage = useBilingual();
  const { planned, onBreak, duties } = where;
  const duty = duties.find((each) => each.post === post);
  const marks: (readonly [color: string, text: string])[] = [];
  if (planned?.post === post) {
    if (planned.state === 'missing') marks.push(['vermilion', t('duty.missing')]);
    if (planned.state === 'absent') marks.push(['vermilion', t('duty.absent')]);
    if (planned.state === 'late' && duty)
      marks.push(['amber', t('duty.late', { minutes: minutes(planned.lateMs) })]);
    if (planned.state === 'not-yet' || planned.state === 'missing')
      marks.push(['gray', t('duty.notYet', { time: timeOfDay(planned.fromMs, timeZone) })]);
  }
  if (duty && onBreak) {
    const words = { reason: inLanguage(onBreak.reason) };
    const time = timeOfDay(onBreak.sinceMs, timeZone);
    marks.push(['amber', t('duty.onBreak', { ...words, time })]);
  }
  for (const text of duty?.amiss ?? [])
    marks.push(['amber', t('duty.amissOne', { text: inLanguage(text) })]);
  if (duty && duties.length > 1) marks.push(['gray', t('duty.several', { count: duties.length })]);
  return (
    <Group gap={4}>
      {marks.map(([color, text]) => (
        <Badge key={text} variant="light" color={color} tt="none">
          {text}
        </Badge>
      ))}
    </Group>
  );
}
