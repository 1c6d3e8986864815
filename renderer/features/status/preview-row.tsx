import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Foretold } from '../../../electron/contract/pick-commands.ts';
import { startSetting } from '../statuses/setting-draft.ts';
import { settingWarnings } from '../statuses/setting-warnings.ts';
import { settingWords } from '../statuses/setting-words.ts';
import { useSettingLabels } from '../statuses/use-setting-labels.ts';
import { useWarningText } from '../statuses/use-warning-text.ts';

/** What one account would get, in words, and what of it would not come out as given. */
export function PreviewRow(props: {
  readonly foretold: Foretold;
  readonly message: string;
  /** That the vendor ends it by itself; null where it does not. */
  readonly ends: string | null;
}): ReactElement {
  const { t } = useTranslation();
  const settingLabels = useSettingLabels();
  const labels = settingLabels.of(null);
  const warningText = useWarningText();
  const { foretold, message, ends } = props;
  const { account, vendor, name, forms, messageLength } = foretold;
  const tellable = { id: account, vendor, name, forms, messageLength };
  const setting = startSetting(forms, foretold.setting);
  const speech = { labels, offers: settingLabels.offers, message, catalogue: null };
  const words = settingWords(tellable, setting, speech);
  const warnings = settingWarnings(tellable, setting, { message, catalogue: null, problems: [] });
  const facts = [...words, ...(ends === null ? [] : [ends])];
  return (
    <li>
      <Text component="span" fw={600} size="sm" dir="auto">
        {name}
      </Text>
      <Text component="span" size="sm" dir="auto">
        {foretold.setting === null ? t('preview.unchanged') : facts.join(' · ')}
      </Text>
      {warnings.map((warning) => (
        <Text key={`${warning.kind} ${warning.path}`} size="sm" className="preview-warning">
          {warningText(warning, labels)}
        </Text>
      ))}
    </li>
  );
}
