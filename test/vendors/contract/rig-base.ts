import process from 'node:process';
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { accountBaseSchema, type VendorId } from '../../../electron/contract/settings/settings.ts';
import { jsonObjectSchema, type JsonObject } from '../../../electron/contract/json.ts';
import { sampleProvisioning } from '../../../electron/sandbox/sample-provisioning.ts';
import {
  createSampleWorkplace,
  type SampleWorkplace,
  type SampleWorkplaceOptions,
} from '../../../electron/sandbox/sample-workplace.ts';
import type { Capabilities, CredentialBox } from '../../../electron/vendors/port.ts';
import { vendors } from '../../../electron/vendors/registry.ts';
import { createClock, type Clock } from './clock.ts';
import { createMemoryBox } from './memory-box.ts';
import type { VendorRig } from './vendor-rig.ts';

/** How a rig differs from the sample account of its vendor. */
export interface RigOptions extends Partial<SampleWorkplaceOptions> {
  readonly account?: JsonObject;
}

/** What all rigs share. */
export interface RigBase {
  readonly workplace: SampleWorkplace;
  readonly clock: Clock;
  readonly capabilities: Capabilities;
  readonly connect: VendorRig['connect'];
  readonly secrets: VendorRig['secrets'];
  readonly fits: VendorRig['fits'];
  readonly credentials: JsonObject;
  /** The credentials and session that `connect` without options uses. */
  readonly box: CredentialBox<unknown>;
  readonly stop: VendorRig['stop'];
}

const usualTimeoutMs = 5_000;
/** The values of `kind` in credentials. */
const kinds = ['password', 'oauth', 'service-account'];
const shortestSecret = 8;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function entryOf(workplace: SampleWorkplace, id: VendorId): JsonObject {
  const entries = sampleProvisioning(workplace, {}).accounts.map((account) =>
    jsonObjectSchema.parse(account),
  );
  return z.record(z.string(), z.json()).parse(entries.find((entry) => entry['vendor'] === id));
}

/**
 * A loopback address of this worker alone, so that nobody else takes the port of a vendor that a test
 * has stopped. Only Linux answers on all of them.
 */
function ownHost(): string {
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 0);
  return process.platform === 'linux' ? `127.0.1.${String(1 + (worker % 250))}` : '127.0.0.1';
}

/** Opens a sample workplace and the sample account at one of its vendors. */
export async function openRigBase(id: VendorId, options: RigOptions = {}): Promise<RigBase> {
  const clock = createClock();
  const workplace = await createSampleWorkplace({
    now: clock.now,
    random: randomBytes,
    host: ownHost(),
    ...options,
  });
  const { credentials: sample, ...account } = entryOf(workplace, id);
  const credentials = jsonObjectSchema.parse(sample);
  const box = createMemoryBox(credentials);
  const vendor = vendors[id];
  return {
    workplace,
    clock,
    credentials,
    box,
    capabilities: vendor.capabilities,
    fits: (setting) => vendor.settingSchema.safeParse(setting).success,
    connect(change = {}) {
      return vendor.connect({
        // The base schema lets pass what only the vendor knows; the vendor checks the whole.
        account: accountBaseSchema.loose().parse({ ...whole(account, options), ...change.account }),
        credentials: change.credentials === undefined ? box : createMemoryBox(change.credentials),
        transport: change.transport ?? fetch,
        now: clock.now,
        timeoutMs: change.timeoutMs ?? usualTimeoutMs,
      });
    },
    async secrets() {
      const texts = [...textsIn(credentials), ...textsIn(await box.session())];
      const plain = new Set([...textsIn(whole(account, options)), ...names(workplace), ...kinds]);
      return texts.filter((text) => text.length >= shortestSecret && !plain.has(text));
    },
    stop: () => workplace.stop(),
  };
}

function whole(account: JsonObject, options: RigOptions): JsonObject {
  return { ...account, ...options.account };
}

/** Ids that a session may keep and that are no secret. */
function names(workplace: SampleWorkplace): readonly string[] {
  return [...workplace.people.flatMap(textsIn), ...Object.values(workplace.baseUrls)];
}
