import type { ReactElement } from 'react';
import { useAppState } from '../../bridge/client-context.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { FailureNotice, LoadFailure } from '../../ui/failure-notice.tsx';
import { AccountsPanel } from './accounts-panel.tsx';
import { AutomationNotice } from './automation-notice.tsx';
import { LoadingPage } from './loading-page.tsx';
import { PickPanel } from './pick-panel.tsx';
import { PresentPanel } from './present-panel.tsx';
import { ReturnQuestion } from './return-question.tsx';
import { SetupNotice } from './setup-notice.tsx';

/** What shows now, what can be picked, and what every account makes of it. */
export function StatusPage(props: { readonly onImport: () => void }): ReactElement {
  const { view, choices } = useAppState();
  switch (view.kind) {
    case 'loading':
      return (
        <>
          <PageTitle />
          <LoadingPage />
        </>
      );
    case 'failed':
      return (
        <>
          <PageTitle />
          <LoadFailure failure={view.failure} />
        </>
      );
    case 'ready':
      return (
        <>
          <FailureNotice />
          <PresentPanel view={view.value} at={view.at} choices={choices} />
          <ReturnQuestion
            key={view.value.question?.until}
            question={view.value.question}
            choices={choices.kind === 'ready' ? choices.value : []}
            at={view.at}
          />
          <SetupNotice />
          <AutomationNotice automation={view.value.automation} at={view.at} />
          <PickPanel
            choices={choices}
            picked={view.value.presence.status}
            onImport={props.onImport}
          />
          <AccountsPanel accounts={view.value.accounts} at={view.at} />
        </>
      );
  }
}
