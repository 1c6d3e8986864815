import type { VendorAnswer } from './exchange.ts';

/** What a person is asked before a program may act for them. */
export interface ConsentQuestion {
  /** The system that asks, such as `Garoon`. */
  readonly vendor: string;
  /** The program that wants to act. */
  readonly client: string;
  /** The person who is logged in in the browser. */
  readonly user: string;
  /** What is asked for: the vendor's own word, and what it means. */
  readonly scopes: readonly { readonly id: string; readonly meaning: string }[];
  /** Where the form goes, a path of the same host. */
  readonly action: string;
  /** What the form carries on unseen, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The field of the form that says which button was pressed: `allow` or `deny`. */
export const CONSENT_FIELD = 'decision';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { display: grid; place-items: center; min-height: 100vh; margin: 0; }
main { width: min(26rem, calc(100vw - 3rem)); }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 .75rem; }
ul { padding-inline-start: 1.25rem; }
code, .note { color: color-mix(in srgb, currentColor 75%, transparent); font-size: .875rem; }
form { display: flex; gap: .75rem; margin-block: 1.5rem 1rem; }
button { font: inherit; padding: .625rem 1.25rem; min-width: 6rem; border-radius: .5rem;
  border: 1px solid currentColor; background: transparent; color: inherit; cursor: pointer; }
button[value="allow"] { background: #175cd3; border-color: #175cd3; color: #fff; }
button:focus-visible { outline: 3px solid #53b1fd; outline-offset: 2px; }
`;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  // No `form-action`: browsers hold the redirect after the form to it as well.
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
} as const;

/** The page with the buttons Allow and Deny that the sample's sign-ins in the browser share. */
export const consentPage = (question: ConsentQuestion): VendorAnswer => {
  const title = `Allow ${question.client} to use ${question.vendor}?`;
  const scopes = question.scopes.map(
    ({ id, meaning }) => `<li>${escape(meaning)} <code>${escape(id)}</code></li>`,
  );
  const hidden = Object.entries(question.fields).map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  );
  const body = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main>
<h1>${escape(title)}</h1>
<p>You are signed in as <strong>${escape(question.user)}</strong>. It will be able to:</p>
<ul>${scopes.join('')}</ul>
<form method="post" action="${escape(question.action)}">
${hidden.join('\n')}
<button type="submit" name="${CONSENT_FIELD}" value="allow" autofocus>Allow</button>
<button type="submit" name="${CONSENT_FIELD}" value="deny">Deny</button>
</form>
<p class="note">This is the sample workplace of Presently, on this computer. Nobody else sees it.</p>
</main></body></html>`;
  return { status: 200, headers: HEADERS, body };
};
