import './ui/styles.css';
import './ui/status-mark.css';
import './features/status/status.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app.tsx';
import { ClientContext, createClient } from './bridge/client.ts';
import { readPageAddress, windowBridge } from './bridge/page-address.ts';
import { createI18n, followLanguage } from './i18n/create-i18n.ts';

function buttonAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('button') : null;
}

/**
 * Has a key that is held down act once, and the second click of a double click only on the button of
 * the first: what came under the pointer meanwhile, such as the next row of a list or the button of a
 * question, was not meant.
 * @returns what ends it
 */
function guardPresses(page: Window): () => void {
  let first: Element | null = null;

  const onClick = (event: MouseEvent): void => {
    const button = buttonAt(event.target);
    if (event.detail <= 1) {
      // Clicks that come from the keyboard, or from the label of a field, count as none.
      if (event.detail === 1) first = button;
      return;
    }
    if (button === null || button === first) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isHeld = event.key === 'Enter' && event.repeat && !event.isComposing;
    if (!isHeld || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    event.stopPropagation();
  };

  page.addEventListener('click', onClick, { capture: true });
  page.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    page.removeEventListener('click', onClick, { capture: true });
    page.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

async function start(container: HTMLElement): Promise<void> {
  const { page, ...known } = readPageAddress(window.location.search);
  const client = createClient({
    bridge: windowBridge(),
    now: () => Date.now(),
    ...known,
  });
  const stop = client.start();
  const translator = await createI18n(known.preferences.language);
  const disposers = [
    followLanguage(client.state, translator, document.documentElement),
    guardPresses(window),
    stop,
  ];
  window.addEventListener('pagehide', () => {
    for (const dispose of disposers) dispose();
  });
  createRoot(container).render(
    <StrictMode>
      <I18nextProvider i18n={translator}>
        <ClientContext value={client}>
          <App page={page} />
        </ClientContext>
      </I18nextProvider>
    </StrictMode>,
  );
}

const container = document.getElementById('root');
if (container === null) throw new Error('the page has no place to draw in');
void start(container);
