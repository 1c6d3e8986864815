import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ClientContext, createClient } from '../../bridge/client.ts';
import type { Preferences } from '../../bridge/preferences.ts';
import { windowBridge } from '../../bridge/page-address.ts';
import { createI18n } from '../../i18n/create-i18n.ts';
import { Switcher } from './switcher.tsx';

/** Puts the switcher into the place of the plain entry and takes over what was typed into it. */
export async function drawSwitcher(
  container: HTMLElement,
  preferences: Preferences,
): Promise<void> {
  const client = createClient({ bridge: windowBridge(), now: () => Date.now(), preferences });
  const translator = await createI18n(preferences.language);
  document.title = translator.t('switcher.title');
  const root = createRoot(container);
  // At once, or what is typed between looking and drawing would be lost.
  flushSync(() => {
    const typed = container.querySelector('input')?.value ?? '';
    root.render(
      <StrictMode>
        <I18nextProvider i18n={translator}>
          <ClientContext value={client}>
            <Switcher
              typed={typed}
              onDone={() => {
                window.close();
              }}
            />
          </ClientContext>
        </I18nextProvider>
      </StrictMode>,
    );
  });
}
