import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readSearch } from '../../shared/reception/search-tokens';
import type { Draft } from '../../shared/registers/contract';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';

/** Whom it concerns: a party on site, or a guest who was here before. */
export function AboutField({
  draft: { visitId, guestId },
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation('registers');
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [rested] = useDebouncedValue(typed.trim().slice(0, 60), 60);
  const { data: operator } = useAsk('people.readOperator', {});
  const { data: onSite } = useAsk('reception.listOnSite', {});
  const mayFind = operator?.posts.some((post) => post === 'reception' || post === 'supervisor');
  const searching = mayFind === true && visitId === null && readSearch(rested).length > 0;
  const { data: found } = useAsk(
    'reception.searchGuests',
    { text: rested },
    { enabled: searching },
  );
  const { data: chosen } = useAsk(
    'reception.readGuestHistory',
    { guestId: guestId ?? '' },
    { enabled: guestId !== null },
  );
  const titleOf = (guest: { name: string; formOfAddress: 'mr' | 'ms' }, phone: string | null) =>
    [guestTitle({ guestName: guest.name, ...guest }, language), phone].filter(Boolean).join(' · ');

  const parties = (onSite?.visits ?? []).map((visit) => ({
    value: `visit ${visit.visitId}`,
    label: [visit.tableName, guestTitle(visit, language), visit.agentName]
      .filter(Boolean)
      .join(' · '),
  }));
  const known = (searching ? (found?.guests ?? []) : []).map((guest) => ({
    value: `guest ${guest.guestId}`,
    label: titleOf(guest, guest.maskedPhone),
  }));
  // The one that was chosen stays among them, whatever is typed.
  if (
    visitId === null &&
    guestId !== null &&
    chosen &&
    !known.some(({ value }) => value === `guest ${guestId}`)
  )
    known.push({ value: `guest ${guestId}`, label: titleOf(chosen, chosen.maskedPhone) });
  // So does a party that has left since, by its guest.
  if (visitId !== null && chosen && !parties.some(({ value }) => value === `visit ${visitId}`))
    parties.push({ value: `visit ${visitId}`, label: titleOf(chosen, chosen.maskedPhone) });
  const fits = parties.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  const value =
    visitId !== null ? `visit ${visitId}` : guestId !== null ? `guest ${guestId}` : null;
  return (
    <Select
      flex={1}
      label={t('form.about')}
      placeholder={t('form.aboutPlaceholder')}
      searchable
      clearable
      nothingFoundMessage={t('form.nobody')}
      // What fits is found by main; a phone's tail is in no label.
      filter={({ options }) => options}
      data={[
        { group: t('form.onSite'), items: value === null ? fits : parties },
        { group: t('form.known'), items: known },
      ].filter(({ items }) => items.length > 0)}
      value={value}
      onSearchChange={setTyped}
      onChange={(next) => {
        const [kind, id = ''] = next?.split(' ') ?? [];
        const visit = onSite?.visits.find(({ visitId }) => visitId === id);
        onChange(
          kind === 'visit'
            ? { visitId: id, guestId: visit?.guestId ?? guestId }
            : { visitId: null, guestId: kind === 'guest' ? id : null },
        );
      }}
    />
  );
}
