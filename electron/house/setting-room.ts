import { createSettingHandlers } from '../conductor/setting-handlers.ts';
import type { SettingCommand } from '../contract/setting-commands.ts';
import type { Handlers } from '../ipc/dispatcher.ts';
import { settingProblemsOf } from '../accounts/setting-problems-of.ts';
import { statusReferences } from '../storage/status-references.ts';
import type { Configuration } from './configuration.ts';
import { vendorOf, type Core } from './core.ts';
import { settingFormsOf } from './setting-forms.ts';

/** Builds what edits the settings. */
export function buildSettingRoom(
  { settings, speaker }: Core,
  configuration: Configuration,
): Pick<Handlers, SettingCommand> {
  return createSettingHandlers({
    settings,
    texts: () => speaker.speech().texts,
    store: (file, { replace } = { replace: false }) => {
      const text = JSON.stringify(file);
      return configuration.importFile({ text, replace, allowPlaintextSecrets: false });
    },
    arrange: configuration.arrange,
    rulesWith: (statusId) => {
      const named = statusReferences(settings().automation).filter(
        (reference) => reference.statusId === statusId,
      );
      return [...new Set(named.map(({ path: [, rule] }) => String(rule)))];
    },
    settingProblems: (account, setting) =>
      settingProblemsOf(vendorOf(account).settingSchema, account.id, setting),
    settingForms: settingFormsOf,
  });
}
