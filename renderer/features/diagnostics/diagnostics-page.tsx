import './diagnostics.css';
import { Title, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../../electron/contract/views/diagnosis.ts';
import type { Failure } from '../../bridge/client.ts';
import { findingsOf, type Finding } from './findings.ts';
import { LockTestPanel } from './lock-test-panel.tsx';
import { LogPanel } from './log-panel.tsx';
import { sectionsOf, type Section } from './sections.ts';
import { SharePanel } from './share-panel.tsx';
import { useDiagnosis } from './use-diagnosis.ts';
import { useWording } from './use-wording.ts';
import { LoadingBlock, Unreadable } from '../../ui/unreadable.tsx';
import type { TFunction } from 'i18next';
import { hotkeyText } from '../../ui/hotkey-text.ts';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Panel } from '../../ui/panel.tsx';

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
