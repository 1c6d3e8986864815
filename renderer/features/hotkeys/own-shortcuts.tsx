import { Anchor, Button, Code, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/page-blocks.tsx';
import type { HotkeyRow } from './use-hotkeys.ts';

/** Where desktops say how to bind a command to keys. */
const guides = [
  {
    desktop: 'GNOME',
    url: 'https://help.gnome.org/users/gnome-help/stable/keyboard-shortcuts-set.html',
  },
  { desktop: 'KDE Plasma', url: 'https://docs.kde.org/stable5/en/khotkeys/kcontrol/khotkeys/' },
] as const;

/** The commands for the desktop's own shortcuts, for where it passes none to programs. */
export function OwnShortcuts(props: { readonly rows: readonly HotkeyRow[] }): ReactElement | null {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  const statuses = props.rows.flatMap(({ status, name }) =>
    status === null || name === null ? [] : [{ status, name, command: `presently set ${status}` }],
  );
  if (!navigator.userAgent.includes('Linux') || statuses.length === 0) return null;

  const copy = async (command: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(command);
      setCopied(command);
    } catch {
      // The system's clipboard may be closed to a window without the focus; the text can be marked.
      setCopied(null);
    }
  };
  return (
    <Panel title={t('hotkeysPage.own')}>
      <Text>{t('hotkeysPage.ownText')}</Text>
      <ul className="own-shortcuts">
        {statuses.map(({ status, name, command }) => (
          <li key={status}>
            <span dir="auto">{name}</span>
            <Code className="own-command">{command}</Code>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('hotkeysPage.copyOf', { name })}
              onClick={() => void copy(command)}
            >
              {t('hotkeysPage.copy')}
            </Button>
          </li>
        ))}
      </ul>
      <Text size="sm" role="status">
        {copied !== null && t('hotkeysPage.copied', { command: copied })}
      </Text>
      <Text size="sm">{t('hotkeysPage.guides')}</Text>
      <ul className="guides">
        {guides.map(({ desktop, url }) => (
          <li key={url}>
            <Anchor href={url} target="_blank" underline="always">
              {desktop}
            </Anchor>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
