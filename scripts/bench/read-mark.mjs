const READ = (/** @type {string} */ name) =>
  `(() => {
    const [mark] = performance.getEntriesByName(${JSON.stringify(name)});
    return mark === undefined ? null : performance.timeOrigin + mark.startTime;
  })()`;

/**
 * When a page of a program set a mark. The page is asked afterwards, so that nothing looks on while
 * it opens.
 *
 * @param {number} port on which the program can be debugged
 * @param {string} file part of the page's address
 * @param {string} mark
 * @returns {Promise<number | null>} epoch ms; null while there is no such page or mark
 */
export async function readMark(port, file, mark) {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/json`);
  /** @type {{ url: string, webSocketDebuggerUrl: string }[]} */
  const pages = await answer.json();
  const page = pages.find(({ url }) => url.includes(file));
  if (page === undefined) return null;
  const socket = new globalThis.WebSocket(page.webSocketDebuggerUrl);
  try {
    await once(socket, 'open');
    const reply = once(socket, 'message');
    const params = { expression: READ(mark), returnByValue: true };
    socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    const { result } = JSON.parse(String((await reply).data)).result;
    return typeof result.value === 'number' ? result.value : null;
  } finally {
    socket.close();
  }
}

/**
 * @template {'open' | 'message'} Name
 * @param {WebSocket} socket
 * @param {Name} name
 * @returns {Promise<WebSocketEventMap[Name]>}
 */
function once(socket, name) {
  return new Promise((resolve, reject) => {
    socket.addEventListener(name, resolve, { once: true });
    socket.addEventListener('close', () => reject(new Error('the page has gone')), { once: true });
  });
}
