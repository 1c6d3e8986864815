import type {
  AccountFinding,
  AccountRemoval,
  SetupStep,
} from '../../contract/commands/accounts.ts';
import type {
  AccountView,
  DeliveryView,
  StatusChoice,
  StatusView,
} from '../../contract/views/status-view.ts';
import type { Texts } from '../../wording/i18n/texts.ts';
import type { TimeFormat } from '../../wording/i18n/time.ts';

/** Turns answers into lines for a terminal; JSON is the same in every language. */
export interface Printers {
  presenceLine(view: StatusView): string;
  status(view: StatusView, how: { json: boolean; explain: boolean }): readonly string[];
  statuses(list: readonly StatusChoice[], json: boolean): readonly string[];
  accounts(list: readonly AccountView[], json: boolean): readonly string[];
  /** Whom credentials turned out to belong to. */
  finding(finding: AccountFinding, json: boolean): readonly string[];
  removal(removal: AccountRemoval, json: boolean): readonly string[];
  step(step: SetupStep): string;
  notApplied(account: DeliveryView): string;
  changes(changes: readonly string[]): readonly string[];
  diagnose(facts: object, json: boolean): readonly string[];
}

/** What the printers speak with. */
export interface PrinterSpeech {
  readonly texts: Texts;
  readonly time: TimeFormat;
  /** Epoch ms. */
  now(): number;
  /** The whole reasoning, a line for each claim. */
  explain(): readonly string[];
}

function json(value: unknown): readonly string[] {
  return [JSON.stringify(value, null, 2)];
}

function scalarLines(facts: object, prefix = ''): string[] {
  return Object.entries(facts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? scalarLines(value, `${prefix}${key}.`)
      : [`${prefix}${key}\t${String(value)}`],
  );
}

function mayWriteWord(mayWrite: boolean | null): string {
  if (mayWrite === null) return 'unknown';
  return mayWrite ? 'yes' : 'no';
}

/** Makes the printers of one language. */
export function createPrinters({ texts: { t }, time, now, explain }: PrinterSpeech): Printers {
  const clock = (iso: string): string => time.clock(Date.parse(iso), now());

  const presenceLine = ({ presence }: StatusView): string => {
    if (presence.name === null) return t('main:presence.none');
    const params = { name: presence.name, reason: presence.reason ?? '' };
    if (presence.until === null) return t('main:presence.line', params);
    return t('main:presence.line-until', { ...params, until: clock(presence.until) });
  };

  const deliveryLine = (account: DeliveryView): string => {
    const state = t(`shared:state.${account.state}`);
    const parts = [t('main:list.delivery', { name: account.name, state })];
    if (account.shows !== null) parts.push(t('main:list.shows', { shows: account.shows }));
    if (account.detail !== null) parts.push(account.detail);
    if (account.nextAttemptAt !== null) {
      parts.push(t('main:list.next', { at: clock(account.nextAttemptAt) }));
    }
    return `  ${parts.join(', ')}`;
  };

  const automationLines = ({ automation }: StatusView): string[] => {
    if (automation.flapping) return [t('main:list.flapping')];
    if (!automation.paused) return [];
    if (automation.until === null) return [t('main:list.paused')];
    return [t('main:list.paused-until', { until: clock(automation.until) })];
  };

  return {
    presenceLine,
    status: (view, how) => {
      if (how.json) return json(how.explain ? { ...view, explain: explain() } : view);
      const lines = [
        presenceLine(view),
        ...automationLines(view),
        ...view.accounts.map(deliveryLine),
      ];
      return how.explain ? [...lines, ...explain()] : lines;
    },
    statuses: (list, asJson) =>
      asJson
        ? json({ version: 1, statuses: list })
        : list.map(({ id, name, kind, hotkey }) =>
            t('main:list.status', {
              id,
              name,
              kind: t(`shared:kind.${kind}`),
              hotkey: hotkey ?? '',
            }).trimEnd(),
          ),
    accounts: (list, asJson) =>
      asJson
        ? json({ version: 1, accounts: list })
        : list.map(({ id, name, state }) =>
            t('main:list.account', { id, name, state: t(`shared:state.${state}`) }),
          ),
    finding: (finding, asJson) => {
      if (asJson) return json({ version: 1, ...finding });
      const { user, displayName, mayWrite } = finding;
      const may = t(`main:account.may-write-${mayWriteWord(mayWrite)}`);
      return [t('main:account.finding', { name: displayName ?? user, mayWrite: may })];
    },
    removal: (removal, asJson) => {
      if (asJson) return json({ version: 1, ...removal });
      const { name, shows } = removal;
      return shows === null
        ? [t('main:account.removed', { name })]
        : [t('main:account.removed-shows', { name, shows })];
    },
    step: ({ kind, ...params }) => t(`main:setup.${kind}`, params),
    notApplied: ({ id, state, detail }) =>
      detail === null
        ? t('main:error.not-applied', { account: id, state })
        : t('main:error.not-applied-detail', { account: id, state, detail }),
    changes: (changes) => (changes.length === 0 ? [t('main:import.nothing')] : changes),
    diagnose: (facts, asJson) => (asJson ? json({ version: 1, ...facts }) : scalarLines(facts)),
  };
}
