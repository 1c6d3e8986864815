import { Button, Text, Title } from '@mantine/core';
import { ArrowLeft, Link2, Pencil } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry } from '../../../electron/contract/commands/directory.ts';
import type { Failure } from '../../bridge/client.ts';
import { FailedNotice } from '../../ui/page-blocks.tsx';
import { focusHeading } from '../../ui/focus.ts';
import type { DirectoryContext } from './directory-context.ts';
import { openFields } from './record-draft.ts';
import { RecordFacts } from './record-facts.tsx';
import type { RecordLink } from './use-link.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** One record with everything it holds, and what can be done with it. */
export function RecordPanel(props: {
  readonly entry: DirectoryEntry;
  readonly context: DirectoryContext;
  readonly link: RecordLink;
  readonly onEdit: () => void;
  readonly onBack: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { entry, context } = props;
  const mayEdit = openFields(context.fields, entry.record).length > 0;
  useEffect(() => {
    title.current?.focus();
  }, [entry.id]);
  return (
    <section className="panel" aria-labelledby={titleId}>
      <div className="section-heading">
        <Title order={2} size="h4" id={titleId} ref={title} tabIndex={-1} dir="auto">
          {entry.name ?? t('directoryPage.unnamed')}
        </Title>
      </div>
      <Linked entry={entry} context={context} link={props.link} />
      <RecordFacts record={entry.record} context={context} />
      <div className="record-actions">
        <Button
          variant="default"
          leftSection={<ArrowLeft size={16} aria-hidden="true" />}
          onClick={props.onBack}
        >
          {t('directoryPage.back')}
        </Button>
        {mayEdit && (
          <Button leftSection={<Pencil size={16} aria-hidden="true" />} onClick={props.onEdit}>
            {t('directoryPage.edit')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Asks whether the account's status is to be written to this record, and sees to it. */
function LinkDialog(props: {
  readonly entry: DirectoryEntry;
  readonly account: string;
  readonly context: RecordLink;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { entry, account } = props;
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = entry.name ?? t('directoryPage.unnamed');

  const link = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const problem = await props.context.link(entry);
    setBusy(false);
    setFailure(problem);
    if (problem === null) props.onDone();
  };

  return (
    <ConfirmDialog
      title={t('directoryPage.linkTitle', { account, name })}
      text={t('directoryPage.linkText', { account })}
      confirm={t('directoryPage.linkConfirm')}
      cancel={t('directoryPage.cancel')}
      isHarmless
      onConfirm={() => void link()}
      onCancel={props.onCancel}
    >
      <Text size="sm" role="status">
        {isBusy && t('directoryPage.linking')}
      </Text>
      {failure !== null && <FailedNotice title={t('directoryPage.notLinked')} failure={failure} />}
    </ConfirmDialog>
  );
}

/** Takes the last link back, as long as the page is open. */
function UndoLink(props: { readonly undo: () => Promise<Failure | null> }): ReactElement {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const undo = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const problem = await props.undo();
    setBusy(false);
    setFailure(problem);
    if (problem === null) focusHeading();
  };
  return (
    <>
      <Button
        className="record-link"
        variant="default"
        size="compact-sm"
        aria-disabled={isBusy}
        onClick={() => void undo()}
      >
        {t('directoryPage.undoLink')}
      </Button>
      {failure !== null && <FailedNotice title={t('directoryPage.notLinked')} failure={failure} />}
    </>
  );
}

/** Whether the account's status is written here, or a way to have it written here. */
function Linked(props: {
  readonly entry: DirectoryEntry;
  readonly context: DirectoryContext;
  readonly link: RecordLink;
}): ReactElement | null {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { entry, context, link } = props;
  const { name } = context.account;
  if (context.link === null) return null;
  if (entry.id === link.linked) {
    return (
      <>
        <Text size="sm" role="status" className="record-linked">
          <Link2 size={16} aria-hidden="true" />
          {t('directoryPage.linked', { account: name })}
        </Text>
        {link.undo !== null && <UndoLink undo={link.undo} />}
      </>
    );
  }
  return (
    <>
      <Button
        className="record-link"
        variant="default"
        size="compact-sm"
        leftSection={<Link2 size={16} aria-hidden="true" />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('directoryPage.link', { account: name })}
      </Button>
      {isAsking && (
        <LinkDialog
          entry={entry}
          account={name}
          context={link}
          onDone={() => {
            setAsking(false);
            focusHeading();
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
