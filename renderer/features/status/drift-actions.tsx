import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { driftAnswers, type DriftAnswer } from '../../../electron/contract/drift-answer.ts';
import type { DeliveryView } from '../../../electron/contract/views.ts';
import { useClient } from '../../bridge/client-context.ts';
import { focusHeading } from '../../ui/focus-heading.ts';

/** What the person can say to a change that somebody made elsewhere. */
export function DriftActions(props: { readonly account: DeliveryView }): ReactElement | null {
  const { t } = useTranslation();
  const client = useClient();
  const { id, name, state } = props.account;
  if (state !== 'drifted') return null;

  const say = async (answer: DriftAnswer): Promise<void> => {
    if (await client.act('drift', { account: id, answer })) focusHeading();
  };
  return (
    <Group gap="xs" className="account-action">
      {driftAnswers.map((answer) => (
        <Button
          key={answer}
          variant="default"
          size="compact-sm"
          aria-label={t(`drift.${answer}-of`, { name })}
          onClick={() => void say(answer)}
        >
          {t(`drift.${answer}`)}
        </Button>
      ))}
    </Group>
  );
}
