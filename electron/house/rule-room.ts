import { createRuleHandlers } from '../conductor/rule-handlers.ts';
import type { RuleCommand } from '../contract/rule-commands.ts';
import { problemLine } from '../i18n/problem-line.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import { createCalendar } from '../presence/create-calendar.ts';
import { createZone } from '../signals/zone.ts';
import { issueProblem } from '../storage/issue-problem.ts';
import { blindTo } from './blind-to.ts';
import type { Core } from './core.ts';
import type { Senses } from './senses.ts';

/** Builds what tries rules. */
export function buildRuleRoom(core: Core, senses: Senses): Pick<Handlers, RuleCommand> {
  return createRuleHandlers({
    now: Date.now,
    state: core.conductor.state,
    settings: core.settings,
    speech: core.speaker.speech,
    zone: createZone(Date.now),
    createCalendar,
    ifChanged: core.delivery.ifChanged,
    problem: (error, draft) => problemLine(issueProblem(error, draft), core.speaker.speech().texts),
    blind: () => blindTo(senses),
  });
}
