import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../shared/people/handover-contract';

type Line = Handover['lines'][number];

/** What was counted beside what the system held; what differs says so in words. */
export function CountTable({
  lines,
  wordOf = ({ word }) => word,
}: {
  readonly lines: readonly Line[];
  /** What stands beside a difference. */
  readonly wordOf?: (line: Line) => ReactNode;
}) {
  const { t } = useTranslation('shifts');
  const said = ({ difference }: Line) => {
    if (difference === 0) return t('handover.same');
    return t(difference < 0 ? 'handover.less' : 'handover.more', { count: Math.abs(difference) });
  };
  return (
    <Table layout="fixed" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={200} />
          <Table.Th w={80}>{t('handover.counted')}</Table.Th>
          <Table.Th w={80}>{t('handover.expected')}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.kind}>
            <Table.Td>{t(`handover.kinds.${line.kind}`)}</Table.Td>
            <Table.Td>{line.counted}</Table.Td>
            <Table.Td>{line.expected}</Table.Td>
            <Table.Td>
              <Text
                component="span"
                fw={600}
                me="sm"
                c={line.difference === 0 ? 'jade' : 'vermilion'}
              >
                {said(line)}
              </Text>
              {line.difference !== 0 && wordOf(line)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
