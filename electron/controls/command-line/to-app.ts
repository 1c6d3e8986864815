import type { AppInvocation } from './invocation.ts';

/** A command for the running app; what is not said of it is as plain as can be. */
export function toApp(
  name: AppInvocation['name'],
  input: Readonly<Record<string, unknown>>,
  more: Partial<AppInvocation> = {},
): AppInvocation {
  const plain = { format: 'text', waitMs: null, watch: false, explain: false, file: null } as const;
  return { kind: 'app', name, input, ...plain, ...more };
}
