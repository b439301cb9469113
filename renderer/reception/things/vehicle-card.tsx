import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vehicle } from '../../../shared/reception/vehicle-contract';
import { newIdempotencyKey, tell } from '../../lib/bridge';
import { timeOfDay } from '../../lib/format';
import { useHall } from '../../lib/hall';
import { useAsk } from '../../lib/queries';
import { RefusalAlert } from '../../ui/refusal-alert';
import { say } from '../say';
import { useTell } from '../use-tell';
import { DamageText } from './damage-field';
import { PaperButtons } from './paper-buttons';
import { ReleaseVehicle } from './release-vehicle';
import classes from './things.module.css';

/** One car: where it is, how it was, and what can be done about it. */
export function VehicleCard({
  vehicle,
  readOnly,
  onEdit,
}: {
  readonly vehicle: Vehicle;
  readonly readOnly: boolean;
  readonly onEdit: () => void;
}) {
  const { t } = useTranslation('things');
  const { timeZone } = useHall();
  const { vehicleId, maskedPlate: plate, leftAtMs, signedAtMs, marks } = vehicle;
  const attach = useTell('reception.attachVehiclePhoto');

  const addPhoto = async () => {
    const answer = await attach.send({ vehicleId });
    if (answer?.ok && answer.value.attached) say(t('vehicle.photoAttached'));
  };
  const state = [
    vehicle.place || t('vehicle.noPlace'),
    t(vehicle.windowsShut ? 'vehicle.windowsShut' : 'vehicle.windowsOpen'),
    marks.length === 0 ? t('vehicle.noDamage') : t('vehicle.marks', { count: marks.length }),
    signedAtMs === null
      ? t('vehicle.notSigned')
      : t('vehicle.signed', { time: timeOfDay(signedAtMs, timeZone) }),
  ];

  return (
    <div className={classes.car}>
      <Group gap={0} wrap="nowrap">
        <span className={classes.what}>
          <span className={classes.plate}>{plate}</span>
          {leftAtMs !== null && (
            <span className={classes.quiet}>
              {t('vehicle.leftAt', { time: timeOfDay(leftAtMs, timeZone) })}
            </span>
          )}
        </span>
        {!readOnly && (
          <PaperButtons
            printLabel={`${t('vehicle.printSlip')} ${plate}`}
            saveLabel={`${t('vehicle.saveSlip')} ${plate}`}
            put={(how) =>
              tell('reception.issueVehicleSlip', {
                ...{ idempotencyKey: newIdempotencyKey(), vehicleId },
                ...how,
              })
            }
          />
        )}
      </Group>
      <p>{state.join(' · ')}</p>
      {marks.length > 0 && (
        <ul className={classes.marks}>
          {marks.map((mark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the list
            <li key={index}>
              <DamageText mark={mark} number={index + 1} />
            </li>
          ))}
        </ul>
      )}
      {vehicle.note && <p>{vehicle.note}</p>}
      {!readOnly && vehicle.hasPhoto && <Photo vehicleId={vehicleId} plate={plate} />}
      {!readOnly && leftAtMs === null && (
        <Group gap="xs" mt={4}>
          <ReleaseVehicle vehicleId={vehicleId} maskedPlate={plate} />
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('vehicle.editOf', { plate })}
            onClick={onEdit}
          >
            {t('vehicle.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={attach.pending}
            onClick={() => void addPhoto()}
          >
            {t(vehicle.hasPhoto ? 'vehicle.replacePhoto' : 'vehicle.addPhoto')}
          </Button>
        </Group>
      )}
      <RefusalAlert refusal={attach.refusal} />
    </div>
  );
}

/** The photo, fetched once somebody wants to see it. */
function Photo({ vehicleId, plate }: { readonly vehicleId: string; readonly plate: string }) {
  const { t } = useTranslation('things');
  const [wanted, setWanted] = useState(false);
  const { data } = useAsk('reception.readVehiclePhoto', { vehicleId }, { enabled: wanted });
  if (!wanted) {
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setWanted(true)}>
        {t('vehicle.photo')}
      </Button>
    );
  }
  if (!data) return null;
  return data.dataUrl === null ? (
    <p className={classes.quiet}>{t('vehicle.photoGone')}</p>
  ) : (
    <img className={classes.photo} src={data.dataUrl} alt={t('vehicle.photoOf', { plate })} />
  );
}
