/** A name, code or format that stands as it is in every language. */
interface Allowed {
  readonly words: readonly string[];
  readonly because: string;
}

const allowed: readonly Allowed[] = [
  {
    words: ['Presently', 'Conpeek', 'Garoon', 'LINE WORKS', 'Lineworks', 'Idealist'],
    because: 'names of programs',
  },
  {
    words: ['Electron', 'Chromium', 'Node.js', 'GNOME Keyring', 'GNOME', 'KDE Plasma', 'KDE'],
    because: 'names of programs',
  },
  {
    words: ['KWallet', 'KeePassXC', 'Secret Service', 'Wayland', 'X11', 'Linux', 'Xfce', 'XFCE'],
    because: 'names of programs and parts of a desktop',
  },
  {
    words: ['AppIndicator and KStatusNotifierItem Support'],
    because: 'the extension is found under this name only',
  },
  {
    words: [
      'API',
      'OAuth',
      'PKCE',
      'PFX',
      'PEM',
      'RSA',
      'SAML',
      'HTTPS',
      'HTTP',
      'URL',
      'ID',
      'POS',
    ],
    because: 'the same abbreviation everywhere',
  },
  {
    words: ['Web', 'Webhook', 'Basic', 'https', 'http'],
    because: 'written so by those who use it',
  },
  { words: ['CSV', 'JSON', 'ICS', 'ics'], because: 'names of formats' },
  {
    words: ['Ctrl', 'Alt', 'Shift', 'Esc', 'Delete', 'Del', 'Enter', 'Space'],
    because: 'names of keys',
  },
  { words: ['English', 'Polski'], because: 'each language stands in its own words' },
  {
    words: ['Tokyo', 'Seoul', 'Moscow', 'Warsaw'],
    because: 'time zones are found in Latin letters',
  },
];

/** What is no word of any language. */
const noWords: readonly (readonly [pattern: RegExp, because: string])[] = [
  [/PROXY [\w.:-]+(?:; DIRECT)?/gu, 'a way as PAC files tell it'],
  [/(?:https?|presently):\/\/[^\s“”"'。、]*/gu, 'an address'],
  [/(?:\b[\w-]+\.)+(?:example|com|ics)\b[\w/.-]*/gu, 'an address'],
  [/\{message\}/gu, 'stands for the message'],
  [/\b(?:Linux|Windows|Darwin) \d\S* \S+/gu, 'the name of a system'],
  [/\b(?:x11|wayland|gnome_libsecret|powerMonitor(?:\.\w+)?|org(?:\.\w+)+)\b/gu, 'a source'],
  [/\/[\w./-]{3,}|\b[\w-]+\/[\w-]+(?:\/[\w-]+)?/gu, 'a path, or a time zone'],
  [/presently set [\w-]+/gu, 'a command'],
  [/\b(?:accounts|statuses|automation|general)(?:\[\d+\])?[\w.[\]-]*: /gu, 'a place in a file'],
  [/"[\w.-]+"/gu, 'a word that a file must hold'],
];

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

/**
 * The Latin words of a text that should be in Japanese, Korean or Russian.
 * @param known what others named or said: people, codes of the vendors
 */
export function foreignWordsIn(
  text: string,
  known: readonly (string | RegExp)[],
): readonly string[] {
  const names = [...allowed.flatMap(({ words }) => words), ...known]
    .filter((name) => typeof name === 'string')
    .toSorted((one, other) => other.length - one.length)
    .map(
      (name) =>
        new RegExp(String.raw`(?<!\p{Script=Latin})${escaped(name)}(?!\p{Script=Latin})`, 'gu'),
    );
  const said = known.filter((name) => name instanceof RegExp);
  let rest = text;
  for (const pattern of [...said, ...noWords.map(([each]) => each), ...names]) {
    rest = rest.replaceAll(pattern, ' ');
  }
  return [...rest.matchAll(/\p{Script=Latin}{2,}/gu)].map(([word]) => word);
}
