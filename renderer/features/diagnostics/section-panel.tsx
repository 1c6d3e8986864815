import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';
import type { Section } from './sections.ts';

/** Readings as a list of names and values. */
export function SectionPanel({ section }: { readonly section: Section }): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={section.title}>
      {section.rows.length === 0 ? (
        <Text>{t('diagnostics.noHotkeys')}</Text>
      ) : (
        <dl className="readings">
          {section.rows.map(({ label, value, notes, personal }) => (
            <div key={label} className="reading">
              <dt dir="auto">{label}</dt>
              <dd>
                <span dir="auto">{value}</span>
                {[...notes, ...(personal === undefined ? [] : [personal])].map((note) => (
                  <Text key={note} size="xs" c="dimmed">
                    {note}
                  </Text>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
