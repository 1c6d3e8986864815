import { Text, UnstyledButton } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry } from '../../../electron/contract/directory.ts';
import { roleField, type DirectoryDesk } from './directory-desk.ts';
import { LinkedMark } from './linked-mark.tsx';

/** One record of the list; opens when it is chosen. */
export function RecordRow(props: {
  readonly entry: DirectoryEntry;
  readonly isLinked: boolean;
  readonly desk: DirectoryDesk;
  readonly onOpen: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { id, name, role, group } = props.entry;
  const { words, fields } = props.desk;
  const key = roleField(fields)?.key ?? '';
  const facts = [
    ...(role === null ? [] : [words.shortChoice(key, role)]),
    ...(group === null ? [] : [group.name ?? group.id]),
  ];
  return (
    <li>
      <UnstyledButton className="record-row" data-record={id} onClick={props.onOpen}>
        <span className="record-name">
          <Text component="span" fw={600} dir="auto">
            {name ?? t('directoryPage.unnamed')}
          </Text>
          {props.isLinked && <LinkedMark />}
        </span>
        <Text component="span" size="sm" c="dimmed" className="record-facts">
          {facts.join(' · ')}
        </Text>
        <ChevronRight size={18} aria-hidden="true" />
      </UnstyledButton>
    </li>
  );
}
