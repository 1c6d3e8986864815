import { Text, Title, VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusChoice, StatusView } from '../../../electron/contract/views.ts';
import type { Loadable } from '../../bridge/app-state.ts';
import { useInstantFormat } from '../../i18n/use-instant-format.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { BreakRing } from './break-ring.tsx';
import { PresentTimes } from './present-times.tsx';
import { TakeBackButton } from './take-back-button.tsx';

const markSize = 40;
/** So many characters fit into the place of the message in any window. */
const shortMessage = 60;

function mayScroll(message: string): boolean {
  return message.length > shortMessage || message.includes('\n');
}

function findChoice(
  choices: Loadable<readonly StatusChoice[]>,
  id: string | null,
): StatusChoice | undefined {
  return choices.kind === 'ready' ? choices.value.find((choice) => choice.id === id) : undefined;
}

/** The present status, large, and why, since when, until when and what comes back. */
export function PresentPanel(props: {
  readonly view: StatusView;
  readonly at: number;
  readonly choices: Loadable<readonly StatusChoice[]>;
}): ReactElement {
  const { t } = useTranslation();
  const { presence } = props.view;

  return (
    <section className="panel present" aria-labelledby="present-name">
      {presence.break === undefined ? (
        <StatusMark
          status={{ ...findChoice(props.choices, presence.status), kind: presence.kind }}
          size={markSize}
        />
      ) : (
        <BreakRing key={presence.break.endsAt} taken={presence.break} />
      )}
      <div className="present-body">
        <Text size="sm" c="dimmed">
          {t('present.caption')}
        </Text>
        <Title order={1} size="h2" id="present-name" tabIndex={-1} dir="auto">
          {presence.name ?? t('present.none')}
        </Title>
        {presence.message !== null && presence.message !== '' && (
          <Text
            className="present-message"
            dir="auto"
            // A long one scrolls in its place, and the keyboard has to get there.
            tabIndex={mayScroll(presence.message) ? 0 : undefined}
          >
            {presence.message}
          </Text>
        )}
        <Text size="sm" c="dimmed" className="sentence">
          {presence.status === null ? t('present.pickOne') : presence.reason}
        </Text>
      </div>
      <TakeBackButton source={presence.source} />
      <PresentTimes
        presence={presence}
        at={props.at}
        returnsTo={findChoice(props.choices, presence.returnsTo)?.name ?? presence.returnsTo}
      />
      <Announcement view={props.view} at={props.at} />
    </section>
  );
}

function Announcement(props: { readonly view: StatusView; readonly at: number }): ReactElement {
  const { t } = useTranslation();
  const format = useInstantFormat();
  const { name, until } = props.view.presence;
  const shown = name ?? t('present.none');
  return (
    <VisuallyHidden aria-live="polite">
      {until === null
        ? t('present.announce', { name: shown })
        : t('present.announceUntil', { name: shown, until: format(until, props.at) })}
    </VisuallyHidden>
  );
}
