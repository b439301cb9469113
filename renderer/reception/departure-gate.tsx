import { Chip, Group, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenThing } from '../../shared/fields';
import type { Visit } from '../../shared/reception/contract';
import { GiveBack } from './things/give-back';
import { ReleaseVehicle } from './things/release-vehicle';
import classes from './visit.module.css';

/** What is still open for a party that leaves, each with the key that settles it; and why they go anyway. */
export function DepartureGate({
  visit,
  open,
  reason,
  missing,
  onReason,
}: {
  readonly visit: Visit;
  readonly open: readonly OpenThing[];
  readonly reason: string;
  readonly missing: boolean;
  readonly onReason: (reason: string) => void;
}) {
  const { t } = useTranslation(['reception', 'visit']);
  const drinks = open.some(({ kind }) => kind === 'drinks');
  const others = open.some(({ kind }) => kind !== 'drinks');
  const usualReasons = [
    ...(drinks ? (['declined'] as const) : []),
    ...(others ? (['fetchesLater'] as const) : []),
    ...(['inAHurry', 'comesBack'] as const),
  ];
  return (
    <div className={classes.gate} data-gate>
      <Text fw={600}>{t('visit:depart.open')}</Text>
      <ul>
        {open.map((thing) => (
          <li key={`${thing.kind} ${thing.tag}`}>
            <IconAlertTriangle size={16} aria-hidden />
            <span>{t(`visit:openThing.${thing.kind}`, { tag: thing.tag })}</span>
            <Settle visit={visit} thing={thing} />
          </li>
        ))}
      </ul>
      <Chip.Group value={reason} onChange={onReason}>
        <Group gap={4} my={4}>
          {usualReasons.map((usual) => {
            const text = t(`visit:depart.usual.${usual}`);
            return (
              <Chip key={usual} size="xs" value={text}>
                {text}
              </Chip>
            );
          })}
        </Group>
      </Chip.Group>
      <TextInput
        label={t('visit:depart.reason')}
        autoComplete="off"
        maxLength={200}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        error={missing && t('reception:problem.reason')}
      />
    </div>
  );
}

/** Drinks are the bar's to settle; everything else goes back from here. */
function Settle({ visit, thing }: { readonly visit: Visit; readonly thing: OpenThing }) {
  const { kind, tag, id } = thing;
  if (kind === 'drinks' || id === undefined) return null;
  if (kind === 'vehicle') return <ReleaseVehicle vehicleId={id} maskedPlate={tag} />;
  const { guestName, formOfAddress } = visit;
  return (
    <GiveBack
      thing={{
        ...{ thingId: id, kind, tag: Number(tag), returnedAtMs: null },
        ...{ guestName, formOfAddress },
      }}
    />
  );
}
