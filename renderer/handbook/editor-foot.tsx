import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AskButton } from './ask-button';
import classes from './handbook.module.css';

/** The foot of an editor, always in sight: what is wrong, and save, leave for later, throw away. */
export function EditorFoot({
  problem,
  begun,
  saving,
  onLater,
  onDiscard,
  children,
}: {
  readonly problem?: ReactNode;
  /** Whether there is something to throw away. */
  readonly begun: boolean;
  readonly saving: boolean;
  readonly onLater: () => void;
  readonly onDiscard: () => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation(['handbook', 'common']);
  return (
    <Stack gap="xs" className={classes.foot}>
      {problem}
      <Group justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed">
          {t('draft.kept')}
        </Text>
        <Group gap="xs" wrap="nowrap">
          {children}
          {begun && (
            <AskButton
              variant="subtle"
              label={t('draft.discard')}
              ask={t('draft.discardAsk')}
              onSure={onDiscard}
            />
          )}
          <Button variant="default" onClick={onLater}>
            {t(begun ? 'draft.later' : 'common:close')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('common:save')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** Why what was written cannot be saved yet. */
export function Missing({ children }: { readonly children: string }) {
  return (
    <Text c="vermilion.7" role="alert" className={classes.mark}>
      <IconAlertTriangle size={16} aria-hidden />
      {children}
    </Text>
  );
}
