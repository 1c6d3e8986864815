import './diagnostics.css';
import { Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../../electron/contract/diagnosis.ts';
import type { Failure } from '../../bridge/failure.ts';
import { asText } from './as-text.ts';
import { FindingList } from './finding-list.tsx';
import { findingText } from './finding-text.ts';
import { findingsOf } from './findings.ts';
import { LockTestPanel } from './lock-test-panel.tsx';
import { LogPanel } from './log-panel.tsx';
import { SectionPanel } from './section-panel.tsx';
import { sectionsOf } from './sections.ts';
import { SharePanel } from './share-panel.tsx';
import { useDiagnosis } from './use-diagnosis.ts';
import { useWording } from './use-wording.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Unreadable } from '../../ui/unreadable.tsx';

const skeletonHeight = 260;

/** What Presently can see and do on this computer, and what to do where it cannot. */
export function DiagnosticsPage(): ReactElement {
  const { t } = useTranslation();
  const { diagnosis, failure, retry } = useDiagnosis();
  return (
    <>
      <Title order={1} size="h3" tabIndex={-1}>
        {t('pages.diagnostics')}
      </Title>
      {failure !== null && <ReadFailure failure={failure} onRetry={retry} />}
      {diagnosis === null && failure === null && <LoadingBlock height={skeletonHeight} />}
      {diagnosis !== null && <Readings diagnosis={diagnosis} />}
    </>
  );
}

function Readings({ diagnosis }: { readonly diagnosis: Diagnosis }): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const isMac = diagnosis.platform === 'darwin';
  const found = findingsOf(diagnosis).map((finding) => findingText(finding, isMac, t));
  const sections = sectionsOf(diagnosis, wording);
  return (
    <>
      <FindingList texts={found} />
      {sections.map((section) => (
        <SectionPanel key={section.id} section={section} />
      ))}
      <LockTestPanel diagnosis={diagnosis} />
      <LogPanel />
      <SharePanel text={asText(found, sections)} />
    </>
  );
}

function ReadFailure(props: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Unreadable
      title={t('diagnostics.unreadable')}
      failure={props.failure}
      onRetry={props.onRetry}
    />
  );
}
