import { Skeleton, Text } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import type { Ending } from '../../../electron/contract/ending.ts';
import { useClient, type Failure } from '../../bridge/client.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import { FailureText } from '../../ui/page-blocks.tsx';
import type { Foretold } from '../../../electron/contract/commands/pick.ts';
import { startSetting } from '../../account-settings/setting-draft.ts';
import { settingWarnings, useWarningText } from '../../account-settings/setting-warnings.ts';
import { settingWords } from '../../account-settings/setting-summary.ts';
import { useSettingLabels } from '../../account-settings/use-setting-labels.ts';

const skeletonHeight = 96;

/** What each account would get, asked anew when something else would be picked. */
export function PreviewList(props: { readonly foreseen: Foreseen }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const format = useInstantFormat();
  const [known, setKnown] = useState<Known | null>(null);
  const { status, message, ending } = props.foreseen;
  const endingText = JSON.stringify(ending);

  useEffect(() => {
    let isOver = false;
    const ask = async (): Promise<void> => {
      const text = message.trim();
      const answer = await client.ask('preview', {
        status,
        ...(text === '' ? {} : { message: text }),
        // As it was given: text compares, objects of each drawing do not.
        ...(endingText === 'null' ? {} : { ending: JSON.parse(endingText) as Ending }),
      });
      if (isOver) return;
      setKnown(
        answer.ok
          ? { kind: 'ready', preview: answer.value, at: Date.now() }
          : { kind: 'failed', failure: answer.failure },
      );
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [client, status, message, endingText]);

  if (known === null) return <Skeleton animate={false} height={skeletonHeight} />;
  if (known.kind === 'failed') {
    return (
      <Text size="sm">
        <FailureText failure={known.failure} />
      </Text>
    );
  }
  const { until, accounts } = known.preview;
  return (
    <ul className="preview">
      {accounts.map((foretold) => (
        <PreviewRow
          key={foretold.account}
          foretold={foretold}
          message={message}
          ends={
            until === null || !foretold.endsThere
              ? null
              : t('preview.ends', { time: format(new Date(until).toISOString(), known.at) })
          }
        />
      ))}
    </ul>
  );
}

/** What one account would get, in words, and what of it would not come out as given. */
function PreviewRow(props: {
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
  const settable = { id: account, vendor, name, forms, messageLength };
  const setting = startSetting(forms, foretold.setting);
  const speech = { labels, offers: settingLabels.offers, message, catalogue: null };
  const words = settingWords(settable, setting, speech);
  const warnings = settingWarnings(settable, setting, { message, catalogue: null, problems: [] });
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

/** What would be picked. */
export interface Foreseen {
  readonly status: string;
  readonly message: string;
  readonly ending: Ending | null;
}

type Known =
  | { readonly kind: 'ready'; readonly preview: CommandOutput<'preview'>; readonly at: number }
  | { readonly kind: 'failed'; readonly failure: Failure };
