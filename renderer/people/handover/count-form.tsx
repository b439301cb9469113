import { Button, Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../shared/fields';
import { countKinds } from '../../../shared/fields';
import type { CountKind } from '../../../shared/people/handover';
import { newIdempotencyKey } from '../../lib/bridge';
import { useBilingual } from '../../lib/hall';
import { useCommand } from '../../lib/use-command';
import { RefusalAlert } from '../../ui/refusal-alert';

/** What was typed stays while one looks at another screen; it is kept in this window only. */
let typedSoFar: Partial<Record<CountKind, number>> = {};

/** Counts are entered blind: nothing here says what the system holds. */
export function CountForm({
  shifts,
  onDone,
}: {
  readonly shifts: readonly { readonly shiftId: string; readonly name: Bilingual }[];
  readonly onDone?: () => void;
}) {
  const { t } = useTranslation('shifts');
  const inLanguage = useBilingual();
  const count = useCommand('people.countHandover');
  const [key, setKey] = useState(newIdempotencyKey);
  const [chosen, setChosen] = useState<string>();
  const [counts, setCounts] = useState(typedSoFar);
  const shiftId = chosen ?? shifts.at(-1)?.shiftId ?? '';
  const { umbrellas, things, keys, guests } = counts;
  const set = (kind: CountKind, value: number | undefined) => {
    const next = { ...counts, [kind]: value };
    typedSoFar = next;
    setCounts(next);
  };
  const complete =
    umbrellas !== undefined && things !== undefined && keys !== undefined && guests !== undefined;
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        if (!complete || count.running) return;
        const input = { idempotencyKey: key, shiftId, umbrellas, things, keys, guests };
        if (await count.run(input)) {
          typedSoFar = {};
          onDone?.();
        } else setKey(newIdempotencyKey());
      }}
    >
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3">
            {t('handover.count')}
          </Title>
          <Text c="dimmed">{t('handover.countHint')}</Text>
        </div>
        <Select
          w={240}
          label={t('handover.shift')}
          data={shifts.map((shift) => ({ value: shift.shiftId, label: inLanguage(shift.name) }))}
          value={shiftId}
          allowDeselect={false}
          onChange={(value) => value && setChosen(value)}
        />
        <Group align="flex-end">
          {countKinds.map((kind) => (
            <NumberInput
              key={kind}
              w={180}
              label={t(`handover.kinds.${kind}`)}
              min={0}
              max={999}
              allowDecimal={false}
              allowNegative={false}
              value={counts[kind] ?? ''}
              onChange={(value) => set(kind, typeof value === 'number' ? value : undefined)}
            />
          ))}
        </Group>
        <Group>
          <Button type="submit" disabled={!complete} loading={count.running}>
            {t('handover.save')}
          </Button>
        </Group>
        <RefusalAlert refusal={count.refusal} />
      </Stack>
    </form>
  );
}
