import './diagnostics.css';
import { Title, Text } from '@mantine/core';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../../electron/contract/views/diagnosis.ts';
import { type Failure, useClient } from '../../bridge/client.ts';
import { findingsOf, type Finding } from './findings.ts';
import { LockTestPanel } from './lock-test-panel.tsx';
import { LogPanel } from './log-panel.tsx';
import { sectionsOf, type Section } from './sections.ts';
import { SharePanel } from './share-panel.tsx';
import { useWording } from './use-wording.ts';
import { LoadingBlock, Unreadable, Panel } from '../../ui/page-blocks.tsx';
import type { TFunction } from 'i18next';
import { hotkeyText } from '../../ui/hotkey-text.ts';
import { CircleCheck, TriangleAlert } from 'lucide-react';

/** What is known of the machine; the last good reading stays while a new one fails. */
interface DiagnosisState {
  readonly diagnosis: Diagnosis | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

const refreshMs = 2000;

/** Reads the diagnosis every two seconds while the page can be seen, and never while it cannot. */
function useDiagnosis(): DiagnosisState {
  const client = useClient();
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let timer = 0;
    let isOver = false;
    let isReading = false;

    const read = async (): Promise<void> => {
      window.clearTimeout(timer);
      if (isReading || document.visibilityState === 'hidden') return;
      isReading = true;
      const answer = await client.ask('diagnose', {});
      isReading = false;
      if (isOver) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) setDiagnosis(answer.value);
      timer = window.setTimeout(look, refreshMs);
    };
    const look = (): void => void read();

    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, tries]);

  const retry = useCallback(() => {
    setTries((count) => count + 1);
  }, []);
  return { diagnosis, failure, retry };
}

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

/** Readings as a list of names and values. */
function SectionPanel({ section }: { readonly section: Section }): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={section.title}>
      {section.rows.length === 0 ? (
        <Text>{t('diagnostics.noHotkeys')}</Text>
      ) : (
        <dl className="readings">
          {section.rows.map(({ label, value, notes, personal }) => (
            <div key={label} className="reading">
              <dt dir="auto">{label}</dt>
              <dd>
                <span dir="auto">{value}</span>
                {[...notes, ...(personal === undefined ? [] : [personal])].map((note) => (
                  <Text key={note} size="xs" c="dimmed">
                    {note}
                  </Text>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

const iconSize = 20;

/** What is wrong, and what to do in each case. */
function FindingList(props: { readonly texts: readonly string[] }): ReactElement {
  const { t } = useTranslation();
  const { texts } = props;
  return (
    <Panel title={t('diagnostics.findings')}>
      {texts.length === 0 ? (
        <div className="finding" data-tone="good">
          <CircleCheck size={iconSize} aria-hidden="true" />
          <Text>{t('diagnostics.fine')}</Text>
        </div>
      ) : (
        <ul className="findings">
          {texts.map((text) => (
            <li key={text} className="finding" data-tone="attention">
              <TriangleAlert size={iconSize} aria-hidden="true" />
              <Text component="span">{text}</Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Everything on the page as lines, to be pasted into a mail. */
export function asText(findings: readonly string[], sections: readonly Section[]): string {
  const parts = sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) =>
      [
        title,
        ...rows.map(({ label, value, notes }) => {
          const more = notes.length === 0 ? '' : ` (${notes.join(' ')})`;
          return `  ${label}: ${value}${more}`;
        }),
      ].join('\n'),
    );
  const found = findings.map((text) => `! ${text}`).join('\n');
  return `${[found, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

/** What is wrong and what to do about it. */
export function findingText(finding: Finding, mac: boolean, t: TFunction): string {
  if (!('keys' in finding)) return t(`diagnostics.finding.${finding.code}`);
  const keys = finding.keys.map((key) => hotkeyText(key, mac)).join(', ');
  return t(`diagnostics.finding.${finding.code}`, { count: finding.keys.length, keys });
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
