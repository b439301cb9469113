import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Catches a screen that broke, so that one bug does not leave an empty window. */
export class CrashBoundary extends Component<
  { readonly children: ReactNode },
  { readonly crashed: boolean }
> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation();
  return (
    <Center h="100%" p="xl">
      <Stack align="center" role="alert" maw={480} ta="center">
        <Title order={2}>{t('crashed.title')}</Title>
        <Text>{t('crashed.hint')}</Text>
        <Button autoFocus onClick={() => window.location.reload()}>
          {t('crashed.reload')}
        </Button>
      </Stack>
    </Center>
  );
}
