import { createTheme, type CSSVariablesResolver } from '@mantine/core';
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

/** People type in any direction, and the kit's own `dir` is that of the frame around the field. */
const typed = { defaultProps: { attributes: { input: { dir: 'auto' } } } };

/** One calm look for every page: small radii, system fonts, one blue that reads on white. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 8,
  defaultRadius: 'md',
  respectReducedMotion: true,
  fontFamily:
    'system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK JP", "Noto Sans CJK KR", sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  headings: { fontWeight: '600' },
  components: { TextInput: typed, Textarea: typed },
});

/** The kit's own dimmed and placeholder greys are too pale for WCAG AA. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545c66',
    '--mantine-color-placeholder': '#66707c',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bbc4',
    '--mantine-color-placeholder': '#9aa3ad',
    '--mantine-color-error': '#ff8a80',
  },
});
