import { Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { General } from '../../../electron/contract/general.ts';
import { Panel } from '../../ui/panel.tsx';

const switches = ['startAtLogin', 'startHidden', 'notifications', 'links'] as const;

/** What the program does without being asked. */
export function SwitchesPanel(props: {
  readonly general: General;
  readonly onChange: (changes: Readonly<Record<string, unknown>>) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { general, onChange } = props;
  return (
    <Panel title={t('general.behaviour')}>
      {switches.map((key) => (
        <Switch
          key={key}
          label={t(`general.${key}`)}
          description={t(`general.${key}Text`)}
          checked={general[key]}
          disabled={key === 'startHidden' && !general.startAtLogin}
          onChange={({ currentTarget: { checked } }) => {
            onChange({ [key]: checked });
          }}
        />
      ))}
    </Panel>
  );
}
