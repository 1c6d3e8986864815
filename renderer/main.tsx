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
import { guardPresses } from './ui/guard-presses.ts';

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
