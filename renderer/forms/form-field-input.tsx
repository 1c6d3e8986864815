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
import { emptiedPath, isTicked, textAt, labelAt, type FormContext } from './draft.ts';
import { FieldWarning } from './field-warning.tsx';
import { FileInput, SecretInput } from './secret-input.tsx';
import { Eraser } from 'lucide-react';

/** Longer texts have several lines and lie in files. */
const longestTyped = 10_000;

/** One field of a form as its type asks for. */
export function FormFieldInput(props: FieldProps): ReactElement {
  const { field, path, context } = props;
  const input = {
    path,
    label: labelAt(context, path),
    required: field.required,
    value: textAt(context.draft, path),
    error: context.errors[path] ?? null,
    onChange: (value: string) => {
      context.change(path, value);
    },
  };
  if (field.type === 'truth') return <Truth {...props} />;
  if (field.type === 'choice') return <Choice {...props} />;
  if (field.longest !== null && field.longest > longestTyped) return <FileInput {...input} />;
  return field.secret ? <SecretInput {...input} /> : <PlainText {...props} />;
}

/** Says that an empty text is meant, so that the vendor's own is emptied and not left as it is. */
function EmptyButton(props: {
  readonly path: string;
  readonly context: FormContext;
}): ReactElement {
  const { t } = useTranslation();
  const { context } = props;
  const path = emptiedPath(props.path);
  const isEmptied = isTicked(context.draft, path);
  const label = t('statusesPage.clear', { label: labelAt(context, props.path) });
  return (
    <UnstyledButton
      className="reveal"
      title={label}
      aria-label={label}
      aria-pressed={isEmptied}
      onClick={() => {
        context.change(path, !isEmptied);
      }}
    >
      <Eraser size={16} aria-hidden="true" />
    </UnstyledButton>
  );
}

interface FieldProps {
  readonly field: FormField;
  readonly path: string;
  readonly context: FormContext;
}

function Truth({ path, context }: FieldProps): ReactElement {
  return (
    <Checkbox
      data-path={path}
      label={labelAt(context, path)}
      checked={isTicked(context.draft, path)}
      error={context.errors[path] ?? null}
      onChange={(event) => {
        context.change(path, event.currentTarget.checked);
      }}
    />
  );
}

function Choice({ field, path, context }: FieldProps): ReactElement {
  const { t } = useTranslation();
  const open = field.required ? [] : [{ value: '', label: t('accountsPage.unset') }];
  const data = field.choices.map((value) => ({
    value,
    label: context.labels.choice(field.key, value),
  }));
  return (
    <NativeSelect
      data-path={path}
      label={labelAt(context, path)}
      value={textAt(context.draft, path)}
      data={[...open, ...data]}
      error={context.errors[path] ?? null}
      description={remarkOf(path, context)}
      inputWrapperOrder={inputWrapperOrder}
      onChange={(event) => {
        context.change(path, event.currentTarget.value);
      }}
    />
  );
}

function PlainText({ field, path, context }: FieldProps): ReactElement {
  const { t } = useTranslation();
  const value = textAt(context.draft, path);
  // What came with several lines keeps them, and what may become long has them.
  const [isLong] = useState(() => value.includes('\n') || context.isLong?.(path) === true);
  const emptied = emptiedPath(path);
  const isOpen = mayStayOpen(field, path, context);
  const { length } = value.trim();
  const isLonger = field.longest !== null && length > field.longest;
  const unset = isTicked(context.draft, emptied)
    ? 'statusesPage.emptied'
    : 'statusesPage.unchanged';
  const common = {
    'data-path': path,
    label: labelAt(context, path),
    required: field.required,
    value,
    autoComplete: 'off',
    spellCheck: false,
    error: isLonger
      ? t('statusesPage.tooLong', { length, most: field.longest })
      : (context.errors[path] ?? null),
    description: remarkOf(path, context),
    inputWrapperOrder,
    placeholder: isOpen ? t(unset) : '',
    rightSection:
      isOpen && field.type === 'text' ? <EmptyButton path={path} context={context} /> : null,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      context.change(path, event.currentTarget.value);
      if (isTicked(context.draft, emptied)) context.change(emptied, false);
    },
  };
  if (isLong) return <Textarea {...common} rows={3} />;
  return <TextInput {...common} inputMode={field.type === 'number' ? 'numeric' : undefined} />;
}

/** Whether it is to be said what an empty field means. */
function mayStayOpen({ required }: FormField, path: string, context: FormContext): boolean {
  return context.mayEmpty === true && !required && textAt(context.draft, path) === '';
}

const inputWrapperOrder: NonNullable<TextInputProps['inputWrapperOrder']> = [
  'label',
  'input',
  'description',
  'error',
];

/** What stands below a field while nothing is wrong with it. */
function remarkOf(path: string, context: FormContext): ReactElement | null {
  const warning = context.warnings?.[path];
  if (warning !== undefined) return <FieldWarning text={warning} />;
  if (!isAddressField(path)) return null;
  return (
    <AddressHintText
      vendor={path === mainAddress ? context.vendor : null}
      typed={textAt(context.draft, path)}
      allowsHttp={isTicked(context.draft, 'allowInsecureHttp')}
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
