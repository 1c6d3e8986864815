import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KindMark } from '../../ui/kind-mark.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { Change, Result } from './changes.ts';
import { nameOf } from './segments.ts';
import { correctionText } from './segment-text.ts';
import type { Span } from './local-day.ts';
import { useHistoryFormat } from './use-history-format.ts';

const markSize = 20;

function titleOf(change: Change, none: string): string {
  const { status, name } = change.entry;
  return status === null ? none : nameOf({ status, name });
}

/** One change: when, what, why, with which message, and what each account made of it. */
export function ChangeRow(props: { readonly change: Change; readonly span: Span }): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const { change, span } = props;
  const { entry } = change;
  const message = entry.type === 'presence' ? entry.message : (entry.note ?? null);
  return (
    <li className="change">
      <time className="change-time" dateTime={new Date(entry.at).toISOString()}>
        {format.moment(entry.at, span)}
      </time>
      <KindMark kind={entry.kind} size={markSize} />
      <div className="change-body">
        <Text fw={600} dir="auto">
          {titleOf(change, t('history.noStatus'))}
        </Text>
        <Text size="sm" c="dimmed" className="sentence">
          {entry.type === 'correction' ? correctionText(entry, t, format) : entry.why}
        </Text>
        {message !== null && (
          <Text size="sm" className="change-message" dir="auto">
            {message}
          </Text>
        )}
        <ResultList results={change.results} />
      </div>
    </li>
  );
}

function ResultList(props: { readonly results: readonly Result[] }): ReactElement | null {
  const { t } = useTranslation();
  if (props.results.length === 0) return null;
  return (
    <ul className="results" aria-label={t('history.results')}>
      {props.results.map((result) => (
        <li key={result.account}>
          <Text size="sm" component="div" className="facts">
            <span dir="auto">{result.name}</span>
            <StateMark state={result.state} />
            {result.shows !== null && result.shows !== '' && (
              <bdi className="vendor-word">{result.shows}</bdi>
            )}
            {result.calls > 1 && <span>{t('history.took', { count: result.calls })}</span>}
          </Text>
          {result.detail !== null && (
            <Text size="sm" c="dimmed" dir="auto" className="sentence">
              {result.detail}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
