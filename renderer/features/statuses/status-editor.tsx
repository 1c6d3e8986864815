import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedNotice } from '../../ui/failed-notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useUnsaved } from '../../ui/use-unsaved.ts';
import { EditorForm } from '../shared-forms/editor-form.tsx';
import { StatusFields } from './status-fields.tsx';
import { ToldAccounts } from './told-accounts.tsx';
import type { Catalogues } from './use-catalogues.ts';
import { useStatusEdit, type EditTask, type WantedPlace } from './use-status-edit.ts';

/** Brings the focus to a field once it is drawn. */
function useFocus(
  element: RefObject<HTMLFormElement | null>,
  first: WantedPlace,
): (place: WantedPlace) => void {
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
    const place = await edit.save();
    if (place === null) return;
    if (place.account !== null) toggle(place.account, true);
    focus(place);
  };

  return (
    <Panel title={props.title}>
      <EditorForm className="form" ref={element} onSubmit={() => void submit()} onLeave={cancel}>
        <StatusFields start={props.start} accounts={props.accounts} edit={edit} />
        <ToldAccounts
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
