import { Text, UnstyledButton } from '@mantine/core';
import { Pencil } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useVendorWord } from '../../i18n/use-vendor-word.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { Change, Result } from './changes.ts';
import type { PastTime } from './correction-draft.ts';
import { nameOf } from './segments.ts';
import { correctionText, useHistoryFormat } from './use-history-format.ts';

const markSize = 20;
const iconSize = 16;

function titleOf(change: Change, none: string): string {
  const { status, name } = change.entry;
  return status === null ? none : nameOf({ status, name });
}

function pastTimeOf(change: Change): PastTime {
  const { status, name } = change.entry;
  return change.kind === 'shown'
    ? { from: change.entry.at, to: change.until, status, name, note: null }
    : {
        from: change.entry.from,
        to: change.entry.to,
        status,
        name,
        note: change.entry.note ?? null,
      };
}

/**
 * What stands in the line of a change: when, what, why, with which message, what each account made
 * of it, and a button to put it right.
 */
export function ChangeRow(props: {
  readonly change: Change;
  /** When it was, in words and as epoch ms. */
  readonly time: string;
  readonly at: number;
  readonly onCorrect: (time: PastTime) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useHistoryFormat();
  const { change, time, at } = props;
  const { entry } = change;
  const title = titleOf(change, t('history.noStatus'));
  const message = entry.type === 'presence' ? entry.message : (entry.note ?? null);
  const correct = t('history.correction.of', { name: title, time });
  return (
    <>
      <time className="change-time" dateTime={new Date(at).toISOString()}>
        {time}
      </time>
      <KindMark kind={entry.kind} size={markSize} />
      <div className="change-body">
        <Text fw={600} dir="auto">
          {title}
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
      <UnstyledButton
        className="change-correct"
        title={correct}
        aria-label={correct}
        onClick={() => {
          props.onCorrect(pastTimeOf(change));
        }}
      >
        <Pencil size={iconSize} aria-hidden="true" />
      </UnstyledButton>
    </>
  );
}

function ResultList(props: { readonly results: readonly Result[] }): ReactElement | null {
  const { t } = useTranslation();
  const word = useVendorWord();
  const format = useHistoryFormat();
  if (props.results.length === 0) return null;
  return (
    <ul className="results" aria-label={t('history.results')}>
      {props.results.map((result) => (
        <li key={result.account}>
          <Text size="sm" component="div" className="facts">
            <span dir="auto">{result.name}</span>
            <StateMark state={result.state} />
            {result.shows !== null && result.shows !== '' && (
              <bdi className="vendor-word">{word(result.vendor, result.shows)}</bdi>
            )}
            {result.calls > 1 && (
              <span>
                {t('history.took', { count: result.calls, shown: format.number(result.calls) })}
              </span>
            )}
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
