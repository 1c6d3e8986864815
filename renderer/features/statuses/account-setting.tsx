import { NativeSelect, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormContext } from '../../forms/draft.ts';
import { FormParts } from '../../forms/form-parts.tsx';
import { OfferChoice, type Offered } from './offer-choice.tsx';
import { offerKeys, type OfferSpeech } from '../../account-settings/offers.ts';
import {
  formOf,
  settingOf,
  withOffer,
  type SettingDraft,
} from '../../account-settings/setting-draft.ts';
import { type SettingWarning, useWarningText } from '../../account-settings/setting-warnings.ts';
import type { SettableAccount } from '../../account-settings/statuses-data.ts';
import { catalogueIn, type Catalogues } from '../../account-settings/use-catalogues.ts';

/** What is set at one account, folded up to a line until it is opened. */
export function AccountSetting(props: {
  readonly account: SettableAccount;
  readonly setting: SettingDraft;
  readonly words: readonly string[];
  readonly warnings: readonly SettingWarning[];
  readonly errors: Readonly<Record<string, string>>;
  readonly labels: FormContext['labels'];
  readonly offers: OfferSpeech;
  readonly catalogues: Catalogues;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onChange: (next: (setting: SettingDraft) => SettingDraft) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { account, setting, words, warnings, catalogues, isOpen } = props;
  const { ask } = catalogues;
  useEffect(() => {
    if (isOpen) ask(account.id);
  }, [ask, account.id, isOpen]);

  const needsLook = warnings.length > 0 || Object.keys(props.errors).length > 0;
  return (
    <details
      className="account-setting"
      data-account={account.id}
      open={isOpen}
      onToggle={(event) => {
        props.onToggle(event.currentTarget.open);
      }}
    >
      <summary>
        <span className="setting-name" dir="auto">
          {account.name}
        </span>
        <span className="setting-words" dir="auto">
          {words.length === 0 ? t('statusesPage.noChange') : words.join(' · ')}
        </span>
        {needsLook && <TriangleAlert className="setting-mark" size={16} aria-hidden="true" />}
      </summary>
      {isOpen && (
        <div className="form setting-form">
          <SettingForm {...props} setting={setting} />
        </div>
      )}
    </details>
  );
}

function SettingForm(props: Parameters<typeof AccountSetting>[0]): ReactElement {
  const { t } = useTranslation();
  const warningText = useWarningText();
  const { account, setting, catalogues, labels, errors, onChange } = props;
  const { forms } = account;
  const state = catalogues.of(account.id);
  const entries = catalogueIn(state)?.entries ?? [];
  const context: FormContext = {
    vendor: account.vendor,
    draft: setting.draft,
    errors,
    warnings: Object.fromEntries(
      props.warnings.map((warning) => [warning.path, warningText(warning, labels)]),
    ),
    labels,
    mayEmpty: true,
    change: (path, value) => {
      onChange((old) => ({ ...old, draft: { ...old.draft, [path]: value } }));
    },
  };
  const choose = (offered: Offered): void => {
    onChange((old) => {
      if (offered.kind !== 'offer') return { ...old, isGiven: offered.kind === 'own' };
      const offer = entries[offered.index]?.setting ?? {};
      return withOffer(forms, old, { offer, keys: offerKeys(entries) });
    });
  };
  return (
    <>
      <OfferChoice
        name={account.name}
        speech={props.offers}
        state={state}
        setting={setting.isGiven ? settingOf(forms, setting) : null}
        onChoose={choose}
        onRetry={() => {
          catalogues.retry(account.id);
        }}
      />
      {setting.isGiven && (
        <>
          {forms.length > 1 && (
            <NativeSelect
              label={t('statusesPage.alternative')}
              value={setting.form}
              data={forms.map(({ name }) => ({
                value: name ?? '',
                label: labels.field([name ?? '']),
              }))}
              onChange={(event) => {
                const form = event.currentTarget.value;
                onChange((old) => ({ ...old, form }));
              }}
            />
          )}
          <FormParts parts={formOf(forms, setting).parts} parent="" context={context} />
          {formOf(forms, setting).parts.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('statusesPage.hintMessage')}
            </Text>
          )}
          {errors[''] !== undefined && (
            <Text size="sm" c="var(--mantine-color-error)">
              {errors['']}
            </Text>
          )}
        </>
      )}
    </>
  );
}
