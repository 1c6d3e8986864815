import { MantineProvider } from '@mantine/core';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useState,
  useTransition,
  type ReactElement,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../electron/contract/commands/commands.ts';
import { useAppState, useClient, type Loadable } from './bridge/client.ts';
import { pages } from './pages.ts';
import { createUnsavedChanges, UnsavedContext } from './ui/unsaved-changes.ts';
import { UnsavedQuestion } from './ui/unsaved-question.tsx';
import { Navigation } from './ui/navigation.tsx';
import { resolveVariables, theme, useColourScheme } from './ui/theme.ts';
import type { StatusView } from '../electron/contract/views/status-view.ts';

/** The page to draw: without any account there is no status to show, but ways to get one. */
export function choosePage(wanted: Page, view: Loadable<StatusView>): Page {
  const isEmpty = view.kind === 'ready' && view.value.accounts.length === 0;
  return wanted === 'status' && isEmpty ? 'welcome' : wanted;
}

const WelcomePage = lazy(async () => ({
  default: (await import('./features/welcome/welcome-page.tsx')).WelcomePage,
}));

/** The whole window: the look, the navigation, and the page that is open. */
export function App(props: { readonly page: Page }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const { preferences, view, abilities } = useAppState();
  const [wanted, setWanted] = useState(props.page);
  const [, startTransition] = useTransition();
  const [unsaved] = useState(createUnsavedChanges);
  const scheme = useColourScheme(preferences.theme);
  const page = choosePage(wanted, view);

  useEffect(() => {
    document.documentElement.dataset['contrast'] =
      preferences.theme === 'high-contrast' ? 'more' : 'normal';
  }, [preferences.theme]);

  useLayoutEffect(() => {
    window.scrollTo(0, 0);
  }, [page]);

  const open = useCallback(
    (next: Page): void => {
      const go = (): void => {
        // The page that is there stays until the next one is loaded, so that nothing flickers.
        startTransition(() => {
          setWanted(next);
        });
      };
      // Who asks for the page that is there leaves nothing.
      if (choosePage(next, view) === page) go();
      else unsaved.pass(go);
    },
    [unsaved, view, page],
  );
  useEffect(() => client.onPage(open), [client, open]);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      forceColorScheme={scheme}
    >
      <Navigation
        label={t('pages.label')}
        skip={t('pages.skip')}
        items={pages
          .filter(({ needs }) => needs === undefined || abilities.includes(needs))
          .map(({ id, icon, text }) => ({ id, icon, name: t(`pages.${text}`) }))}
        current={page === 'welcome' ? 'status' : page}
        onOpen={open}
      />
      <UnsavedQuestion unsaved={unsaved} />
      <div className="page-place">
        <main className="page" id="page">
          <UnsavedContext value={unsaved}>
            <OpenPage page={page} onOpen={open} />
          </UnsavedContext>
        </main>
      </div>
    </MantineProvider>
  );
}

function OpenPage(props: {
  readonly page: Page;
  readonly onOpen: (page: Page) => void;
}): ReactElement {
  const { view } = useAppState();
  if (props.page === 'welcome') {
    return (
      <Suspense fallback={null}>
        <WelcomePage
          onBegin={() => {
            props.onOpen('welcome');
          }}
          onDone={() => {
            props.onOpen('status');
          }}
        />
      </Suspense>
    );
  }
  const { page: Content } = pages.find(({ id }) => id === props.page) ?? pages[0];
  return (
    <Suspense fallback={null}>
      <Content
        onImport={() => {
          // Who has something to lose sees first what a file changes.
          props.onOpen(choosePage('status', view) === 'welcome' ? 'welcome' : 'general');
        }}
        onAccounts={() => {
          props.onOpen('accounts');
        }}
      />
    </Suspense>
  );
}
