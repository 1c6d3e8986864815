import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryField } from '../../../electron/contract/commands/directory.ts';
import type { Json, JsonObject } from '../../../electron/contract/json.ts';
import type { DirectoryContext } from './directory-context.ts';
import { lineOf, membersOf, textsOf } from './record-values.ts';

/** Every value of a record, in the order of the vendor's fields and then whatever else it holds. */
export function RecordFacts(props: {
  readonly record: JsonObject;
  readonly context: DirectoryContext;
}): ReactElement {
  const { record } = props;
  const { fields, words } = props.context;
  const known = new Set(fields.map(({ key }) => key));
  const rest = Object.keys(record)
    .filter((key) => !known.has(key))
    .map((key): DirectoryField | string => key);
  const shown = [...fields.filter(({ key }) => Object.hasOwn(record, key)), ...rest];
  return (
    <dl className="record-facts-list">
      {shown.map((each) => {
        const key = typeof each === 'string' ? each : each.key;
        const value = record[key];
        const text =
          typeof each !== 'string' && each.kind === 'choice' && typeof value === 'string'
            ? words.choice(key, value)
            : value;
        return (
          <div key={key}>
            <dt>{words.field(key)}</dt>
            <dd dir="auto">
              <Value value={text} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Value(props: { readonly value: Json | undefined }): ReactElement {
  const { t } = useTranslation();
  const texts = textsOf(props.value) ?? [];
  const members = Object.entries(membersOf(props.value) ?? {});
  const line = lineOf(props.value);
  if (texts.length > 1) {
    return (
      <ul className="record-values">
        {texts.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    );
  }
  if (members.length > 0) {
    return (
      <ul className="record-values">
        {members.map(([name, value]) => (
          <li key={name}>{t('directoryPage.memberValue', { name, value: lineOf(value) ?? '' })}</li>
        ))}
      </ul>
    );
  }
  if (line === null || membersOf(props.value) !== null) {
    return (
      <Text component="span" size="sm" c="dimmed">
        {t('directoryPage.empty')}
      </Text>
    );
  }
  return <>{line}</>;
}
