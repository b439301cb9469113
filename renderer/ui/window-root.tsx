import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, useState } from 'react';
import { keepComposedEnter } from '../lib/input-method';
import { newQueryClient, useNotices } from '../lib/queries';
import { CrashBoundary } from './crash-boundary';
import { LanguageRoot } from './language-root';
import { ReadyMark } from './ready-mark';
import { halldeskTheme, paperVariables } from './theme';

/** What every window needs around its screens: theme, cache, notices, language, toasts, a net. */
export function WindowRoot({
  children,
  colorScheme,
  fontScale = 1,
}: {
  readonly children: ReactNode;
  readonly colorScheme: 'light' | 'dark';
  /** 1 is 15 px text; the bar reads from further away. */
  readonly fontScale?: number;
}) {
  const [client] = useState(newQueryClient);
  const [theme] = useState(() => halldeskTheme(fontScale));
  useWindowEvent('keydown', keepComposedEnter, { capture: true });
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={paperVariables}
        forceColorScheme={colorScheme}
      >
        <QueryClientProvider client={client}>
          <Notices client={client} />
          <ReadyMark />
          <LanguageRoot>
            <Notifications position="bottom-right" transitionDuration={120} limit={3} />
            <CrashBoundary>{children}</CrashBoundary>
          </LanguageRoot>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
}

function Notices({ client }: { readonly client: QueryClient }) {
  useNotices(client);
  return null;
}
