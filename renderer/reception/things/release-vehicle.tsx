import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Vehicle } from '../../../shared/reception/vehicle-contract';
import { useRefusalText } from '../../lib/refusal-text';
import { say, sayRefused } from '../say';
import { useTell } from '../use-tell';

/** The car is driven away, with one key. */
export function ReleaseVehicle({
  vehicleId,
  maskedPlate: plate,
}: Pick<Vehicle, 'vehicleId' | 'maskedPlate'>) {
  const { t } = useTranslation('things');
  const refusalText = useRefusalText();
  const release = useTell('reception.releaseVehicle');
  const driveAway = async () => {
    const answer = await release.send({ vehicleId });
    if (!answer) return;
    if (answer.ok) say(t('vehicle.released', { plate }));
    else sayRefused(refusalText(answer));
  };
  return (
    <Button
      size="compact-sm"
      variant="light"
      aria-label={t('vehicle.releaseOf', { plate })}
      loading={release.pending}
      onClick={() => void driveAway()}
    >
      {t('vehicle.release')}
    </Button>
  );
}
