/** As much of Electron's frame as the check needs. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Whether a message comes from our own page. */
export type TrustedSender = (frame: SenderFrame | null) => boolean;

/**
 * Trusts only the top frames of our own pages.
 * @param pageUrls the addresses of the pages without query, `file:` in a build.
 */
export function createTrustedSender(...pageUrls: readonly string[]): TrustedSender {
  const pages = pageUrls.map((pageUrl) => new URL(pageUrl));
  return (frame) => {
    if (frame?.parent !== null) return false;
    if (!URL.canParse(frame.url)) return false;
    const sender = new URL(frame.url);
    return pages.some(
      (own) =>
        sender.protocol === own.protocol &&
        sender.host === own.host &&
        sender.pathname === own.pathname,
    );
  };
}
