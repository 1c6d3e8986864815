import { useMediaQuery } from '@mantine/hooks';
import type { Preferences } from '../bridge/preferences.ts';

/** Light or dark for the chosen theme; `system` and `high-contrast` follow the system. */
export function useColourScheme(theme: Preferences['theme']): 'light' | 'dark' {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', false, {
    getInitialValueInEffect: false,
  });
  switch (theme) {
    case 'light':
    case 'dark':
      return theme;
    case 'system':
    case 'high-contrast':
      return systemIsDark ? 'dark' : 'light';
  }
}
