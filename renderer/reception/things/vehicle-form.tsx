import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DamageMark } from '../../../shared/reception/car-marks';
import { normalisePlate } from '../../../shared/reception/plate';
import type { Vehicle } from '../../../shared/reception/vehicle-contract';
import { useRefusalText } from '../../lib/refusal-text';
import { RefusalAlert } from '../../ui/refusal-alert';
import { SignatureField } from '../../ui/signature-field';
import { isComposing, isListOpen } from '../keys';
import { say } from '../say';
import { useTell } from '../use-tell';
import { DamageField } from './damage-field';
import { useKept } from './use-kept';

interface Typed {
  readonly plate: string;
  readonly place: string;
  readonly windowsShut: boolean;
  readonly marks: readonly DamageMark[];
  readonly note: string;
  readonly signature: string | null;
}

/** A car as it is parked: plate, place, windows, damage, and the signature of its guest. */
export function VehicleForm({
  visitId,
  vehicle,
  onDone,
}: {
  readonly visitId: string;
  /** The car that is changed; undefined for another one. */
  readonly vehicle: Vehicle | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation(['things', 'common']);
  const refusalText = useRefusalText();
  const save = useTell('reception.saveVehicle');
  const { place = '', windowsShut = true, marks = [], note = '' } = vehicle ?? {};
  const start: Typed = { plate: '', place, windowsShut, marks, note, signature: null };
  const form = useKept(`vehicle ${vehicle?.vehicleId ?? visitId}`, start);
  const [tried, setTried] = useState(false);
  const typed = form.value;
  const [sheet, setSheet] = useState(0);
  // What was signed is what it said then: whatever changes, the guest signs anew.
  const change = (changes: Partial<Typed>) => {
    if (typed.signature !== null) setSheet(sheet + 1);
    form.set({ ...typed, signature: null, ...changes });
  };
  const plate = normalisePlate(typed.plate);
  const plateStays = vehicle !== undefined && typed.plate.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!plate.ok && !plateStays) return;
    const answer = await save.send({
      ...typed,
      visitId,
      marks: [...typed.marks],
      ...(vehicle ? { vehicleId: vehicle.vehicleId } : {}),
    });
    if (!answer?.ok) return;
    say(t('things:vehicle.saved', { plate: answer.value.maskedPlate }));
    form.drop();
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || isListOpen(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };

  return (
    <form onSubmit={submit} onKeyDown={onKeyDown}>
      <Stack gap="xs">
        <Group grow align="flex-start" gap="xs">
          <TextInput
            autoFocus
            label={t('things:vehicle.plate')}
            placeholder={
              vehicle
                ? t('things:vehicle.plateKept', { plate: vehicle.maskedPlate })
                : t('things:vehicle.platePlaceholder')
            }
            autoComplete="off"
            maxLength={40}
            value={typed.plate}
            onChange={(event) => change({ plate: event.currentTarget.value })}
            error={
              tried && !plate.ok && !plateStays
                ? refusalText({ ok: false, reason: `plate-${plate.reason}` })
                : undefined
            }
          />
          <TextInput
            label={t('things:vehicle.place')}
            placeholder={t('things:vehicle.placePlaceholder')}
            autoComplete="off"
            maxLength={60}
            value={typed.place}
            onChange={(event) => change({ place: event.currentTarget.value })}
          />
        </Group>
        <Checkbox
          label={t('things:vehicle.windowsShut')}
          checked={typed.windowsShut}
          onChange={(event) => change({ windowsShut: event.currentTarget.checked })}
        />
        <DamageField marks={typed.marks} onChange={(next) => change({ marks: next })} />
        <TextInput
          label={t('things:vehicle.note')}
          placeholder={t('things:vehicle.notePlaceholder')}
          autoComplete="off"
          maxLength={200}
          value={typed.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <SignatureField
          key={sheet}
          label={t('things:vehicle.signature')}
          hint={t(
            vehicle?.signedAtMs ? 'things:vehicle.signAgain' : 'things:vehicle.signatureHint',
          )}
          value={typed.signature}
          onChange={(signature) => form.set({ ...typed, signature })}
        />
        <RefusalAlert refusal={save.refusal} />
        <Group grow>
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={save.pending}>
            {t('things:vehicle.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
