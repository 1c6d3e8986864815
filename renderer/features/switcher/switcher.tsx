import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Failure } from '../../bridge/client.ts';
import { CandidateRow } from './candidate-row.tsx';
import { KeyHints } from './key-hints.tsx';
import { SwitcherNote } from './switcher-note.tsx';
import {
  loadSwitcher,
  type SwitcherData,
  useCandidates,
  type Offer,
  type Typed,
} from './switcher-data.ts';
import { useEndingText } from './use-ending-text.ts';

/** When the next working morning is (epoch ms), asked for once it is `wanted`; null until then. */
function useNextMorning(wanted: boolean): number | null {
  const { ask } = useClient();
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let isGone = false;
    void ask('endingAt', { ending: { kind: 'next-morning' } }).then((answer) => {
      if (!isGone && answer.ok) setAt(answer.value.at);
    });
    return () => {
      isGone = true;
    };
  }, [ask, wanted]);
  return at;
}

/** Which row an arrow, Home or End leads to; null if the key does not move. Arrows go round. */
export function nextRow(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function isNextMorning({ candidate: { ending } }: Offer): boolean {
  return ending?.kind === 'ending' && ending.ending.kind === 'next-morning';
}

function usePick(onDone: () => void): {
  readonly failure: Failure | null;
  readonly pick: (offer: Offer) => Promise<void>;
  readonly forget: () => void;
} {
  const { ask } = useClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const isUnderWay = useRef(false);
  const pick = async ({ candidate }: Offer): Promise<void> => {
    const { statusId, message, ending } = candidate;
    if (isUnderWay.current || ending?.kind === 'trouble') return;
    isUnderWay.current = true;
    const answer = await ask('set', {
      status: statusId,
      ...(message === null ? {} : { message }),
      ...(ending === null ? {} : { ending: ending.ending }),
    });
    isUnderWay.current = false;
    if (answer.ok) onDone();
    else setFailure(answer.failure);
  };
  const forget = useCallback(() => {
    setFailure(null);
  }, []);
  return { failure, pick, forget };
}

/**
 * The quick switcher: one line that is understood while it is typed, and what it would set below.
 * @param props.typed what was typed before the page was there
 * @param props.onDone closes the window
 */
export function Switcher(props: {
  readonly typed: string;
  readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useClient();
  const [data, setData] = useState<SwitcherData>({ kind: 'loading' });
  const [typed, setTyped] = useState<Typed>(() => ({ text: props.typed, at: Date.now() }));
  const [selected, setSelected] = useState(0);
  const entry = useRef<HTMLInputElement>(null);
  const list = useId();
  const { offers, clock } = useCandidates(typed, data);
  const endingText = useEndingText(useNextMorning(offers.some(isNextMorning)));
  const { failure, pick, forget } = usePick(props.onDone);
  const current = offers[selected];

  useLayoutEffect(() => {
    entry.current?.focus();
  }, []);
  useEffect(() => {
    void loadSwitcher(client).then(setData);
  }, [client]);
  useEffect(() => {
    if (data.kind !== 'loading') performance.mark('list-shown');
  }, [data.kind]);
  useEffect(() => {
    document.getElementById(`${list}-${String(selected)}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method is composing, the keys belong to it.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') props.onDone();
    if (event.key === 'Enter' && current) void pick(current);
    const next = event.shiftKey ? null : nextRow(event.key, selected, offers.length);
    if (next === null) return;
    event.preventDefault();
    setSelected(next);
  };

  return (
    <main className="switcher">
      <h1 className="switcher-title">{t('switcher.title')}</h1>
      <input
        className="switcher-entry"
        ref={entry}
        type="text"
        role="combobox"
        aria-label={t('switcher.entry')}
        aria-autocomplete="list"
        aria-expanded={offers.length > 0}
        aria-controls={list}
        aria-activedescendant={current ? `${list}-${String(selected)}` : undefined}
        placeholder={t('switcher.entry')}
        value={typed.text}
        autoComplete="off"
        dir="auto"
        onChange={(event) => {
          setTyped({ text: event.currentTarget.value, at: Date.now() });
          setSelected(0);
          forget();
        }}
        onKeyDown={onKeyDown}
      />
      <div className="switcher-list" role="listbox" id={list} aria-label={t('switcher.list')}>
        {offers.map(({ candidate, choice }, index) => (
          <CandidateRow
            key={`${choice.id} ${candidate.message ?? ''} ${candidate.match}`}
            id={`${list}-${String(index)}`}
            choice={choice}
            message={candidate.message}
            ending={candidate.ending ? endingText(candidate.ending, clock) : null}
            isTrouble={candidate.ending?.kind === 'trouble'}
            isSelected={index === selected}
            onPoint={() => {
              setSelected(index);
            }}
            onPick={() => void pick({ candidate, choice })}
          />
        ))}
      </div>
      <SwitcherNote
        data={data}
        failure={failure}
        isEmpty={typed.text.trim() === ''}
        isFound={offers.length > 0}
        length={typed.text.length}
      />
      <KeyHints />
    </main>
  );
}
