import './general.css';
import { Switch, Text } from '@mantine/core';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { General } from '../../../electron/contract/settings/general.ts';
import { Panel } from '../../ui/page-blocks.tsx';

const switches = ['startAtLogin', 'startHidden', 'notifications', 'links'] as const;

interface SwitchesProps {
  readonly general: General;
  readonly onChange: (changes: Readonly<Record<string, unknown>>) => void;
}

/** What the program does without being asked. */
export function SwitchesPanel(props: SwitchesProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t('general.behaviour')}>
      <ul className="switches">
        {switches.map((setting) => (
          <li key={setting}>
            <SettingSwitch {...props} setting={setting} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function SettingSwitch(
  props: SwitchesProps & { readonly setting: (typeof switches)[number] },
): ReactElement {
  const { t } = useTranslation();
  const sentence = useId();
  const { general, setting, onChange } = props;
  return (
    <>
      <Switch
        label={t(`general.${setting}`)}
        // A description of the switch itself would be part of its name, and be read out twice.
        aria-describedby={sentence}
        checked={general[setting]}
        disabled={setting === 'startHidden' && !general.startAtLogin}
        onChange={({ currentTarget: { checked } }) => {
          onChange({ [setting]: checked });
        }}
      />
      <Text size="sm" c="dimmed" id={sentence} className="switch-text">
        {t(`general.${setting}Text`)}
      </Text>
    </>
  );
}
