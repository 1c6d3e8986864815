import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { General } from '../../../electron/contract/general.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { Panel } from '../../ui/panel.tsx';

const themes = [
  'system',
  'light',
  'dark',
  'high-contrast',
] as const satisfies readonly General['theme'][];
const asSystem = '';

/** Language and colours; both change at once, without a restart. */
export function LookPanel(props: {
  readonly general: General;
  readonly onChange: (changes: Readonly<Record<string, unknown>>) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { general, onChange } = props;
  return (
    <Panel title={t('general.look')}>
      <div className="fields">
        <NativeSelect
          label={t('general.language')}
          value={general.language ?? asSystem}
          data={[
            { value: asSystem, label: t('general.languageSystem') },
            ...languageNames.map(({ language, name }) => ({ value: language, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            onChange({ language: value === asSystem ? null : value });
          }}
        />
        <NativeSelect
          label={t('general.theme')}
          value={general.theme}
          data={themes.map((theme) => ({ value: theme, label: t(`general.themes.${theme}`) }))}
          onChange={({ currentTarget: { value } }) => {
            onChange({ theme: value });
          }}
        />
      </div>
    </Panel>
  );
}
