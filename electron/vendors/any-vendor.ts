import type * as z from 'zod';
import type { Account } from '../contract/settings/account.ts';
import type { CatalogueEntry } from '../contract/commands/directory.ts';
import type { BrowserSignIn } from './browser-sign-in.ts';
import type { AddedProposal, Connection, Proposal, VendorAdapter, VendorSession } from './port.ts';

/** A session whose setting is checked when it is applied. */
type AnyVendorSession = VendorSession<unknown>;

/** What is the same for every vendor. */
type Common = Pick<VendorAdapter<Account, unknown, unknown>, 'id' | 'capabilities'>;

/** A vendor whose types are erased: it checks what it is given, so callers need no generics. */
export interface AnyVendor extends Common {
  readonly accountSchema: z.ZodType<Account>;
  readonly addressSchema: z.ZodType<string>;
  readonly credentialSchema: z.ZodType;
  readonly settingSchema: z.ZodType;
  readonly proposals?: readonly Proposal<unknown>[];
  readonly proposalOf?: (entry: CatalogueEntry) => AddedProposal<unknown> | null;
  /** Its account and client must have been parsed with the schemas of this vendor. */
  readonly signIn?: BrowserSignIn<Account, unknown, unknown>;
  /** False if either is not a credential of this vendor. */
  keepsSession(previous: unknown, next: unknown): boolean;
  connect(connection: Connection<Account, unknown>): AnyVendorSession;
}
