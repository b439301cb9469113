import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type BreakReason, breakReasons } from '../../shared/people/breaks';

/** Sends somebody on a break, with the reason, and back. */
export function BreakButton({
  name,
  onBreak,
  onChange,
}: {
  readonly name: string;
  readonly onBreak: boolean;
  /** Null for the end of the break. */
  readonly onChange: (reason: BreakReason | null) => void;
}) {
  const { t } = useTranslation('shifts');
  if (onBreak) {
    return (
      <Button
        size="compact-sm"
        variant="light"
        aria-label={t('duty.backOf', { name })}
        onClick={() => onChange(null)}
      >
        {t('duty.back')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" aria-label={t('duty.breakOf', { name })}>
          {t('duty.break')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {breakReasons.map((reason) => (
          <Menu.Item key={reason} onClick={() => onChange(reason)}>
            {t(`duty.reasons.${reason}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
