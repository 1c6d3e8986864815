import {
  Checkbox,
  NativeSelect,
  Textarea,
  TextInput,
  type TextInputProps,
  UnstyledButton,
} from '@mantine/core';
import { useState, type ChangeEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../electron/contract/commands/account-form.ts';
import { addressHint, isAddressField, useVendorAddress } from './address-hint.ts';
import { emptiedPath, isTicked, textAt } from './draft.ts';
import { FieldWarning } from './field-warning.tsx';
import { labelAt, type FormDesk } from './form-context.ts';
import { FileInput, SecretInput } from './secret-input.tsx';
import { Eraser } from 'lucide-react';

/** Says that an empty text is meant, so that the vendor's own is emptied and not left as it is. */
function EmptyButton(props: { readonly path: string; readonly desk: FormDesk }): ReactElement {
  const { t } = useTranslation();
  const { desk } = props;
  const path = emptiedPath(props.path);
  const isEmptied = isTicked(desk.draft, path);
  const label = t('statusesPage.clear', { label: labelAt(desk, props.path) });
  return (
    <UnstyledButton
      className="reveal"
      title={label}
      aria-label={label}
      aria-pressed={isEmptied}
      onClick={() => {
        desk.change(path, !isEmptied);
      }}
    >
      <Eraser size={16} aria-hidden="true" />
    </UnstyledButton>
  );
}

/** Longer texts have several lines and lie in files. */
const longestTyped = 10_000;

interface FieldProps {
  readonly field: FormField;
  readonly path: string;
  readonly desk: FormDesk;
}

/** One field of a form as its type asks for. */
export function FormFieldInput(props: FieldProps): ReactElement {
  const { field, path, desk } = props;
  const input = {
    path,
    label: labelAt(desk, path),
    required: field.required,
    value: textAt(desk.draft, path),
    error: desk.errors[path] ?? null,
    onChange: (value: string) => {
      desk.change(path, value);
    },
  };
  if (field.type === 'truth') return <Truth {...props} />;
  if (field.type === 'choice') return <Choice {...props} />;
  if (field.longest !== null && field.longest > longestTyped) return <FileInput {...input} />;
  return field.secret ? <SecretInput {...input} /> : <PlainText {...props} />;
}

function Truth({ path, desk }: FieldProps): ReactElement {
  return (
    <Checkbox
      data-path={path}
      label={labelAt(desk, path)}
      checked={isTicked(desk.draft, path)}
      error={desk.errors[path] ?? null}
      onChange={(event) => {
        desk.change(path, event.currentTarget.checked);
      }}
    />
  );
}

function Choice({ field, path, desk }: FieldProps): ReactElement {
  const { t } = useTranslation();
  const open = field.required ? [] : [{ value: '', label: t('accountsPage.unset') }];
  const data = field.choices.map((value) => ({
    value,
    label: desk.labels.choice(field.key, value),
  }));
  return (
    <NativeSelect
      data-path={path}
      label={labelAt(desk, path)}
      value={textAt(desk.draft, path)}
      data={[...open, ...data]}
      error={desk.errors[path] ?? null}
      description={remarkOf(path, desk)}
      inputWrapperOrder={inputWrapperOrder}
      onChange={(event) => {
        desk.change(path, event.currentTarget.value);
      }}
    />
  );
}

function PlainText({ field, path, desk }: FieldProps): ReactElement {
  const { t } = useTranslation();
  const value = textAt(desk.draft, path);
  // What came with several lines keeps them, and what may become long has them.
  const [isLong] = useState(() => value.includes('\n') || desk.isLong?.(path) === true);
  const emptied = emptiedPath(path);
  const isOpen = mayStayOpen(field, path, desk);
  const { length } = value.trim();
  const isLonger = field.longest !== null && length > field.longest;
  const unset = isTicked(desk.draft, emptied) ? 'statusesPage.emptied' : 'statusesPage.unchanged';
  const common = {
    'data-path': path,
    label: labelAt(desk, path),
    required: field.required,
    value,
    autoComplete: 'off',
    spellCheck: false,
    error: isLonger
      ? t('statusesPage.tooLong', { length, most: field.longest })
      : (desk.errors[path] ?? null),
    description: remarkOf(path, desk),
    inputWrapperOrder,
    placeholder: isOpen ? t(unset) : '',
    rightSection: isOpen && field.type === 'text' ? <EmptyButton path={path} desk={desk} /> : null,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      desk.change(path, event.currentTarget.value);
      if (isTicked(desk.draft, emptied)) desk.change(emptied, false);
    },
  };
  if (isLong) return <Textarea {...common} rows={3} />;
  return <TextInput {...common} inputMode={field.type === 'number' ? 'numeric' : undefined} />;
}

/** Whether it is to be said what an empty field means. */
function mayStayOpen({ required }: FormField, path: string, desk: FormDesk): boolean {
  return desk.mayEmpty === true && !required && textAt(desk.draft, path) === '';
}

const inputWrapperOrder: NonNullable<TextInputProps['inputWrapperOrder']> = [
  'label',
  'input',
  'description',
  'error',
];

/** What stands below a field while nothing is wrong with it. */
function remarkOf(path: string, desk: FormDesk): ReactElement | null {
  const warning = desk.warnings?.[path];
  if (warning !== undefined) return <FieldWarning text={warning} />;
  if (!isAddressField(path)) return null;
  return (
    <AddressHintText
      vendor={path === mainAddress ? desk.vendor : null}
      typed={textAt(desk.draft, path)}
      allowsHttp={isTicked(desk.draft, 'allowInsecureHttp')}
    />
  );
}

/** The address that every account has; the program knows how each vendor wants it. */
const mainAddress = 'baseUrl';

function AddressHintText(props: {
  /** Null where the address is a further one, which any vendor takes as it is. */
  readonly vendor: string | null;
  readonly typed: string;
  readonly allowsHttp: boolean;
}): ReactElement | null {
  const { t } = useTranslation();
  const known = useVendorAddress(props.vendor, props.typed);
  const hint = addressHint(props.typed, props.allowsHttp);
  if (hint.kind === 'host' && known !== null) {
    if (known.url === null) return <>{t('accountsPage.otherAddress')}</>;
    if (known.url !== props.typed.trim()) {
      return <>{t('accountsPage.willUse', { url: known.url })}</>;
    }
  }
  switch (hint.kind) {
    case 'none':
      return <>{t('accountsPage.address')}</>;
    case 'unreadable':
      return <>{t('accountsPage.noAddress')}</>;
    case 'unencrypted':
      return <>{t('accountsPage.unencrypted')}</>;
    case 'host':
      return <>{t('accountsPage.goesTo', { host: hint.host })}</>;
  }
}
