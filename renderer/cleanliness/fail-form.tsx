import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundItem } from '../../shared/cleanliness/round-contract';
import { hourMs } from '../../shared/time';
import { useAsk } from '../lib/queries';
import styles from './cleanliness.module.css';
import { dueChoices } from './due-in';
import { type FailDraft, failDraft, keepFailDraft } from './fail-drafts';
import { MeasureStepper } from './measure-stepper';
import { useOwners } from './use-owners';

/** What a failed item opens under its row. Enter records it, Escape closes it and loses nothing. */
export function FailForm(props: {
  roundId: string;
  item: RoundItem;
  saving: boolean;
  onSave: (draft: FailDraft & { readonly ownerId: string }) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['cleanliness', 'rounds', 'common']);
  const { roundId, item } = props;
  const owners = useOwners();
  const { data: operator } = useAsk('people.readOperator', {});
  const [draft, setDraft] = useState<FailDraft>(
    () => failDraft(roundId, item.itemId) ?? firstDraft(item),
  );
  const [tried, setTried] = useState(false);
  const ownerId = draft.ownerId ?? owners[0]?.value ?? operator?.staffId;

  const change = (changes: Partial<FailDraft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    keepFailDraft(roundId, item.itemId, next);
  };
  const save = () => {
    if (draft.note.trim() === '' || !ownerId) setTried(true);
    else props.onSave({ ...draft, ownerId });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') props.onClose();
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      if (event.target.getAttribute('aria-haspopup') !== 'listbox') save();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside
    <div className={styles.noting} onKeyDown={onKeyDown}>
      <Group gap="sm" align="flex-start" wrap="nowrap" mb="xs">
        {item.measure && (
          <MeasureStepper
            measure={item.measure}
            value={draft.measured ?? 0}
            onChange={(measured) => change({ measured })}
          />
        )}
        <TextInput
          flex={1}
          autoFocus
          aria-label={t('note')}
          placeholder={t('notePlaceholder')}
          maxLength={500}
          value={draft.note}
          error={tried && draft.note.trim() === '' ? t('noteNeeded') : undefined}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </Group>
      <Group gap="sm" wrap="nowrap">
        <Select
          w={140}
          aria-label={t('rounds:owner')}
          data={owners}
          value={ownerId ?? null}
          searchable
          allowDeselect={false}
          onChange={(value) => change({ ownerId: value })}
        />
        <Select
          w={150}
          aria-label={t('rounds:deadline')}
          data={dueChoices.map(([name, ms]) => ({
            value: String(ms),
            label: t(`rounds:dueIn.${name}`),
          }))}
          value={String(draft.dueInMs)}
          allowDeselect={false}
          onChange={(value) => value && change({ dueInMs: Number(value) })}
        />
        <SegmentedControl
          aria-label={t('rounds:severityLabel')}
          data={(['minor', 'major', 'critical'] as const).map((value) => ({
            value,
            label: t(`rounds:severity.${value}`),
          }))}
          value={draft.severity}
          onChange={(value) => change({ severity: value as FailDraft['severity'] })}
        />
        <Button color="vermilion" ms="auto" loading={props.saving} onClick={save}>
          {t('saveFail')}
        </Button>
        <Button variant="default" onClick={props.onClose}>
          {t('common:cancel')}
        </Button>
      </Group>
    </div>
  );
}

function firstDraft({ note, measured, measure, finding, critical }: RoundItem): FailDraft {
  const beyond = measure && Math.max(0, measure.threshold + (measure.bound === 'at-most' ? 1 : -1));
  return {
    note,
    measured: measured ?? beyond,
    ownerId: finding?.ownerId ?? null,
    dueInMs: hourMs,
    severity: finding?.severity ?? (critical ? 'critical' : 'minor'),
  };
}
