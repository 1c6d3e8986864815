import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNotice, Panel } from '../../ui/page-blocks.tsx';
import { useUnsaved } from '../../ui/unsaved-changes.ts';
import { EditorForm } from '../../forms/editor-form.tsx';
import { StatusFields } from './status-fields.tsx';
import type { Catalogues } from '../../account-settings/use-catalogues.ts';
import {
  useStatusEdit,
  type EditTask,
  type FieldToMend,
  type StatusEdit,
} from './use-status-edit.ts';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { SettingProblem } from '../../../electron/contract/commands/settings.ts';
import { useClient } from '../../bridge/client.ts';
import { settingOf } from '../../account-settings/setting-draft.ts';
import type { SettableAccount } from '../../account-settings/statuses-data.ts';
import { AccountSetting } from './account-setting.tsx';
import { useSettingSummary } from '../../account-settings/setting-summary.ts';

/** Between the last key and the question, in ms. */
const debounceMs = 250;

/** What the program finds wrong with what would be set at accounts, once the person pauses. */
export function useSettingProblems(
  settings: Readonly<Record<string, JsonObject>>,
): readonly SettingProblem[] {
  const client = useClient();
  const [problems, setProblems] = useState<readonly SettingProblem[]>([]);
  // Drawn anew at every key, but asked only when something else is set.
  const asked = JSON.stringify(settings);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      // What was written above is read again.
      const accounts = JSON.parse(asked) as Record<string, JsonObject>;
      void client.ask('checkSettings', { accounts }).then((answer) => {
        if (isWanted && answer.ok) setProblems(answer.value.problems);
      });
    }, debounceMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, asked]);
  return problems;
}

/** Brings the focus to a field once it is drawn. */
function useFocus(
  element: RefObject<HTMLFormElement | null>,
  first: FieldToMend,
): (field: FieldToMend) => void {
  const [wanted, setWanted] = useState(first);
  useEffect(() => {
    const { account, path } = wanted;
    const within = account === null ? '' : `[data-account="${CSS.escape(account)}"] `;
    const field = element.current?.querySelector<HTMLElement>(
      `${within}[data-path="${CSS.escape(path)}"]`,
    );
    const instead = element.current?.querySelector<HTMLElement>(`${within}summary`);
    // A field may be made of buttons.
    (field?.querySelector<HTMLElement>('button') ?? field ?? instead)?.focus();
  }, [element, wanted]);
  return setWanted;
}

/** The form of a status; what is typed stays until it is stored or given up on purpose. */
export function StatusEditor(
  props: EditTask & {
    readonly title: string;
    /** The account whose part is wanted first; null for the status itself. */
    readonly account: string | null;
    readonly catalogues: Catalogues;
    readonly onLeave: () => void;
  },
): ReactElement {
  const { t } = useTranslation();
  const { account, onLeave } = props;
  const edit = useStatusEdit(props);
  const element = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState<readonly string[]>(account === null ? [] : [account]);
  const focus = useFocus(element, { account, path: account === null ? 'name' : '#offer' });

  const pass = useUnsaved(edit.isChanged);
  const cancel = (): void => {
    pass(onLeave);
  };
  const toggle = (id: string, isOpen: boolean): void => {
    setOpen((old) => [...old.filter((other) => other !== id), ...(isOpen ? [id] : [])]);
  };
  const submit = async (): Promise<void> => {
    const field = await edit.save();
    if (field === null) return;
    if (field.account !== null) toggle(field.account, true);
    focus(field);
  };

  return (
    <Panel title={props.title}>
      <EditorForm className="form" ref={element} onSubmit={() => void submit()} onLeave={cancel}>
        <StatusFields start={props.start} accounts={props.accounts} edit={edit} />
        <AccountSettings
          accounts={props.accounts}
          edit={edit}
          catalogues={props.catalogues}
          open={open}
          onToggle={toggle}
        />
        {edit.failure !== null && (
          <FailedNotice title={t('statusesPage.notSaved')} failure={edit.failure} />
        )}
        <div className="status-actions">
          <Button type="submit" aria-disabled={edit.isSaving}>
            {t('statusesPage.save')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('accountsPage.cancel')}
          </Button>
          <Text size="sm" role="status">
            {edit.isSaving && t('statusesPage.saving')}
          </Text>
        </div>
      </EditorForm>
    </Panel>
  );
}

/** What the status that is edited sets at every account. */
function AccountSettings(props: {
  readonly accounts: readonly SettableAccount[];
  readonly edit: StatusEdit;
  readonly catalogues: Catalogues;
  /** The accounts whose forms are open. */
  readonly open: readonly string[];
  readonly onToggle: (account: string, isOpen: boolean) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { accounts, edit, catalogues } = props;
  const summaryOf = useSettingSummary(catalogues);
  const settings = accounts.flatMap((account) => {
    const setting = edit.draft.settings[account.id];
    return setting === undefined ? [] : [{ account, setting }];
  });
  const problems = useSettingProblems(
    Object.fromEntries(
      settings.flatMap(({ account, setting }) =>
        setting.isGiven ? [[account.id, settingOf(account.forms, setting)] as const] : [],
      ),
    ),
  );
  return (
    <fieldset className="segments account-settings">
      <legend>{t('statusesPage.accountSettings')}</legend>
      {accounts.length === 0 && <Text size="sm">{t('statusesPage.noAccounts')}</Text>}
      {settings.map(({ account, setting }) => (
        <AccountSetting
          key={account.id}
          account={account}
          setting={setting}
          {...summaryOf({ account, setting, message: edit.draft.message, problems })}
          errors={edit.accountErrors[account.id] ?? {}}
          catalogues={catalogues}
          isOpen={props.open.includes(account.id)}
          onToggle={(isOpen) => {
            props.onToggle(account.id, isOpen);
          }}
          onChange={(next) => {
            edit.changeSetting(account.id, next);
          }}
        />
      ))}
    </fieldset>
  );
}
