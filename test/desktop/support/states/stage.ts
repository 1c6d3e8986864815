import { expect, type Locator } from '@playwright/test';
import type { App } from '../app.ts';
import type {
  CommandName,
  Page as PageId,
} from '../../../../electron/contract/commands/commands.ts';
import type { Held } from '../held-answers.ts';
import type { Office } from '../office.ts';
import type { Words } from '../words.ts';
import type { Manner } from '../tour.ts';
import type { DrivenApp } from '../window.ts';

/** What a state is reached with: the running app in one language, and the office around it. */
export interface Stage extends DrivenApp {
  readonly app: App;
  readonly office: Office;
  readonly manner: Required<Manner>;
  /** What stands in the window, by the key of its text: the way to it is the same in any language. */
  readonly say: Words;
  /** Sets the app up with the accounts of the office, as somebody would who likes this manner. */
  readonly setUp: () => Promise<void>;
  /** Holds the program's answer to a command until the state is left. */
  readonly hold: (command: CommandName, held: Held) => Promise<void>;
  /** Gives all commands back. */
  readonly release: () => Promise<void>;
}

/** Something that the window can look like besides a page that was just opened. */
export interface State {
  readonly name: string;
  /** Leads there from the opened page; ends when it is drawn. */
  readonly enter: (stage: Stage) => Promise<unknown>;
  /** Takes back what is not of the page itself: that is opened anew for the next state. */
  readonly leave?: (stage: Stage) => Promise<unknown>;
}

/** States of one page, in the order in which they are looked at. */
export interface StateGroup {
  readonly page: PageId;
  readonly states: readonly State[];
}

/** A state as one line of a table. */
export function state(name: string, enter: State['enter'], leave?: State['leave']): State {
  return leave === undefined ? { name, enter } : { name, enter, leave };
}

/** The button with this text. */
export function button(
  { page, say }: Stage,
  key: string,
  values?: Readonly<Record<string, string | number>>,
): Locator {
  return page.getByRole('button', { name: say(key, values), exact: true });
}

/** The field at this place of a form. */
export function field({ page }: Stage, place: string): Locator {
  return page.locator(`[data-path="${place}"]`);
}

/** Leaves the page of this name and comes back, so that it asks for everything anew. */
export async function comeBack(stage: Stage, id: PageId): Promise<void> {
  for (const next of [id === 'history' ? 'hotkeys' : 'history', id] as const) {
    const entry = button(stage, `pages.${next}`);
    await entry.click();
    // A page that is left before it is drawn was never left.
    await expect(entry).toHaveAttribute('aria-current', 'page');
  }
}
