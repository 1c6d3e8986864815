import * as z from 'zod';

/** Checked against the schema of the rules when it is tried, so that a refusal is in words. */
const draftSchema = z.record(z.string(), z.unknown());

/** What a rule would do if its cause came about at this very moment. */
export const ruleTrialSchema = z.strictObject({
  /** Where the rule stands in the automation, such as `lock` or `idle[1]`. */
  rule: z.string(),
  /** The id of the status that would show by this rule; null if it would change nothing. */
  wouldShow: z.string().nullable(),
  /** Why, as half a sentence in the person's language. */
  because: z.string(),
});
export type RuleTrialView = z.infer<typeof ruleTrialSchema>;

/** What each setting that holds for all rules would do at this very moment: a sentence each. */
export const commonTrialSchema = z.strictObject({
  over: z.string(),
  return: z.string(),
  busy: z.string(),
  manual: z.string(),
  flap: z.string(),
});
export type CommonTrialView = z.infer<typeof commonTrialSchema>;

/** What would become of a change that somebody made at an account, as it is stored. */
export const driftTrialSchema = z.strictObject({ account: z.string(), now: z.string() });

/** The commands about rules that may not be stored yet; a part of the one table of commands. */
export const ruleCommands = {
  /** Tries each of these rules and settings on the present state, without changing anything. */
  tryRules: {
    input: z.strictObject({ automation: draftSchema }),
    output: z.strictObject({
      rules: z.array(ruleTrialSchema),
      common: commonTrialSchema,
      drift: z.array(driftTrialSchema),
    }),
  },
} as const;

/** The names of those commands. */
export type RuleCommand = keyof typeof ruleCommands;
