import * as z from 'zod';
import { statusSchema } from '../settings/status.ts';

const mostStatuses = 100;
/** Checked against the schema of its section when it is stored, so that a refusal is in words. */
const draftSchema = z.record(z.string(), z.unknown());

/** A status to start with; what accounts are told may hold `{name}` for the name it will have. */
export const proposedStatusSchema = statusSchema
  .pick({
    id: true,
    name: true,
    kind: true,
    icon: true,
    minutes: true,
    accounts: true,
  })
  .extend({
    /**
     * `usual`: most people have it. `added`: the workplace set it up at a vendor. `unclear`: that as
     * well, but the vendor does not say what kind it is, so its kind is a guess.
     */
    origin: z.enum(['usual', 'added', 'unclear']),
    /** By account: what the vendor calls it there, where the workplace added it. */
    called: z.record(z.string(), z.string()),
  });
export type ProposedStatus = z.infer<typeof proposedStatusSchema>;

/** The commands of the first set-up, after an account is connected; a part of the one table. */
export const setupCommands = {
  /**
   * A sensible set for the connected accounts, named in the person's language, without those whose
   * id or name is taken. An account that is not known to show anything suitable is left out.
   */
  proposeStatuses: {
    input: z.strictObject({}),
    output: z.strictObject({ statuses: z.array(proposedStatusSchema) }),
  },
  /** Stores the chosen ones, all or none; what is due then is the automation. */
  setUpStatuses: {
    input: z.strictObject({ statuses: z.array(draftSchema).max(mostStatuses) }),
    output: z.strictObject({}),
  },
  /** Stores the rules; nothing of the set-up is due any longer. */
  setUpAutomation: {
    input: z.strictObject({ automation: draftSchema }),
    output: z.strictObject({}),
  },
} as const;

/** The names of those commands. */
export type SetupCommand = keyof typeof setupCommands;
