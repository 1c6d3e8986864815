import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { settingOf } from './setting-draft.ts';
import type { TellableAccount } from './tellable-account.ts';
import { ToldAccount } from './told-account.tsx';
import type { Catalogues } from './use-catalogues.ts';
import { useSettingProblems } from './use-setting-problems.ts';
import type { StatusEdit } from './use-status-edit.ts';
import { useTold } from './use-told.ts';

/** What every account is told by the status that is edited. */
export function ToldAccounts(props: {
  readonly accounts: readonly TellableAccount[];
  readonly edit: StatusEdit;
  readonly catalogues: Catalogues;
  /** The accounts whose forms are open. */
  readonly open: readonly string[];
  readonly onToggle: (account: string, isOpen: boolean) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { accounts, edit, catalogues } = props;
  const toldOf = useTold(catalogues);
  const settings = accounts.flatMap((account) => {
    const setting = edit.draft.told[account.id];
    return setting === undefined ? [] : [{ account, setting }];
  });
  const problems = useSettingProblems(
    Object.fromEntries(
      settings.flatMap(({ account, setting }) =>
        setting.isTold ? [[account.id, settingOf(account.forms, setting)] as const] : [],
      ),
    ),
  );
  return (
    <fieldset className="segments told-accounts">
      <legend>{t('statusesPage.told')}</legend>
      {accounts.length === 0 && <Text size="sm">{t('statusesPage.noAccounts')}</Text>}
      {settings.map(({ account, setting }) => (
        <ToldAccount
          key={account.id}
          account={account}
          setting={setting}
          {...toldOf({ account, setting, message: edit.draft.message, problems })}
          errors={edit.accountErrors[account.id] ?? {}}
          catalogues={catalogues}
          isOpen={props.open.includes(account.id)}
          onToggle={(isOpen) => {
            props.onToggle(account.id, isOpen);
          }}
          onTell={(next) => {
            edit.tell(account.id, next);
          }}
        />
      ))}
    </fieldset>
  );
}
