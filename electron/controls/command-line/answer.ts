import { failureLine } from '../../contract/commands/envelope.ts';
import type { AccountFinding } from '../../contract/commands/accounts.ts';
import {
  commands,
  type CommandInput,
  type CommandName,
  type CommandOutput,
} from '../../contract/commands/commands.ts';
import type { DeliveryState } from '../../contract/views/delivery.ts';
import type { StatusView } from '../../contract/views/status-view.ts';
import type { Dispatcher } from '../ipc/dispatcher.ts';
import { answerHistory, type HistoryBatches } from './history-lines.ts';
import { exitCode, exitCodeOf } from './exit-code.ts';
import type { Printers } from './printers.ts';
import type { Answerer, Client } from './server.ts';
import { requestSchema, type Request } from './wire.ts';

/** What the command-line server answers with. */
export interface AnswerPorts {
  readonly dispatcher: Dispatcher;
  printers(): Printers;
  /** What was recorded, portion by portion. */
  history(range: CommandInput<'history'>): HistoryBatches;
  /** Calls the listener at every change of the status; returns its disposer. */
  onChange(listener: () => void): () => void;
}

const caller = { via: 'command-line' } as const;
const settledStates: ReadonlySet<DeliveryState> = new Set(['applied', 'skipped', 'paused']);
const movingStates: ReadonlySet<DeliveryState> = new Set(['pending', 'retrying']);
const longestSettleMs = 3_600_000;

/** What came of waiting: the exit code, and the status as it was then. */
interface Waited {
  readonly exit: number;
  readonly view: StatusView | null;
}

const notWaited: Waited = { exit: exitCode.done, view: null };

type Print<Name extends CommandName> = (
  value: CommandOutput<Name>,
  request: Request,
  printers: Printers,
) => readonly string[];

const presence = (view: StatusView, _request: Request, printers: Printers): readonly string[] => [
  printers.presenceLine(view),
];

const finding = (
  value: AccountFinding,
  { format }: Request,
  printers: Printers,
): readonly string[] => printers.finding(value, format === 'json');

/** What each command prints; the others print nothing. */
const prints: { readonly [Name in CommandName]?: Print<Name> } = {
  set: presence,
  clear: presence,
  undo: presence,
  pause: presence,
  resume: presence,
  retry: presence,
  drift: presence,
  answerReturn: presence,
  elsewhere: presence,
  status: (view, { format, explain }, printers) =>
    printers.status(view, { json: format === 'json', explain }),
  statuses: (list, { format }, printers) => printers.statuses(list, format === 'json'),
  accounts: (list, { format }, printers) => printers.accounts(list, format === 'json'),
  accountForm: (form) => [JSON.stringify(form)],
  addAccount: finding,
  editAccount: finding,
  testAccount: finding,
  signInAccount: finding,
  removeAccount: (removal, { format }, printers) => printers.removal(removal, format === 'json'),
  import: ({ changes }, _request, printers) => printers.changes(changes),
  export: ({ text }) => [text],
  diagnose: (facts, { format }, printers) => printers.diagnose(facts, format === 'json'),
};

function linesOf(request: Request, value: unknown, printers: Printers): readonly string[] {
  if (!Object.hasOwn(prints, request.name)) return [];
  // The dispatcher paired the name with its own handler, whose answer the value is.
  const print = prints[request.name as 'status'];
  return print?.(value as CommandOutput<'status'>, request, printers) ?? [];
}

/** Waits as long as was asked for; `settle` itself takes at most an hour at a time. */
async function settle(totalMs: number, { dispatcher }: AnswerPorts): Promise<StatusView | null> {
  let leftMs = totalMs;
  for (;;) {
    const timeoutMs = Math.min(leftMs, longestSettleMs);
    const settled = await dispatcher.run('settle', { timeoutMs }, caller);
    if (!settled.ok) return null;
    leftMs -= timeoutMs;
    const isOver = !settled.value.accounts.some(({ state }) => movingStates.has(state));
    if (isOver || leftMs <= 0) return settled.value;
  }
}

/**
 * Waits for the accounts and prints each that does not show the status (docs/control.md#waiting).
 */
async function wait(waitMs: number, client: Client, ports: AnswerPorts): Promise<Waited> {
  const view = await settle(waitMs, ports);
  if (view === null) return { exit: exitCode.failed, view };
  const others = view.accounts.filter(({ state }) => !settledStates.has(state));
  for (const account of others) client.send({ err: ports.printers().notApplied(account) });
  return { exit: others.length === 0 ? exitCode.done : exitCode.notApplied, view };
}

/** Prints the status at every change until the client goes; as text, only the lines that changed. */
function watch(request: Request, client: Client, ports: AnswerPorts): void {
  let last: readonly string[] | null = null;
  const linesOfNow = (view: StatusView): readonly string[] =>
    request.format === 'json'
      ? [JSON.stringify(view)]
      : ports.printers().status(view, { json: false, explain: false });
  const print = async (): Promise<void> => {
    const status = await ports.dispatcher.run('status', {}, caller);
    if (!status.ok) return;
    const lines = linesOfNow(status.value);
    const news = last === null ? lines.slice(0, 1) : lines.filter((line) => !last?.includes(line));
    for (const line of news) client.send({ out: line.trim() });
    last = lines;
  };
  void print();
  client.onGone(ports.onChange(() => void print()));
}

async function answerReady(
  client: Client,
  { dispatcher }: AnswerPorts,
  json: boolean,
): Promise<void> {
  const ready = await dispatcher.run('ready', {}, caller);
  if (!ready.ok) {
    client.send({ exit: exitCode.failed });
    return;
  }
  client.send({ out: json ? JSON.stringify(ready.value) : 'ready' });
  if (!json && ready.value.note !== null) client.send({ err: ready.value.note });
  client.send({ exit: exitCode.done });
}

/** Aborted once the client goes, as after Control+C. */
function goneOf(client: Client): AbortSignal {
  const gone = new AbortController();
  client.onGone(() => {
    gone.abort();
  });
  return gone.signal;
}

/** Nothing where the input is wrong, which the dispatcher says. */
function rangeOf({ input }: Request): CommandInput<'history'> | undefined {
  return commands.history.input.safeParse(input).data;
}

async function answer(request: Request, client: Client, ports: AnswerPorts): Promise<void> {
  if (request.name === 'ready') return answerReady(client, ports, request.format === 'json');
  const range = request.name === 'history' ? rangeOf(request) : undefined;
  if (range) return answerHistory(ports.history(range), request, client);
  if (request.watch) {
    watch(request, client, ports);
    return;
  }
  const envelope = await ports.dispatcher.dispatch(request.name, request.input, {
    ...caller,
    progress: (step) => {
      client.send({ err: ports.printers().step(step) });
    },
    signal: goneOf(client),
  });
  if (!envelope.ok) {
    client.send({ err: failureLine(envelope.error) });
    client.send({ exit: exitCodeOf(envelope.error.code) });
    return;
  }
  const waited = request.waitMs === null ? notWaited : await wait(request.waitMs, client, ports);
  const value = waited.view ?? envelope.value;
  for (const line of linesOf(request, value, ports.printers())) client.send({ out: line });
  client.send({ exit: waited.exit });
}

function readRequest(line: string): Request | null {
  try {
    return requestSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Makes what answers the command line's requests. */
export function createAnswerer(ports: AnswerPorts): Answerer {
  return async (line, client) => {
    const request = readRequest(line);
    if (request === null) client.send({ exit: exitCode.usage });
    else await answer(request, client, ports);
  };
}
