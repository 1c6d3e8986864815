/** Every option of every command, in the form of Node's `parseArgs`. */
export const optionTable = {
  profile: { type: 'string' },
  sample: { type: 'boolean' },
  hidden: { type: 'boolean' },
  foreground: { type: 'boolean' },
  message: { type: 'string' },
  for: { type: 'string' },
  until: { type: 'string' },
  wait: { type: 'boolean' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  watch: { type: 'boolean' },
  explain: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  replace: { type: 'boolean' },
  'allow-plaintext-secrets': { type: 'boolean' },
  browser: { type: 'boolean' },
  'redirect-port': { type: 'string' },
  source: { type: 'string' },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof optionTable;
/** The options that were given. */
export type Values = Partial<Record<OptionName, string | boolean>>;
