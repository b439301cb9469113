import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { staffingOf } from '../../../shared/people/roster';
import { useBilingual, useHall } from '../../lib/hall';
import type { Roster } from './roster';
import classes from './roster.module.css';

/** For each post and shift with a wanted number: how many are planned, and whether that is enough. */
export function StaffingRows({ roster }: { readonly roster: Roster }) {
  const { t } = useTranslation('shifts');
  const { t: common } = useTranslation();
  const inLanguage = useBilingual();
  const { shifts, rosterRules: rules } = useHall();
  const rows = rules.needs.flatMap((need) => {
    const shift = shifts.find(({ shiftId }) => shiftId === need.shiftId);
    return shift ? [{ need, shift }] : [];
  });
  return (
    <Table.Tfoot>
      {rows.map(({ need, shift }) => (
        <Table.Tr key={`${need.shiftId} ${need.post}`}>
          <Table.Th scope="row" className={classes.name}>
            {common(`posts.${need.post}`)} · {inLanguage(shift.name)}
          </Table.Th>
          {roster.days.map(({ day }) => {
            const count = roster.entries.filter(
              (entry) =>
                entry.day === day && entry.shiftId === need.shiftId && entry.post === need.post,
            ).length;
            const staffing = staffingOf(count, need);
            const said =
              staffing === 'too-few'
                ? t('roster.tooFew', { count: need.min - count })
                : staffing === 'too-many' && t('roster.tooMany', { count: count - need.max });
            return (
              <Table.Td key={day}>
                {count}
                {said && (
                  <Text component="span" c="vermilion" size="sm" ms={6}>
                    {said}
                  </Text>
                )}
              </Table.Td>
            );
          })}
        </Table.Tr>
      ))}
    </Table.Tfoot>
  );
}
