import type { Account, Settings } from '../contract/settings/settings.ts';
import type { CommandOutput } from '../contract/commands/commands.ts';
import type { Envelope } from '../contract/commands/envelope.ts';
import { fillName } from '../contract/clean-text.ts';
import type { JsonObject } from '../contract/json.ts';
import type { Draft } from '../contract/commands/settings.ts';
import type { SetupCommand } from '../contract/commands/first-setup.ts';
import type { Status } from '../contract/settings/status.ts';
import type { Texts } from '../wording/i18n/texts.ts';
import type { Handlers } from '../controls/ipc/dispatcher.ts';
import type { AnyVendor } from '../vendors/any-vendor.ts';
import type { CatalogueOutcome, AddedProposal } from '../vendors/port.ts';
import { newStatusId } from './settings.ts';
import { proposedStatuses } from './propose-statuses.ts';
import type { ProposingAccount, NamedProposal } from './added-statuses.ts';
import { takenFailure } from '../wording/taken-text.ts';
import { vendorOf } from '../vendors/registry.ts';
import type { CommandContext } from './context.ts';
import type { CatalogueEntry } from '../contract/commands/directory.ts';
import type { Language } from '../contract/languages.ts';

/** The longest name of a status. */
const longestName = 80;

/** As the vendor calls it in this language, or in whichever it has; '' if it has no name. */
function nameOf({ names }: CatalogueEntry, language: Language): string {
  const [first] = Object.values(names);
  const name = names[language] ?? names['und'] ?? names['en'] ?? first ?? '';
  return Array.from(name.trim()).slice(0, longestName).join('');
}

/** What of a catalogue the workplace added, named in this language; what has no name is left out. */
function addedIn(
  entries: readonly CatalogueEntry[],
  proposalOf: (entry: CatalogueEntry) => AddedProposal<unknown> | null,
  language: Language,
): readonly NamedProposal[] {
  return entries.flatMap((entry) => {
    const proposal = proposalOf(entry);
    const name = nameOf(entry, language);
    return proposal === null || name === '' ? [] : [{ ...proposal, name }];
  });
}

type Imported = Envelope<CommandOutput<'import'>>;

export interface SetupPorts {
  settings(): Settings;
  texts(): Texts;
  /** Applies a provisioning file. */
  store(file: Draft): Promise<Imported>;
  vendorOf(account: Account): Pick<AnyVendor, 'proposals' | 'proposalOf'>;
  /** What the vendor of a stored account offers; null if it did not say. */
  catalogue(accountId: string): Promise<CatalogueOutcome | null>;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A draft with its name filled in where a setting of an account asks for it. */
function named(draft: Draft): Draft {
  const { name, accounts } = draft;
  if (typeof name !== 'string' || !isObject(accounts)) return draft;
  const settings = Object.entries(accounts).map(([id, setting]) =>
    // What comes over the bridge is JSON, and its schema is checked when it is stored.
    isObject(setting) ? [id, fillName(setting as JsonObject, name)] : [id, setting],
  );
  return { ...draft, accounts: Object.fromEntries(settings) as JsonObject };
}

export function createSetupHandlers(ports: SetupPorts): Pick<Handlers, SetupCommand> {
  const { settings, texts } = ports;

  const proposing = async (account: Account): Promise<ProposingAccount> => {
    const { proposals = [], proposalOf } = ports.vendorOf(account);
    // Nobody is asked where the answer would change nothing.
    const isAsked = proposalOf !== undefined || proposals.some(({ mayBeOff }) => mayBeOff === true);
    const outcome = isAsked ? await ports.catalogue(account.id) : null;
    const entries = outcome?.kind === 'catalogue' ? outcome.entries : [];
    const isWhole = outcome?.kind === 'catalogue' && outcome.complete;
    return {
      id: account.id,
      proposals,
      offered: isWhole ? entries : null,
      added: proposalOf === undefined ? [] : addedIn(entries, proposalOf, texts().language),
    };
  };

  const done = (stored: Imported): Envelope<Record<string, never>> =>
    stored.ok ? { ok: true, value: {} } : stored;

  return {
    proposeStatuses: async () => {
      const accounts = await Promise.all(settings().accounts.map(proposing));
      const { statuses } = settings();
      const nameOf = (id: string): string => texts().t(`shared:sample.${id}`);
      return { ok: true, value: { statuses: proposedStatuses({ accounts, statuses, nameOf }) } };
    },
    setUpStatuses: async ({ statuses: drafts }) => {
      const { statuses: stored, general } = settings();
      let all: readonly Pick<Status, 'id' | 'name' | 'hotkey'>[] = stored;
      const chosen: Draft[] = [];
      for (const [index, draft] of drafts.entries()) {
        const id = typeof draft['id'] === 'string' ? draft['id'] : newStatusId(draft, all);
        const status = { ...named(draft), id };
        const taken = takenFailure(status, { statuses: all, general }, texts());
        if (taken !== null) {
          const path = ['statuses', index, ...(taken.path ?? [])];
          return { ok: false, error: { ...taken, path } };
        }
        chosen.push(status);
        const name = typeof draft['name'] === 'string' ? draft['name'] : '';
        all = [...all, { id, name }];
      }
      const setup = { ...general, setup: 'automation' };
      return done(await ports.store({ version: 1, statuses: chosen, general: setup }));
    },
    setUpAutomation: async ({ automation }) => {
      const kept = Object.entries(settings().general).filter(([key]) => key !== 'setup');
      const general = Object.fromEntries(kept);
      return done(await ports.store({ version: 1, automation, general }));
    },
  };
}

/** The person waits for the proposal, which is good without the vendor's own list, too; in ms. */
const longestMs = 8000;

export function setupHandlers({
  core,
  settingsChanges,
}: CommandContext): Pick<Handlers, SetupCommand> {
  const { settings, speaker, sessions } = core;
  return createSetupHandlers({
    settings,
    texts: () => speaker.speech().texts,
    store: (file) =>
      settingsChanges.importFile({
        text: JSON.stringify(file),
        replace: false,
        allowPlaintextSecrets: false,
      }),
    vendorOf,
    catalogue: (id) =>
      sessions.use(id, (session) => session.catalogue(AbortSignal.timeout(longestMs))),
  });
}
