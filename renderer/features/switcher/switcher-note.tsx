import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../bridge/client.ts';
import { FailureText } from '../../ui/page-blocks.tsx';
import { type SwitcherData, longestEntry } from './switcher-data.ts';
import type { StatusChoice } from '../../../electron/contract/views/status-view.ts';

/** What there is to say besides the list: a refusal, what can be typed, or that nothing fits. */
export function SwitcherNote(props: {
  readonly data: SwitcherData;
  readonly failure: Failure | null;
  readonly isEmpty: boolean;
  readonly isFound: boolean;
  /** Of what was typed, in characters. */
  readonly length: number;
}): ReactElement | null {
  const { t } = useTranslation();
  const { data } = props;
  const failure = props.failure ?? (data.kind === 'failed' ? data.failure : null);
  if (failure) {
    return (
      <p className="switcher-problem" role="alert">
        {/* Of one line it goes without saying which field is meant. */}
        {failure.kind === 'answered' ? (
          <bdi>{failure.error.sentence}</bdi>
        ) : (
          <FailureText failure={failure} />
        )}
      </p>
    );
  }
  if (data.kind !== 'ready') return null;
  if (data.choices.length === 0) return <p className="switcher-note">{t('switcher.empty')}</p>;
  if (props.isEmpty) return <Examples choices={data.choices} />;
  if (props.isFound) return null;
  const { length } = props;
  if (length > longestEntry) {
    return (
      <p className="switcher-problem" role="alert">
        {t('statusesPage.tooLong', { length, most: longestEntry })}
      </p>
    );
  }
  return (
    <>
      <p className="switcher-note" role="status">
        {t('switcher.nothing')}
      </p>
      <Examples choices={data.choices} />
    </>
  );
}

/** What can be typed, with the person's own statuses. */
function Examples(props: { readonly choices: readonly StatusChoice[] }): ReactElement {
  const { t } = useTranslation();
  const [first, second = first] = props.choices;
  const texts =
    first === undefined || second === undefined
      ? []
      : [
          t('switcher.exampleFor', { name: first.name }),
          t('switcher.exampleUntil', { name: second.name }),
          t('switcher.exampleStay'),
        ];
  return (
    <p className="switcher-examples">
      <span>{t('switcher.examples')}</span>
      {texts.map((text) => (
        <bdi key={text}>{text}</bdi>
      ))}
    </p>
  );
}
