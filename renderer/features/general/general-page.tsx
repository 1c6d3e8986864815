import { Title, Button, Text, NativeSelect } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResetPanel } from './reset-panel.tsx';
import { SwitchesPanel } from './switches-panel.tsx';
import { UpdatesPanel } from './updates-panel.tsx';
import { LoadingBlock, Unreadable, FailureText, Panel } from '../../ui/page-blocks.tsx';
import type { CommandOutput } from '../../../electron/contract/commands/commands.ts';
import { useClient, type Failure } from '../../bridge/client.ts';
import { ImportNews } from './import-news.tsx';
import { useSettingsImport } from './use-settings-import.ts';
import type { General } from '../../../electron/contract/settings/general.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { useAsked } from '../../bridge/use-asked.ts';

/** The settings of the program, and what runs. */
interface GeneralState {
  readonly general: General | null;
  readonly about: CommandOutput<'about'> | null;
  /** Why the last reading or saving failed. */
  readonly failure: Failure | null;
  /** Saves some of them; null takes one away. */
  readonly save: (changes: Readonly<Record<string, unknown>>) => void;
  readonly reload: () => void;
}

/** Reads the settings of the program and saves each as it is changed. */
function useGeneral(): GeneralState {
  const client = useClient();
  const settings = useAsked('settings');
  const about = useAsked('about');
  const [refusal, setRefusal] = useState<Failure | null>(null);

  const reload = (): void => {
    setRefusal(null);
    settings.reload();
    about.reload();
  };
  const save: GeneralState['save'] = (changes) => {
    const store = async (): Promise<void> => {
      const answer = await client.ask('saveGeneral', { changes });
      if (answer.ok) reload();
      else setRefusal(answer.failure);
    };
    void store();
  };
  return {
    general: settings.value?.general ?? null,
    about: about.value,
    failure: refusal ?? settings.failure ?? about.failure,
    save,
    reload,
  };
}

const themes = [
  'system',
  'light',
  'dark',
  'high-contrast',
] as const satisfies readonly General['theme'][];
const asSystem = '';

const skeletonHeight = 180;

/** How the program looks, starts and speaks up, and where its things lie. */
export function GeneralPage(): ReactElement {
  const { t } = useTranslation();
  const { general, about, failure, save, reload } = useGeneral();
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.general')}
      </Title>
      {failure !== null && (
        <Unreadable title={t('failure.title')} failure={failure} onRetry={reload} />
      )}
      {general === null && failure === null && <LoadingBlock height={skeletonHeight} />}
      {general !== null && (
        <>
          <LookPanel general={general} onChange={save} />
          <SwitchesPanel general={general} onChange={save} />
          <SettingsFilePanel onChanged={reload} />
          <UpdatesPanel address={general.updates ?? ''} />
          {about !== null && <AboutPanel about={about} />}
          <ResetPanel onDone={reload} />
        </>
      )}
    </>
  );
}

/** Language and colours; both change at once, without a restart. */
function LookPanel(props: {
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

/** Takes settings in from a file, and writes them into one for another computer or a colleague. */
function SettingsFilePanel(props: { readonly onChanged: () => void }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const settingsImport = useSettingsImport(props.onChanged);
  const [isSaved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async (): Promise<void> => {
    setSaved(false);
    const answer = await client.ask('saveSettings', {});
    setFailure(answer.ok ? null : answer.failure);
    setSaved(answer.ok && answer.value.saved);
  };
  return (
    <Panel title={t('general.file')}>
      <Text>{t('general.fileText')}</Text>
      <div className="actions">
        <Button variant="default" onClick={settingsImport.choose}>
          {t('general.import')}
        </Button>
        <Button variant="default" onClick={() => void save()}>
          {t('general.export')}
        </Button>
      </div>
      <Text component="div" role="status" fw={600}>
        {isSaved && t('general.exported')}
        {failure !== null && <FailureText failure={failure} />}
      </Text>
      <ImportNews settingsImport={settingsImport} />
    </Panel>
  );
}

/** What runs, and where its files lie. */
function AboutPanel(props: { readonly about: CommandOutput<'about'> }): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { version, electron, dataFolder } = props.about;

  const show = async (): Promise<void> => {
    const answer = await client.ask('openDataFolder', {});
    setFailure(answer.ok ? null : answer.failure);
  };
  return (
    <Panel title={t('general.about')}>
      <Text>{t('general.version', { version, electron })}</Text>
      <Text size="sm" mt={8}>
        {t('general.folder')}
      </Text>
      <Text size="sm" dir="ltr" className="data-folder">
        {dataFolder}
      </Text>
      <div className="actions">
        <Button variant="default" onClick={() => void show()}>
          {t('general.openFolder')}
        </Button>
      </div>
      <Text component="div" role="status" fw={600}>
        {failure !== null && <FailureText failure={failure} />}
      </Text>
    </Panel>
  );
}
