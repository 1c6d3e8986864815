import './forms.css';
import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import type {
  FormChoice,
  FormGroup,
  FormPart,
} from '../../electron/contract/commands/account-form.ts';
import { chosenVariant, isTicked, pathOf, labelAt, type FormContext } from './draft.ts';
import { FormFieldInput } from './form-field-input.tsx';

/** Parts of a form in their order, whatever the vendor; `parent` is the path of what they are in. */
export function FormParts(props: {
  readonly parts: readonly FormPart[];
  readonly parent: string;
  readonly context: FormContext;
}): ReactElement {
  const { parent, context } = props;
  return (
    <>
      {props.parts.map((part) => {
        const path = pathOf(parent, part.key);
        switch (part.part) {
          case 'field':
            return <FormFieldInput key={path} field={part} path={path} context={context} />;
          case 'group':
            return <Group key={path} group={part} path={path} context={context} />;
          case 'one-of':
            return <Variants key={path} choice={part} path={path} context={context} />;
        }
      })}
    </>
  );
}

function Group(props: {
  readonly group: FormGroup;
  readonly path: string;
  readonly context: FormContext;
}): ReactElement {
  const { group, path, context } = props;
  const label = labelAt(context, path);
  const isOpen = group.required || isTicked(context.draft, path);
  return (
    <div className="form-group" role="group" aria-label={label}>
      {!group.required && (
        <Checkbox
          label={label}
          checked={isOpen}
          onChange={(event) => {
            context.change(path, event.currentTarget.checked);
          }}
        />
      )}
      {isOpen && (
        <div className="form-inner">
          <FormParts parts={group.parts} parent={path} context={context} />
        </div>
      )}
    </div>
  );
}

function Variants(props: {
  readonly choice: FormChoice;
  readonly path: string;
  readonly context: FormContext;
}): ReactElement {
  const { choice, path, context } = props;
  const variant = chosenVariant(choice, path, context.draft);
  const label = labelAt(context, path);
  return (
    <div className="form-group" role="group" aria-label={label}>
      <NativeSelect
        label={label}
        value={variant?.name ?? ''}
        data={choice.variants.map(({ name }) => ({
          value: name ?? '',
          label: labelAt(context, pathOf(path, name ?? '')),
        }))}
        onChange={(event) => {
          context.change(path, event.currentTarget.value);
        }}
      />
      {variant !== null && (
        <div className="form-inner">
          <FormParts parts={variant.parts} parent={path} context={context} />
        </div>
      )}
    </div>
  );
}
