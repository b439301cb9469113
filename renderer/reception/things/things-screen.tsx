import { Badge, Table, TextInput } from '@mantine/core';
import { IconUmbrella } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldThing } from '../../../shared/reception/things-contract';
import { localTimeOf } from '../../../shared/time';
import { dayLabel, guestTitle, timeOfDay } from '../../lib/format';
import { useHall, useLanguage } from '../../lib/hall';
import { useAsk } from '../../lib/queries';
import { EmptyState } from '../../ui/empty-state';
import { Problem } from '../../ui/problem';
import { ScreenTitle } from '../../ui/screen-title';
import { useCanReceive } from '../use-can-receive';
import { GiveBack } from './give-back';
import classes from './things.module.css';
import { useThingName } from './use-thing-words';

/** Everything that the hall holds or has lent, from earlier days too; then what was given back lately. */
export function ThingsScreen() {
  const { t } = useTranslation('things');
  const { data, error, refetch } = useAsk('reception.listThings', {});
  const [typed, setTyped] = useState('');
  const thingName = useThingName();
  const fits = (thing: HeldThing) =>
    [thingName(thing), thing.guestName, thing.note].some((text) =>
      text.toLowerCase().includes(typed.trim().toLowerCase()),
    );
  const all = [...(data?.open ?? []), ...(data?.returned ?? [])];
  const open = data?.open.filter(fits) ?? [];
  const isLent = ({ kind }: HeldThing) => kind === 'lent-umbrella';
  const lists = [
    ['openTitle', open.filter((thing) => !isLent(thing))],
    ['lentTitle', open.filter(isLent)],
    ['returnedTitle', data?.returned.filter(fits) ?? []],
  ] as const;
  return (
    <>
      <ScreenTitle title={t('title')}>
        <TextInput
          w={280}
          aria-label={t('screen.find')}
          placeholder={t('screen.find')}
          autoComplete="off"
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </ScreenTitle>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && all.length === 0 && (
        <EmptyState
          icon={<IconUmbrella size={32} />}
          title={t('screen.empty')}
          hint={t('screen.emptyHint')}
        />
      )}
      {all.length > 0 && !all.some(fits) && <p>{t('screen.notFound')}</p>}
      {lists.map(
        ([title, things]) =>
          things.length > 0 && (
            <ThingTable
              key={title}
              title={
                title === 'returnedTitle'
                  ? t(`screen.${title}`)
                  : t(`screen.${title}`, { count: things.length })
              }
              things={things}
            />
          ),
      )}
    </>
  );
}

function ThingTable({
  title,
  things,
}: {
  readonly title: string;
  readonly things: readonly HeldThing[];
}) {
  const { t } = useTranslation('things');
  const columns = ['thing', 'guest', 'phone', 'whereabouts', 'since'] as const;
  return (
    <Table className={classes.table} mb="lg" layout="fixed" verticalSpacing={4} captionSide="top">
      <Table.Caption ta="start" fw={600}>
        {title}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column}>{t(`screen.${column}`)}</Table.Th>
          ))}
          <Table.Th w={140} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {things.map((thing) => (
          <ThingRow key={thing.thingId} thing={thing} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ThingRow({ thing }: { readonly thing: HeldThing }) {
  const { t } = useTranslation(['things', 'reception']);
  const language = useLanguage();
  const { timeZone } = useHall();
  const canReceive = useCanReceive();
  const thingName = useThingName();
  const { date } = localTimeOf(thing.takenAtMs, timeZone);
  return (
    <Table.Tr>
      <Table.Td>
        <strong>{thingName(thing)}</strong> {thing.note}
      </Table.Td>
      <Table.Td>{guestTitle(thing, language)}</Table.Td>
      <Table.Td>{thing.maskedPhone ?? t('reception:visit.noPhone')}</Table.Td>
      <Table.Td>
        <Badge variant="light" color={thing.visitOpen ? 'jade' : 'amber'}>
          {t(thing.visitOpen ? 'things:screen.onSite' : 'things:screen.left')}
        </Badge>
      </Table.Td>
      <Table.Td>
        {t('things:since', {
          day: dayLabel(date, language),
          time: timeOfDay(thing.takenAtMs, timeZone),
          name: thing.takenByName,
        })}
      </Table.Td>
      <Table.Td ta="end">{canReceive && <GiveBack thing={thing} />}</Table.Td>
    </Table.Tr>
  );
}
