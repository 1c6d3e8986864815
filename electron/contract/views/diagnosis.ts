import * as z from 'zod';
import { busyElsewhereSchema } from '../settings/automation.ts';

/** Epoch ms. */
const instantSchema = z.int();
const seenSchema = instantSchema.nullable();

/** What each source says of the lock; those that never spoke are missing. */
const lockReadingsSchema = z.strictObject({
  'power-monitor': z.boolean().optional(),
  'screen-saver': z.boolean().optional(),
  'login-manager': z.boolean().optional(),
  'idle-state': z.boolean().optional(),
});

/** When each of these was last noticed since the start; null if never. */
const lastSeenSchema = z.strictObject({
  locked: seenSchema,
  unlocked: seenSchema,
  suspended: seenSchema,
  resumed: seenSchema,
});

const signalsSchema = z.strictObject({
  /** Seconds without input as a rule read them last, and the longest ever. */
  idle: z.strictObject({ last: z.number().nullable(), longest: z.number() }),
  lock: lockReadingsSchema,
  screenSavers: z.array(z.string()),
  loginManager: z.boolean(),
  busyElsewhere: z.union([busyElsewhereSchema, z.literal('unknown')]).nullable(),
  lastSeen: lastSeenSchema,
});

/** What is known of the calendar; of its address no more than the host. */
const calendarFactsSchema = z.strictObject({
  host: z.string().nullable(),
  /** Where the calendar is a file on this computer. */
  file: z.string().nullable().default(null),
  readAt: seenSchema,
  meetings: z.int(),
  /** Those of them that are under way or still to come on this day. */
  today: z.int().default(0),
  trouble: z.string().nullable(),
  /** The trouble in one line that names the field of the provisioning file. */
  problem: z.string().nullable(),
  /** The same for whoever sees no file: without the field. */
  problemSentence: z.string().nullable().default(null),
});

/** The way to an account: straight, or through the proxies that the system names for it. */
const routeSchema = z.strictObject({
  account: z.string(),
  name: z.string(),
  /** In the words of a PAC file, such as `PROXY proxy.example:8080; DIRECT`. */
  proxy: z.string(),
});

/** What became of a hotkey. */
export const hotkeyResultSchema = z.enum(['registered', 'taken', 'invalid']);

/**
 * What the app knows of its surroundings (docs/control.md#diagnose); additive changes only, never a
 * secret.
 */
export const diagnosisSchema = z.strictObject({
  versions: z.strictObject({
    app: z.string(),
    electron: z.string(),
    chrome: z.string(),
    node: z.string(),
  }),
  platform: z.string(),
  trayHost: z.boolean(),
  secrets: z.enum(['keyring', 'weak', 'none']),
  hotkeys: z.record(z.string(), hotkeyResultSchema),
  signals: signalsSchema,
  /** Null where no calendar sets a status. */
  calendar: calendarFactsSchema.nullable(),
  at: instantSchema,
  startedAt: instantSchema,
  /** Seconds since the computer was started. */
  computerUpSeconds: z.number(),
  system: z.string(),
  /** `x11`, `wayland` and the desktop's name; null where there is nothing of the kind. */
  session: z.string().nullable(),
  desktop: z.string().nullable(),
  profileFolder: z.string(),
  /** Seconds without input, read for this very answer. */
  idleSeconds: z.number(),
  locked: z.boolean(),
  /** The keyring's backend in the system's own word. */
  keyring: z.string(),
  /** Which of these the person's rules depend on. */
  rules: z.strictObject({ idle: z.boolean(), lock: z.boolean(), sleep: z.boolean() }),
  network: z.strictObject({ online: z.boolean(), routes: z.array(routeSchema) }),
});

export type Diagnosis = Readonly<z.infer<typeof diagnosisSchema>>;
