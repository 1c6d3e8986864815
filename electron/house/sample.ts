import { randomBytes } from 'node:crypto';
import type { Texts } from '../i18n/texts.ts';
import type { ImportRequest } from '../storage/importer.ts';

/** A running sample workplace. */
export interface Sample {
  /** The file that connects this profile to it; with fresh credentials every time. */
  provisioning(texts: Texts, onlyAccounts: boolean): ImportRequest;
  stop(): Promise<void>;
}

/** The statuses of the sample, as `shared:sample` names them. */
const names = ['available', 'busy', 'lunch', 'short-break', 'away', 'offline'] as const;

/**
 * Starts the four vendor APIs in this process. Loaded only when asked for.
 * @param log takes a line for every request received
 */
export async function startSample(log: (line: string) => void): Promise<Sample> {
  const { createSampleWorkplace } = await import('../sandbox/sample-workplace.ts');
  const { sampleProvisioning } = await import('../sandbox/sample-provisioning.ts');
  const { formatReceived } = await import('../sandbox/format-received.ts');
  const workplace = await createSampleWorkplace({
    now: Date.now,
    random: randomBytes,
    onRequest: (request) => {
      log(formatReceived(request));
    },
  });
  return {
    provisioning: ({ t }, onlyAccounts) => {
      const named = Object.fromEntries(names.map((id) => [id, t(`shared:sample.${id}`)]));
      const { version, accounts, ...rest } = sampleProvisioning(workplace, named);
      const file = onlyAccounts ? { version, accounts } : { version, accounts, ...rest };
      // Its secrets are made up anew at every start and open nothing but this process.
      return { text: JSON.stringify(file), replace: false, allowPlaintextSecrets: true };
    },
    stop: () => workplace.stop(),
  };
}
