import { Input, SegmentedControl, Text } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type IncidentKind, incidentKinds } from '../../shared/register-kinds';
import classes from './registers.module.css';

/**
 * What kind of incident it was: it decides which steps of the handbook apply, so nothing is chosen
 * before somebody chooses; one click does, or the number key of the choice.
 */
export function IncidentField({
  value,
  missing,
  onChange,
}: {
  readonly value: IncidentKind | null;
  readonly missing: boolean;
  readonly onChange: (incident: IncidentKind) => void;
}) {
  const { t } = useTranslation('registers');
  const errorId = useId();
  return (
    <Input.Wrapper
      labelElement="div"
      label={
        <>
          {t('form.incident')}{' '}
          <Text span size="xs" c="dimmed" fw={400}>
            {t('form.incidentKeys')}
          </Text>
        </>
      }
      error={missing && t('form.missing.incident')}
      errorProps={{ id: errorId, mt: 4 }}
    >
      <SegmentedControl
        fullWidth
        className={classes.choices}
        aria-label={t('form.incident')}
        aria-invalid={missing}
        {...(missing && { 'aria-describedby': errorId })}
        data={incidentKinds.map((kind) => ({ value: kind, label: t(`incidents.${kind}`) }))}
        value={value ?? ''}
        onChange={(chosen) => onChange(chosen as IncidentKind)}
        onKeyDown={chooseByNumber}
      />
    </Input.Wrapper>
  );
}

function chooseByNumber({ key, altKey, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const radio = currentTarget.querySelectorAll('input')[Number(key) - 1];
  // With Alt it leads to another screen.
  if (altKey || !radio) return;
  radio.focus();
  radio.click();
}
