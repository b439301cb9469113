import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBilingual, useHall } from '../lib/hall';

/** Sends somebody on a break, with the reason, and back. */
export function BreakButton({
  name,
  onBreak,
  onChange,
}: {
  readonly name: string;
  readonly onBreak: boolean;
  /** Null for the end of the break. */
  readonly onChange: (reasonId: string | null) => void;
}) {
  const { t } = useTranslation('shifts');
  const { breakReasons } = useHall();
  const inLanguage = useBilingual();
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
        {breakReasons.map(({ reasonId, name: reason }) => (
          <Menu.Item key={reasonId} onClick={() => onChange(reasonId)}>
            {inLanguage(reason)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
