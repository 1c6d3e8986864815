import type { Envelope } from '../../contract/envelope.ts';
import type { CommandOutput, CommandName } from '../../contract/commands.ts';
import type { Dispatcher } from '../../ipc/dispatcher.ts';
import { exitCode, exitCodeOf } from './exit-code.ts';
import type { Printers } from './printers.ts';
import type { Answerer, Client } from './server.ts';
import { requestSchema, type Request } from './wire.ts';

/** What the command-line server answers with. */
export interface AnswerPorts {
  readonly dispatcher: Dispatcher;
  printers(): Printers;
  /** Calls the listener at every change of the status; returns its disposer. */
  onChange(listener: () => void): () => void;
}

const caller = { via: 'command-line' } as const;
const settledStates: ReadonlySet<string> = new Set(['applied', 'skipped', 'paused']);

/** Only the command itself knows what its value is; this table is held to it by the contract. */
function valueOf<Name extends CommandName>(envelope: Envelope & { ok: true }): CommandOutput<Name> {
  // The dispatcher paired the name with its own handler, whose answer this is.
  return envelope.value as CommandOutput<Name>;
}

function print(
  request: Request,
  envelope: Envelope & { ok: true },
  printers: Printers,
): readonly string[] {
  const { format, explain } = request;
  switch (request.name) {
    case 'set':
    case 'clear':
    case 'undo':
    case 'pause':
    case 'resume':
      return [printers.presenceLine(valueOf<'set'>(envelope))];
    case 'status':
      return printers.status(valueOf<'status'>(envelope), { json: format === 'json', explain });
    case 'statuses':
      return printers.statuses(valueOf<'statuses'>(envelope), format === 'json');
    case 'accounts':
      return printers.accounts(valueOf<'accounts'>(envelope), format === 'json');
    case 'history':
      return printers.history(valueOf<'history'>(envelope), format);
    case 'import':
      return printers.changes(valueOf<'import'>(envelope).changes);
    case 'export':
      return [valueOf<'export'>(envelope).text];
    case 'diagnose':
      return printers.diagnose(valueOf<'diagnose'>(envelope), format === 'json');
    case 'ready':
      return [JSON.stringify(valueOf<'ready'>(envelope))];
    default:
      return [];
  }
}

async function wait(request: Request, client: Client, ports: AnswerPorts): Promise<number> {
  if (request.waitMs === null) return exitCode.done;
  const settled = await ports.dispatcher.run('settle', { timeoutMs: request.waitMs }, caller);
  if (!settled.ok) return exitCode.failed;
  const others = settled.value.accounts.filter(({ state }) => !settledStates.has(state));
  for (const account of others) client.send({ err: ports.printers().notApplied(account) });
  return others.length === 0 ? exitCode.done : exitCode.notApplied;
}

/** Prints the status at every change until the client goes. */
function watch(request: Request, client: Client, ports: AnswerPorts): void {
  let last = '';
  const tell = async (): Promise<void> => {
    const status = await ports.dispatcher.run('status', {}, caller);
    if (!status.ok) return;
    const line =
      request.format === 'json'
        ? JSON.stringify(status.value)
        : ports.printers().presenceLine(status.value);
    if (line !== last) client.send({ out: line });
    last = line;
  };
  void tell();
  client.onGone(ports.onChange(() => void tell()));
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

async function answer(request: Request, client: Client, ports: AnswerPorts): Promise<void> {
  if (request.name === 'ready') return answerReady(client, ports, request.format === 'json');
  if (request.watch) {
    watch(request, client, ports);
    return;
  }
  const envelope = await ports.dispatcher.dispatch(request.name, request.input, caller);
  if (!envelope.ok) {
    client.send({ err: envelope.error.message });
    client.send({ exit: exitCodeOf(envelope.error.code) });
    return;
  }
  const exit = await wait(request, client, ports);
  const settled = request.waitMs === null ? envelope : await latest(envelope, ports);
  for (const line of print(request, settled, ports.printers())) client.send({ out: line });
  client.send({ exit });
}

/** The status after waiting, in the place of the one before. */
async function latest(
  envelope: Envelope & { ok: true },
  { dispatcher }: AnswerPorts,
): Promise<Envelope & { ok: true }> {
  const status = await dispatcher.run('status', {}, caller);
  return status.ok ? status : envelope;
}

/** Makes what answers the command line's requests. */
export function createAnswerer(ports: AnswerPorts): Answerer {
  return async (line, client) => {
    const request = requestSchema.safeParse(JSON.parse(line));
    if (request.success) await answer(request.data, client, ports);
    else client.send({ exit: exitCode.usage });
  };
}
