import { Text } from '@mantine/core';
import { CirclePlay } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDesk } from './planned-desk.ts';
import type { PlannedRequest } from './planned-draft.ts';
import { settingFacts } from './setting-facts.ts';

/** What will show, when, and what goes with it. */
export function PlannedFacts(props: {
  readonly entry: PlannedRequest;
  readonly desk: PlannedDesk;
}): ReactElement {
  const { entry, desk } = props;
  const { name, more } = settingFacts(desk.rules, entry.setting, desk.labels);
  return (
    <div className="planned-facts">
      <div className="planned-head">
        <div className="planned-name">
          <Text component="span" fw={600} dir="auto">
            {name}
          </Text>
          <When entry={entry} desk={desk} />
        </div>
        <Text component="div" size="sm">
          {desk.format.span(entry.startsAt, entry.endsAt)}
        </Text>
      </div>
      {more.size > 0 && (
        <dl>
          {[...more].map(([label, texts]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {texts.map((text) => (
                  <div key={text} dir="auto">
                    {text}
                  </div>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function When(props: {
  readonly entry: PlannedRequest;
  readonly desk: PlannedDesk;
}): ReactElement | null {
  const { t } = useTranslation();
  const { format, now } = props.desk;
  const { startsAt, endsAt } = props.entry;
  if (startsAt > now) {
    return (
      <Text component="span" size="sm" c="dimmed">
        {format.relative(startsAt, now)}
      </Text>
    );
  }
  if (endsAt <= now) return null;
  return (
    <span className="planned-running">
      <CirclePlay size={16} aria-hidden="true" />
      {t('plannedPage.running', { when: format.relative(endsAt, now) })}
    </span>
  );
}
