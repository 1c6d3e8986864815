import { MantineProvider } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import type { Page } from '../electron/contract/commands.ts';
import { useAppState } from './bridge/client-context.ts';
import { StatusPage } from './features/status/status-page.tsx';
import { WelcomePage } from './features/welcome/welcome-page.tsx';
import { choosePage } from './choose-page.ts';
import { resolveVariables, theme } from './ui/theme.ts';
import { useColourScheme } from './ui/use-colour-scheme.ts';

/** The whole window: the look, and the page that is open. */
export function App(props: { readonly page: Page }): ReactElement {
  const { preferences, view } = useAppState();
  const [wanted, setWanted] = useState(props.page);
  const scheme = useColourScheme(preferences.theme);

  useEffect(() => {
    document.documentElement.dataset['contrast'] =
      preferences.theme === 'high-contrast' ? 'more' : 'normal';
  }, [preferences.theme]);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      forceColorScheme={scheme}
    >
      <main className="page">
        {choosePage(wanted, view) === 'welcome' ? (
          <WelcomePage
            onDone={() => {
              setWanted('status');
            }}
          />
        ) : (
          <StatusPage
            onImport={() => {
              setWanted('welcome');
            }}
          />
        )}
      </main>
    </MantineProvider>
  );
}
