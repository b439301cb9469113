import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBilingual, useHall } from '../lib/hall';

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The rules and hours by which the hall works. */
export function HallFacts() {
  const { t } = useTranslation('settings');
  const hall = useHall();
  const inLanguage = useBilingual();
  const shifts = hall.shifts.map(
    ({ name, startsAtMinute }) => `${inLanguage(name)} ${clock(startsAtMinute)}`,
  );
  const facts: readonly (readonly [string, string])[] = [
    [t('facts.hallName'), hall.hallName],
    [t('facts.timeZone'), hall.timeZone],
    [t('facts.dayStarts'), clock(hall.dayStartsAtMinute)],
    [t('facts.shifts'), shifts.join(' · ')],
    [t('facts.promise'), t('facts.seconds', { count: hall.promiseMs / 1000 })],
    [t('facts.undo'), t('facts.seconds', { count: hall.undoMs / 1000 })],
    [t('facts.rotation'), t(`facts.rule.${hall.rotationRule}`)],
    [t('facts.countsReturning'), hall.countsReturning ? t('facts.counted') : t('facts.notCounted')],
  ];
  return (
    <Table withRowBorders={false} verticalSpacing={4}>
      <Table.Tbody>
        {facts.map(([label, value]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" w={160} pl={0} fw={400} c="dimmed">
              {label}
            </Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
