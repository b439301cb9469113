import { AppShell, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './rail.module.css';
import { keyOf, type ScreenName, screens } from './screens';

/** The words at the left: one for each screen there is. */
export function Rail({
  current,
  onGo,
}: {
  readonly current: ScreenName;
  readonly onGo: (name: ScreenName) => void;
}) {
  const { t } = useTranslation();
  return (
    <AppShell.Navbar aria-label={t('rail.label')} className={classes.rail}>
      {screens.map(({ name, Icon }, index) => (
        <Tooltip
          key={name}
          position="right"
          label={
            <>
              {t(`rail.${name}`)} <Kbd size="xs">Alt+{keyOf(index)}</Kbd>
            </>
          }
        >
          <UnstyledButton
            className={classes.item}
            aria-current={name === current ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${keyOf(index)}`}
            mt={name === 'settings' ? 'auto' : 0}
            onClick={() => onGo(name)}
          >
            <Icon size={24} stroke={1.6} aria-hidden />
            {t(`rail.${name}`)}
          </UnstyledButton>
        </Tooltip>
      ))}
    </AppShell.Navbar>
  );
}
