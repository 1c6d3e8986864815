import './features/switcher/switcher.css';
import './ui/status-mark.css';
import { readPageAddress } from './bridge/page-address.ts';
import { applyLook, markReady } from './features/switcher/first-look.ts';

/** The look and the entry are there at once; what understands the entry comes a moment later. */
async function start(search: string): Promise<void> {
  const { preferences } = readPageAddress(search);
  applyLook(preferences, document.documentElement);
  markReady(search);
  const { drawSwitcher } = await import('./features/switcher/draw-switcher.tsx');
  const container = document.getElementById('root');
  if (container === null) throw new Error('the page has no place to draw in');
  await drawSwitcher(container, preferences);
}

void start(window.location.search);
