/**
 * Runs in the app's own process before the app, and writes down which functions ran between two
 * marks. The marks are set where the app meets Electron or Node, so that no line of the app is
 * changed or known here, and in the process itself, so that nothing passes between an event and its
 * mark.
 */
import { subscribe } from 'node:diagnostics_channel';
import fs from 'node:fs';
import { Session } from 'node:inspector';
import { Server } from 'node:net';
import process from 'node:process';
import { promisify } from 'node:util';
import { Menu, powerMonitor, safeStorage, Tray } from 'electron/main';

/**
 * @typedef {object} Orders what the measuring process says through the environment
 * @property {string} log file that records are added to, a line of JSON each
 * @property {string} code the folder with the app's built code
 * @property {string} secret a text within the credential whose way is followed
 * @property {string} secretsFile where the sealed credential is to be found in the end
 * @property {number} idleSeconds from when on the person counts as idle
 */
const orders = /** @type {Orders} */ (JSON.parse(process.env['PRESENTLY_TRACE'] ?? '{}'));

const inspector = new Session();
inspector.connect();
// Within the same thread the answer is there before `post` returns.
const ask = (/** @type {string} */ method, /** @type {object} */ params = {}) => {
  let answer = /** @type {any} */ (null);
  inspector.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer;
};
ask('Profiler.enable');
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** What ran so far between the marks that are set: `<script>\t<start>\t<end>` of each function. */
/** @type {Map<string, Set<string>>} */
const open = new Map();

/** Adds what ran since the last call to everything that is open, and counts from zero again. */
function take() {
  for (const { url, functions } of ask('Profiler.takePreciseCoverage').result) {
    if (!url.includes(orders.code)) continue;
    for (const { ranges } of functions) {
      const { startOffset: start, endOffset } = ranges[0];
      // A module's own top level is no function; it runs when the module is loaded.
      if (start === 0) continue;
      // A function that waited and goes on was called before, but a part of it runs now.
      if (!ranges.some((/** @type {{ count: number }} */ { count }) => count > 0)) continue;
      for (const ran of open.values()) ran.add(`${url}\t${String(start)}\t${String(endOffset)}`);
    }
  }
}

/** @param {string} journey */
function begin(journey) {
  take();
  open.set(journey, new Set());
}

/** @param {string} journey */
function end(journey) {
  const ran = open.get(journey);
  if (ran === undefined) return;
  take();
  open.delete(journey);
  write(journey, [...ran]);
}

/**
 * @param {string} journey
 * @param {readonly string[]} ran
 */
function write(journey, ran) {
  fs.appendFileSync(orders.log, `${JSON.stringify({ journey, ran })}\n`);
}

/**
 * Lets something happen around every call of a method.
 *
 * @param {any} owner
 * @param {string} name
 * @param {(call: () => any, args: any[]) => any} around returns what the caller gets
 */
function wrap(owner, name, around) {
  const original = owner[name];
  owner[name] = function (/** @type {any[]} */ ...args) {
    return around(() => original.apply(this, args), args);
  };
}

// From a click in the tray menu…
const withMark = (/** @type {any} */ entry) => ({
  ...entry,
  ...(Array.isArray(entry.submenu) && { submenu: entry.submenu.map(withMark) }),
  ...(entry.click && {
    click: (/** @type {any[]} */ ...args) => {
      begin('click');
      entry.click(...args);
    },
  }),
});
wrap(Menu, 'buildFromTemplate', (call, args) => {
  args[0] = args[0].map(withMark);
  return call();
});

// …or from the tick in which the desktop first says that nobody is there…
let wasIdle = false;
let sawIdle = false;
let isFollowing = false;
wrap(powerMonitor, 'getSystemIdleTime', (call) => {
  const seconds = call();
  const isIdle = seconds >= orders.idleSeconds;
  sawIdle = isIdle && !wasIdle;
  wasIdle = isIdle;
  return seconds;
});
const plainTimeout = globalThis.setTimeout;
const timeout = (/** @type {any} */ task, /** @type {any[]} */ ...rest) =>
  plainTimeout(
    (/** @type {any[]} */ ...args) => {
      if (isFollowing) {
        task(...args);
        return;
      }
      begin('idle');
      sawIdle = false;
      task(...args);
      if (sawIdle) isFollowing = true;
      else open.delete('idle');
    },
    ...rest,
  );
Object.assign(timeout, { [promisify.custom]: plainTimeout[promisify.custom] });
globalThis.setTimeout = /** @type {typeof setTimeout} */ (timeout);

// …until the first request is complete and goes to the vendor.
subscribe('http.client.request.start', () => {
  end('click');
  end('idle');
  isFollowing = false;
  open.delete('answer');
});

// From the head of a vendor's answer until the tray shows it.
subscribe('http.client.response.finish', () => {
  begin('answer');
});
/** @type {string[] | null} */
let drawn = null;
for (const name of ['setImage', 'setToolTip', 'setContextMenu']) {
  wrap(Tray.prototype, name, (call) => {
    const result = call();
    take();
    const ran = open.get('answer');
    if (ran === undefined) return result;
    // Icon and menu are set in the same tick; the last of them ends the journey.
    if (drawn === null) process.nextTick(endDrawing);
    drawn = [...ran];
    return result;
  });
}
function endDrawing() {
  open.delete('answer');
  write('answer', drawn ?? []);
  drawn = null;
}

// From the bytes of a command until what the keyring made of the credential is stored.
wrap(Server.prototype, 'emit', (call, [event, socket]) => {
  if (event === 'connection') {
    wrap(socket, 'emit', (go, [name]) => {
      if (name === 'data') begin('credential');
      return go();
    });
  }
  return call();
});
/** @type {string | null} */
let sealed = null;
const seal = (/** @type {Buffer} */ data) => {
  sealed = data.toString('base64');
  return data;
};
for (const name of ['encryptString', 'encryptStringAsync']) {
  if (!(name in safeStorage)) continue;
  wrap(safeStorage, name, (call, [text]) => {
    const result = call();
    if (!text.includes(orders.secret)) return result;
    return name === 'encryptString' ? seal(result) : result.then(seal);
  });
}
const lookForSealed = () => {
  if (sealed === null || !fs.existsSync(orders.secretsFile)) return;
  if (!fs.readFileSync(orders.secretsFile, 'utf8').includes(sealed)) return;
  sealed = null;
  end('credential');
};
/** However a file is written: at once, with a promise or with a callback. */
const watchWrites = (/** @type {any} */ owner, /** @type {string} */ name) => {
  wrap(owner, name, (call, args) => {
    const answer = args.at(-1);
    if (typeof answer === 'function') {
      args[args.length - 1] = (/** @type {any[]} */ ...results) => {
        lookForSealed();
        answer(...results);
      };
      return call();
    }
    const result = call();
    if (!(result instanceof Promise)) {
      lookForSealed();
      return result;
    }
    return result.then((value) => {
      lookForSealed();
      return value;
    });
  });
};
for (const name of ['writeSync', 'writeFileSync', 'renameSync', 'rename']) watchWrites(fs, name);
for (const name of ['writeFile', 'rename']) watchWrites(fs.promises, name);
