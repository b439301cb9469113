import { Button } from '@mantine/core';
import { IconCar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/reception/contract';
import { useAsk } from '../../lib/queries';
import { Problem } from '../../ui/problem';
import { VisitSection } from '../visit-section';
import classes from './things.module.css';
import { VehicleCard } from './vehicle-card';
import { VehicleForm } from './vehicle-form';

/** The cars of a party, and the form in which one is taken down. */
export function VehiclePanel({
  visit,
  readOnly,
}: {
  readonly visit: Visit;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation('things');
  const { visitId } = visit;
  const { data: vehicles, error, refetch } = useAsk('reception.listVehicles', { visitId });
  /** The car that is changed, or `new`. */
  const [editing, setEditing] = useState<string>();
  const edited = vehicles?.find(({ vehicleId }) => vehicleId === editing);
  return (
    <VisitSection name="vehicle" title={t('vehicle.title')} summary={vehicles?.[0]?.maskedPlate}>
      {error && !vehicles && <Problem error={error} onRetry={() => void refetch()} />}
      {vehicles?.length === 0 && editing === undefined && (
        <p className={classes.quiet}>{t('vehicle.none')}</p>
      )}
      {vehicles
        ?.filter((vehicle) => vehicle !== edited)
        .map((vehicle) => (
          <VehicleCard
            key={vehicle.vehicleId}
            vehicle={vehicle}
            readOnly={readOnly}
            onEdit={() => setEditing(vehicle.vehicleId)}
          />
        ))}
      {editing !== undefined && !readOnly && (
        <VehicleForm
          key={editing}
          visitId={visitId}
          vehicle={edited}
          onDone={() => setEditing(undefined)}
        />
      )}
      {vehicles && editing === undefined && !readOnly && (
        <Button
          mt="xs"
          variant="default"
          size="compact-md"
          leftSection={<IconCar size={16} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t(vehicles.length === 0 ? 'vehicle.add' : 'vehicle.addAnother')}
        </Button>
      )}
    </VisitSection>
  );
}
