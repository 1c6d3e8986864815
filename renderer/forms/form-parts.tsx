import './forms.css';
import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import type {
  FormChoice,
  FormGroup,
  FormPart,
} from '../../electron/contract/commands/account-form.ts';
import { chosenVariant } from './fields-of.ts';
import { isTicked, pathOf } from './draft.ts';
import { labelAt, type FormDesk } from './form-context.ts';
import { FormFieldInput } from './form-field-input.tsx';

/** Parts of a form in their order, whatever the vendor; `parent` is the path of what they are in. */
export function FormParts(props: {
  readonly parts: readonly FormPart[];
  readonly parent: string;
  readonly desk: FormDesk;
}): ReactElement {
  const { parent, desk } = props;
  return (
    <>
      {props.parts.map((part) => {
        const path = pathOf(parent, part.key);
        switch (part.part) {
          case 'field':
            return <FormFieldInput key={path} field={part} path={path} desk={desk} />;
          case 'group':
            return <Group key={path} group={part} path={path} desk={desk} />;
          case 'one-of':
            return <Variants key={path} choice={part} path={path} desk={desk} />;
        }
      })}
    </>
  );
}

function Group(props: {
  readonly group: FormGroup;
  readonly path: string;
  readonly desk: FormDesk;
}): ReactElement {
  const { group, path, desk } = props;
  const label = labelAt(desk, path);
  const isOpen = group.required || isTicked(desk.draft, path);
  return (
    <div className="form-group" role="group" aria-label={label}>
      {!group.required && (
        <Checkbox
          label={label}
          checked={isOpen}
          onChange={(event) => {
            desk.change(path, event.currentTarget.checked);
          }}
        />
      )}
      {isOpen && (
        <div className="form-inner">
          <FormParts parts={group.parts} parent={path} desk={desk} />
        </div>
      )}
    </div>
  );
}

function Variants(props: {
  readonly choice: FormChoice;
  readonly path: string;
  readonly desk: FormDesk;
}): ReactElement {
  const { choice, path, desk } = props;
  const variant = chosenVariant(choice, path, desk.draft);
  const label = labelAt(desk, path);
  return (
    <div className="form-group" role="group" aria-label={label}>
      <NativeSelect
        label={label}
        value={variant?.name ?? ''}
        data={choice.variants.map(({ name }) => ({
          value: name ?? '',
          label: labelAt(desk, pathOf(path, name ?? '')),
        }))}
        onChange={(event) => {
          desk.change(path, event.currentTarget.value);
        }}
      />
      {variant !== null && (
        <div className="form-inner">
          <FormParts parts={variant.parts} parent={path} desk={desk} />
        </div>
      )}
    </div>
  );
}
