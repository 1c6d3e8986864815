import { MantineProvider, UnstyledButton } from '@mantine/core';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useState,
  useTransition,
  type ReactElement,
  type KeyboardEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../electron/contract/commands/commands.ts';
import { useAppState, useClient, type Loadable } from './bridge/client.ts';
import { pages } from './pages.ts';
import { createUnsavedChanges, UnsavedContext } from './ui/unsaved-changes.ts';
import { UnsavedQuestion } from './ui/unsaved-question.tsx';
import { resolveVariables, theme, useColourScheme } from './ui/theme.ts';
import type { StatusView } from '../electron/contract/views/status-view.ts';
import type { LucideIcon } from 'lucide-react';
import { focusHeading, stepInRow } from './ui/focus.ts';

/** One place to go to. */
interface NavigationItem<Id extends string> {
  readonly id: Id;
  readonly icon: LucideIcon;
  readonly name: string;
}

/** The pages in a column beside the page; Tab or the arrows move, Enter opens. */
function Navigation<Id extends string>(props: {
  readonly label: string;
  /** Says that what follows leads past the pages. */
  readonly skip: string;
  readonly items: readonly NavigationItem<Id>[];
  readonly current: Id;
  readonly onOpen: (id: Id) => void;
}): ReactElement {
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const index = buttons.findIndex((button) => button === document.activeElement);
    const next = stepInRow(event.key, index, buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <nav className="navigation" aria-label={props.label} onKeyDown={move}>
      <a
        className="skip"
        href="#page"
        onClick={(event) => {
          event.preventDefault();
          focusHeading();
        }}
      >
        {props.skip}
      </a>
      <ul>
        {props.items.map(({ id, icon: Icon, name }) => (
          <li key={id}>
            <UnstyledButton
              className="navigation-item"
              title={name}
              aria-current={id === props.current ? 'page' : undefined}
              onClick={() => {
                props.onOpen(id);
              }}
            >
              <Icon size={18} aria-hidden="true" />
              <span className="navigation-name">{name}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}

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
