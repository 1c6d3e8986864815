import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';

/** Begins with a system of one's own. */
export function ConnectChoice(props: { readonly onBegin: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t('setup.connectHeading')}>
      <div className="empty">
        <Text size="sm">{t('setup.connectText')}</Text>
        <Button onClick={props.onBegin}>{t('setup.connectFirst')}</Button>
      </div>
    </Panel>
  );
}
