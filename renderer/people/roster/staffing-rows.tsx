import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { neededHours, staffingGaps } from '../../../shared/people/roster';
import { timeOfDay } from '../../lib/format';
import { useHall } from '../../lib/hall';
import { textOfMinute } from '../../lib/minute-text';
import type { Roster } from './roster';
import classes from './roster.module.css';

/** For each post and the hours at which so many are wanted: when the week has fewer or more. */
export function StaffingRows({ roster }: { readonly roster: Roster }) {
  const { t } = useTranslation('shifts');
  const { t: common } = useTranslation();
  const hall = useHall();
  const time = (atMs: number) => timeOfDay(atMs, hall.timeZone);
  return (
    <Table.Tfoot>
      {hall.staffing.map((need) => (
        <Table.Tr key={`${need.post} ${need.fromMinute} ${need.toMinute}`}>
          <Table.Th scope="row" className={classes.need}>
            {common(`posts.${need.post}`)} {t('staffing.wanted', { min: need.min, max: need.max })}
            <Text size="xs" c="dimmed">
              {textOfMinute(need.fromMinute)}–{textOfMinute(need.toMinute)}
            </Text>
          </Table.Th>
          {roster.days.map(({ day }) => {
            const planned = roster.entries.filter((entry) => entry.day === day);
            const gaps = staffingGaps(planned, need, neededHours(day, need, hall));
            return (
              <Table.Td key={day} className={classes.gaps}>
                {gaps.length === 0 && <Text c="dimmed">✓</Text>}
                {gaps.map(({ fromMs, toMs, difference }) => (
                  <div key={fromMs}>
                    {time(fromMs)}–{time(toMs)}{' '}
                    <Text component="span" c="vermilion" size="sm">
                      {t(difference < 0 ? 'roster.tooFew' : 'roster.tooMany', {
                        count: Math.abs(difference),
                      })}
                    </Text>
                  </div>
                ))}
              </Table.Td>
            );
          })}
        </Table.Tr>
      ))}
    </Table.Tfoot>
  );
}
