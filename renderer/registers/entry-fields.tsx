import { Autocomplete, Group, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ownFields } from '../../shared/register-entry';
import { registerKinds } from '../../shared/register-kinds';
import type { Draft } from '../../shared/registers/contract';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { AboutField } from './about-field';
import type { Missing } from './entry-input';
import { IncidentField } from './incident-field';
import classes from './registers.module.css';
import { usePeople } from './use-people';
import { WhenField } from './when-field';

/** The fields of an entry in the order in which it is told; those of its own register in the middle. */
export function EntryFields({
  draft,
  ownerId,
  missing,
  onChange,
}: {
  readonly draft: Draft;
  readonly ownerId: string | null;
  readonly missing: Missing;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation('registers');
  const people = usePeople();
  const places = usePlaces();
  const { kind, incident } = draft;
  return (
    <>
      <Group gap="sm" align="flex-start">
        <Select
          flex="1 1 128px"
          label={t('kind')}
          allowDeselect={false}
          data={registerKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={(next) =>
            next &&
            onChange({
              ...{ kind: next, situationId: null, ticked: [] },
              incident: next === 'incident' ? incident : null,
            })
          }
        />
        <WhenField draft={draft} problem={missing.time} onChange={onChange} />
      </Group>
      {kind === 'incident' && (
        <IncidentField
          value={incident}
          missing={missing.incident === true}
          onChange={(next) => onChange({ incident: next, situationId: null, ticked: [] })}
        />
      )}
      <Textarea
        label={t('form.what')}
        placeholder={t('form.whatPlaceholder')}
        data-autofocus
        autoFocus
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={draft.what}
        error={missing.what && t('form.missing.what')}
        onChange={(event) => onChange({ what: event.currentTarget.value })}
      />
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Autocomplete
          flex={1}
          label={t('form.where')}
          placeholder={t('form.wherePlaceholder')}
          maxLength={60}
          openOnFocus={false}
          data={places}
          value={draft.place}
          error={missing.place && t('form.missing.place')}
          onChange={(place) => onChange({ place })}
        />
        <AboutField draft={draft} onChange={onChange} />
      </Group>
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs" className={classes.own}>
        {ownFields[kind].map((field) => (
          <TextInput
            key={field}
            label={t(`own.${field}`)}
            maxLength={200}
            autoComplete="off"
            value={draft.own[field] ?? ''}
            onChange={(event) =>
              onChange({ own: { ...draft.own, [field]: event.currentTarget.value } })
            }
          />
        ))}
      </SimpleGrid>
      <Textarea
        label={t('form.done')}
        placeholder={t('form.donePlaceholder')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={500}
        value={draft.done}
        onChange={(event) => onChange({ done: event.currentTarget.value })}
      />
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Autocomplete
          flex={1}
          label={t('form.told')}
          maxLength={100}
          openOnFocus={false}
          data={people.map(({ label }) => label)}
          value={draft.told}
          onChange={(told) => onChange({ told })}
        />
        <Select
          flex={1}
          label={t('form.owner')}
          searchable
          allowDeselect={false}
          data={people}
          value={ownerId}
          error={missing.owner && t('form.missing.owner')}
          onChange={(next) => onChange({ ownerId: next })}
        />
      </Group>
    </>
  );
}

/** Tables and areas, as often as they are the place; anything else is typed. */
function usePlaces(): string[] {
  const bilingual = useBilingual();
  const { data: tables = [] } = useAsk('settings.listTables', {});
  const { data: rounds } = useAsk('cleanliness.listRounds', {});
  const areas = rounds?.areas.map(({ name }) => bilingual(name)) ?? [];
  return [...new Set([...areas, ...tables.map(({ name }) => name)])];
}
