import { Text } from '@mantine/core';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';

const iconSize = 20;

/** What is wrong, and what to do in each case. */
export function FindingList(props: { readonly texts: readonly string[] }): ReactElement {
  const { t } = useTranslation();
  const { texts } = props;
  return (
    <Panel title={t('diagnostics.findings')}>
      {texts.length === 0 ? (
        <div className="finding" data-tone="good">
          <CircleCheck size={iconSize} aria-hidden="true" />
          <Text>{t('diagnostics.fine')}</Text>
        </div>
      ) : (
        <ul className="findings">
          {texts.map((text) => (
            <li key={text} className="finding" data-tone="attention">
              <TriangleAlert size={iconSize} aria-hidden="true" />
              <Text component="span">{text}</Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
