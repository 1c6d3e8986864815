import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDesk } from '../shared-forms/form-desk.ts';
import { FormParts } from '../shared-forms/form-parts.tsx';
import { formOf } from '../statuses/setting-draft.ts';
import type { PlannedDesk } from './planned-desk.ts';
import { useProblemWords } from './use-problem-words.ts';
import type { PlannedEdit } from './use-planned-edit.ts';

/** A text of more characters wants several lines. */
const longestLine = 100;

/** What shall show, drawn from what the system lets be planned. */
export function SettingFields(props: {
  readonly edit: PlannedEdit;
  readonly desk: PlannedDesk;
}): ReactElement {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { edit, desk } = props;
  const { account, labels, rules } = desk;
  const { setting } = edit.draft;
  const formDesk: FormDesk = {
    vendor: account.vendor,
    draft: setting.draft,
    errors: Object.fromEntries([...edit.problems].map(([path, each]) => [path, words(each)])),
    labels,
    isLong: (path) => (rules.longest[path] ?? 0) > longestLine,
    change: (path, value) => {
      edit.tell((old) => ({ ...old, draft: { ...old.draft, [path]: value } }));
    },
  };
  return (
    <>
      {rules.forms.length > 1 && (
        <NativeSelect
          label={t('statusesPage.alternative')}
          value={setting.form}
          data={rules.forms.map(({ name }) => ({
            value: name ?? '',
            label: labels.field([name ?? '']),
          }))}
          onChange={(event) => {
            const form = event.currentTarget.value;
            edit.tell((old) => ({ ...old, form }));
          }}
        />
      )}
      <FormParts parts={formOf(rules.forms, setting).parts} parent="" desk={formDesk} />
    </>
  );
}
