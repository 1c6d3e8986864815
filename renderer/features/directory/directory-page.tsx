import './directory.css';
import { Title, Button } from '@mantine/core';
import { type ReactElement, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ForAbleAccount } from '../../ui/for-able-account.tsx';
import type { PageProps } from '../../ui/page-props.ts';
import { Plus } from 'lucide-react';
import type { DirectoryEntry } from '../../../electron/contract/commands/directory.ts';
import type { DeliveryView } from '../../../electron/contract/views/status-view.ts';
import { type DirectoryContext, useDirectoryWords } from './directory-context.ts';
import { RecordForm } from './record-form.tsx';
import { RecordListPanel } from './record-list.tsx';
import { RecordPanel } from './record-panel.tsx';
import { SearchFields } from './search-fields.tsx';
import { useLink } from './use-link.ts';
import { useRecordList } from './use-record-list.ts';
import { useWritten, type Written } from './use-written.ts';
import { WrittenNews } from './written-news.tsx';

type Step =
  /** `cameFrom`: the record that was open before. */
  | { readonly kind: 'list'; readonly cameFrom: string | null }
  | { readonly kind: 'record' | 'edit'; readonly entry: DirectoryEntry }
  | { readonly kind: 'new' };

const skeletonHeight = 300;

/** The records behind accounts whose system keeps a directory. */
export function DirectoryPage({ onAccounts }: PageProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.directory')}
      </Title>
      <ForAbleAccount
        ability="directory"
        texts={{
          account: t('directoryPage.account'),
          nobody: t('directoryPage.noAccount'),
          unreadable: t('directoryPage.unreadable'),
        }}
        height={skeletonHeight}
        onAccounts={onAccounts}
      >
        {(account, chooser) => (
          <DirectoryView key={account.id} account={account} chooser={chooser} />
        )}
      </ForAbleAccount>
    </>
  );
}

/** One account's directory: the list, a record, or a form; search and page stay meanwhile. */
function DirectoryView(props: {
  readonly account: DeliveryView;
  /** Chooses another account, where there is one. */
  readonly chooser: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const { account } = props;
  const list = useRecordList(account.id);
  const written = useWritten(account.id);
  const words = useDirectoryWords(account.vendor);
  const [step, setStep] = useState<Step>({ kind: 'list', cameFrom: null });
  const context: DirectoryContext = {
    account,
    words,
    fields: list.page?.fields ?? [],
    link: list.page?.link ?? null,
  };
  const link = useLink(account.id, context.link);

  const show = (entry: DirectoryEntry): void => {
    setStep({ kind: 'record', entry });
  };
  const onWritten = (result: Written): void => {
    written.remember(result);
    list.reload();
    // Whoever has left the form while it was sent stays where they are.
    setStep((now) => (now === step ? { kind: 'record', entry: result.after } : now));
  };
  const undo = async (): Promise<void> => {
    const result = await written.undo();
    if (result === null) return;
    list.reload();
    setStep((old) => (old.kind === 'record' ? { kind: 'record', entry: result.after } : old));
  };
  const edit = (next: Step): void => {
    written.clear();
    setStep(next);
  };

  const news = <WrittenNews lastWrite={written} words={words} onUndo={() => void undo()} />;
  switch (step.kind) {
    case 'list':
      return (
        <>
          {news}
          {props.chooser}
          <SearchFields list={list} context={context} />
          <RecordListPanel
            list={list}
            context={context}
            linked={link.linked}
            cameFrom={step.cameFrom}
            onOpen={(entry) => {
              written.clear();
              show(entry);
            }}
          />
          {context.fields.length > 0 && (
            <div>
              <Button
                variant="default"
                leftSection={<Plus size={16} aria-hidden="true" />}
                onClick={() => {
                  edit({ kind: 'new' });
                }}
              >
                {t('directoryPage.new')}
              </Button>
            </div>
          )}
        </>
      );
    case 'record':
      return (
        <>
          {news}
          <RecordPanel
            entry={step.entry}
            context={context}
            link={link}
            onEdit={() => {
              edit({ kind: 'edit', entry: step.entry });
            }}
            onBack={() => {
              setStep({ kind: 'list', cameFrom: step.entry.id });
            }}
          />
        </>
      );
    case 'edit':
      return (
        <RecordForm
          entry={step.entry}
          context={context}
          onWritten={onWritten}
          onLeave={() => {
            show(step.entry);
          }}
        />
      );
    case 'new':
      return (
        <RecordForm
          entry={null}
          context={context}
          onWritten={onWritten}
          onLeave={() => {
            setStep({ kind: 'list', cameFrom: '' });
          }}
        />
      );
  }
}
