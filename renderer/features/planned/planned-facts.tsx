import { Text } from '@mantine/core';
import { CirclePlay } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedContext } from './planned-context.ts';
import type { PlannedRequest } from './planned-draft.ts';
import { settingFacts } from './setting-facts.ts';

/** What will show, when, and what goes with it. */
export function PlannedFacts(props: {
  readonly entry: PlannedRequest;
  readonly context: PlannedContext;
}): ReactElement {
  const { entry, context } = props;
  const { name, more } = settingFacts(context.rules, entry.setting, context.labels);
  return (
    <div className="planned-facts">
      <div className="planned-head">
        <div className="planned-name">
          <Text component="span" fw={600} dir="auto">
            {name}
          </Text>
          <When entry={entry} context={context} />
        </div>
        <Text component="div" size="sm">
          {context.format.span(entry.startsAt, entry.endsAt)}
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
  readonly context: PlannedContext;
}): ReactElement | null {
  const { t } = useTranslation();
  const { format, now } = props.context;
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
