import type * as z from 'zod';
import { automationSchema } from '../contract/settings/automation.ts';
import type { RuleCommand } from '../contract/commands/rules.ts';
import type { Draft } from '../contract/commands/settings.ts';
import type { Settings } from '../contract/settings/settings.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Speech } from '../wording/i18n/speech.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import { createCalendar } from '../presence/create-calendar.ts';
import { rulesOf } from '../presence/rules.ts';
import type { PresenceState } from '../presence/state.ts';
import { tryCommon } from '../presence/try-common.ts';
import { commonTrialView } from '../wording/common-trial-text.ts';
import { driftTrialText, ruleTrialView, type TrialWords } from '../wording/rule-trial-text.ts';
import { tryRules } from '../presence/rule-trial.ts';
import { problemLine } from '../wording/i18n/problem-line.ts';
import { createZone } from '../signals/zone.ts';
import { issueProblem } from '../storage/provisioning/issue-problem.ts';
import { blindTo, type Senses } from '../core/connect-signals.ts';
import type { Core } from '../core/core.ts';

/** What the commands about rules look at. */
export interface RulePorts {
  /** Epoch ms. */
  now(): number;
  state(): PresenceState;
  settings(): Settings;
  speech(): Speech;
  /** The person's present time zone, an IANA name. */
  zone(): string;
  readonly createCalendar: typeof createCalendar;
  /** The one line about the first thing that is wrong with a draft. */
  problem(error: z.ZodError, draft: Draft): string;
  readonly ifChanged: Delivery['ifChanged'];
  /** What this desktop does not tell. */
  blind(): TrialWords['blind'];
}

/** Makes what carries out the commands about rules. */
export function createRuleHandlers(ports: RulePorts): Pick<Handlers, RuleCommand> {
  return {
    tryRules: ({ automation: draft }) => {
      const parsed = automationSchema.safeParse(draft);
      if (!parsed.success) {
        const message = ports.problem(parsed.error, draft);
        return { ok: false, error: { code: 'usage', message } };
      }
      const automation = parsed.data;
      const { workingHours } = automation;
      const calendar = ports.createCalendar({ zone: ports.zone(), workingHours });
      const { statuses, accounts } = ports.settings();
      const rules = rulesOf({ statuses, automation }, calendar);
      const [state, now] = [ports.state(), ports.now()];
      const words = { statuses, state, speech: ports.speech(), blind: ports.blind(), now };
      const trials = tryRules({ state, rules, now });
      const drift = accounts.flatMap((account) => {
        const foreseen = ports.ifChanged(account.id);
        if (foreseen === null) return [];
        return { account: account.id, now: driftTrialText(foreseen, account, words.speech.texts) };
      });
      const value = {
        rules: trials.map((trial) => ruleTrialView(trial, words)),
        common: commonTrialView(tryCommon(state, rules, now), words),
        drift,
      };
      return { ok: true, value };
    },
  };
}

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
