import type * as fc from 'fast-check';
import type { JsonObject } from '../../../electron/contract/json.ts';
import type { Kind } from '../../../electron/contract/settings/status.ts';
import type { AssumptionId } from '../../../electron/sandbox/assumptions.ts';
import type { SampleWorkplace } from '../../../electron/sandbox/sample-workplace.ts';
import type { Site } from '../../../electron/sandbox/sites.ts';
import type { Capabilities, Transport, VendorSession } from '../../../electron/vendors/port.ts';
import type { Clock } from './clock.ts';
import type { FactRows } from './rig-facts.ts';

/** A setting as a vendor is given it, and the word the vendor then shows. */
interface RigStatus {
  readonly setting: JsonObject;
  readonly shows: string;
}

/** A random status of ours. */
export interface OurStep {
  readonly setting: JsonObject;
  /** How long until it ends, in ms; null for no end. */
  readonly forMs: number | null;
}

/** The vendor's record of the person as flat fields, written by somebody else and by us. */
export interface FieldWorld {
  /**
   * What somebody else does to the record, ready to be carried out; `all`: the record is gone. Their
   * values differ from all of ours, or nobody could tell whose they are.
   */
  readonly theirs: fc.Arbitrary<() => 'some' | 'all'>;
  readonly ours: fc.Arbitrary<OurStep>;
  /** Every field of the person's record, and everybody else's records under one name. */
  snapshot(): Readonly<Record<string, unknown>>;
  /** The fields of the snapshot that a status names. */
  named(step: OurStep): readonly string[];
  /** A status that names as little as possible. */
  readonly bare: JsonObject;
  /** Whether a status takes the whole record away. */
  erases(setting: JsonObject): boolean;
}

/** What can be changed for one connection. */
interface ConnectOptions {
  readonly timeoutMs?: number;
  /** Instead of the network. */
  readonly transport?: Transport;
  /** Fields of the account that differ. */
  readonly account?: JsonObject;
  /** Other credentials, given anew: nothing of the session is left. */
  readonly credentials?: JsonObject;
}

/** A vendor of the sample workplace with an account at it; all a contract case may know. */
export interface VendorRig {
  readonly workplace: SampleWorkplace;
  readonly clock: Clock;
  readonly capabilities: Capabilities;
  /** Every host of the vendor; the first is the one that holds the status. */
  readonly sites: readonly [Site, ...Site[]];
  readonly statuses: Readonly<Record<Kind, RigStatus>>;
  /** Signs in, as after a start of the app: what was kept of the session is there. */
  readonly connect: (options?: ConnectOptions) => VendorSession<unknown>;
  /** What 403 means at this vendor. */
  readonly forbidden: 'refused' | 'auth-expired';
  /** Credentials that the vendor does not know. */
  readonly wrongCredentials: JsonObject;
  /** What everybody sees at the vendor now. */
  shownElsewhere(): string | null;
  /** Somebody sets another status elsewhere; the word that is shown then. */
  changeElsewhere(): string;
  /** Every credential there is, tokens that the vendor gave since included. */
  secrets(): Promise<readonly string[]>;
  readonly fields: FieldWorld;
  /** Whether the vendor's schema takes a setting. */
  readonly fits: (setting: JsonObject) => boolean;
  /** What a setting of the catalogue still needs; nothing where a rig does not say. */
  readonly entryNeeds?: (setting: JsonObject) => JsonObject;
  /** Which rows of the vendor's document the shared cases prove. */
  readonly proves?: FactRows;
  /** One check for every assumption about this vendor; called under each of its alternatives. */
  readonly probes: Readonly<Partial<Record<AssumptionId, (value: string) => Promise<void>>>>;
  stop(): Promise<void>;
}
