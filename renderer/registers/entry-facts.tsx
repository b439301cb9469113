import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ownFields } from '../../shared/register-entry';
import type { RegisterEntry } from '../../shared/registers/contract';
import { dateTime, guestTitle } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import classes from './registers.module.css';

/** What was written of it, in the order in which it is told. */
export function EntryFacts({
  entry,
  phone,
}: {
  readonly entry: RegisterEntry;
  /** Of the guest; masked unless it was asked for. */
  readonly phone: string | null;
}) {
  const { t } = useTranslation('registers');
  const language = useLanguage();
  const { timeZone } = useHall();
  const { guest, own } = entry;
  const occurred = dateTime(entry.occurredAtMs, timeZone);
  const recorded = dateTime(entry.recordedAtMs, timeZone);
  const lines: [string, string][] = [
    [t('what'), entry.what],
    [t('entry.occurred'), occurred],
    [
      t('entry.recorded'),
      t('entry.byName', {
        time: entry.late ? `${recorded}（${t('lateEntry')}）` : recorded,
        name: entry.writtenByName,
      }),
    ],
    [
      t('entry.reported'),
      entry.reported
        ? t('entry.byName', {
            time: dateTime(entry.reported.atMs, timeZone),
            name: entry.reported.byName,
          })
        : '',
    ],
    [t('where'), entry.place],
    [
      t('entry.guest'),
      guest ? [guestTitle(guest, language), phone].filter(Boolean).join(' · ') : '',
    ],
    ...ownFields[entry.kind].map((field): [string, string] => [
      t(`own.${field}`),
      own[field] ?? '',
    ]),
    [t('entry.done'), entry.done],
    [t('entry.told'), entry.told],
    [t(entry.state === 'voided' ? 'actions.voidReason' : 'entry.outcome'), outcomeOf(entry)],
  ];
  return (
    <Table variant="vertical" layout="fixed" verticalSpacing={4} withTableBorder>
      <Table.Tbody>
        {lines
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <Table.Tr key={label}>
              <Table.Th w={128}>{label}</Table.Th>
              <Table.Td>
                <Text className={classes.text}>{text}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}

/** What it came to: the words with which it was closed or voided, while that stands. */
function outcomeOf({ state, happenings }: RegisterEntry): string {
  const settled = state === 'voided' ? 'voided' : state === 'open' ? undefined : 'closed';
  return happenings.findLast(({ kind }) => kind === settled)?.text ?? '';
}
