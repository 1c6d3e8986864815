/** @typedef {import('./journeys.mjs').Journey} Journey */
/** @typedef {Record<string, readonly string[]>} FilesByVendor of the round in the middle */
/** @typedef {{ title: string, goal: number, files: FilesByVendor }} Row */

/** How many files each journey may enter. @type {Readonly<Record<Journey, Omit<Row, 'files'>>>} */
const JOURNEYS = {
  click: { title: 'tray click → HTTP', goal: 30 },
  idle: { title: 'idle → HTTP', goal: 33 },
  credential: { title: 'credential → keyring', goal: 12 },
  answer: { title: 'vendor answer → tray', goal: 12 },
};

/** What the numbers mean; printed with them. */
export const NOTES = [
  'Files of electron/ of which at least one function ran, or went on after a wait, between two marks',
  'in the running app; for each vendor with an account there and nowhere else; of three rounds the',
  'one in the middle. The vendors run in another process.',
  'tray click: from the entry of the tray menu; idle: from the tick in which the desktop first says',
  'so; both until the first request is complete in Node. Credential: from the bytes of `presently',
  'import` until what the keyring made of it stands in its file. Vendor answer: from its head until',
  'the tray has picture and menu.',
];

/**
 * @param {ReadonlyMap<string, Record<Journey, (readonly string[])[]>>} found files by vendor, journey
 *   and round
 * @returns {readonly Row[]}
 */
export function rowsOf(found) {
  return /** @type {Journey[]} */ (Object.keys(JOURNEYS)).map((journey) => {
    const middles = [...found].map(([vendor, rounds]) => [vendor, middleOf(rounds[journey])]);
    return { ...JOURNEYS[journey], files: Object.fromEntries(middles) };
  });
}

/** @param {readonly (readonly string[])[]} rounds */
function middleOf(rounds) {
  const sorted = rounds.toSorted((one, other) => one.length - other.length);
  return sorted[Math.floor(sorted.length / 2)] ?? [];
}

/** @param {Row} row */
const mostOf = ({ files }) => Math.max(...Object.values(files).map(({ length }) => length));

/** @param {Row} row */
export const isOver = (row) => mostOf(row) > row.goal;

/**
 * @param {readonly Row[]} rows
 * @returns {readonly string[]}
 */
export function formatTable(rows) {
  const vendors = Object.keys(rows[0]?.files ?? {});
  const cells = [
    ['files entered', ...vendors, 'most', 'goal', ''],
    ...rows.map((row) => [
      row.title,
      ...vendors.map((vendor) => String(row.files[vendor]?.length)),
      String(mostOf(row)),
      `≤ ${String(row.goal)}`,
      isOver(row) ? 'over' : '',
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  return cells.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/**
 * @param {readonly Row[]} rows
 * @returns {readonly string[]} each file with the vendors on whose way it lies
 */
export function formatFiles(rows) {
  return rows.flatMap(({ title, files }) => {
    const vendors = Object.keys(files);
    const all = [...new Set(Object.values(files).flat())].sort();
    return [
      '',
      title,
      ...all.map((file) => {
        const on = vendors.filter((vendor) => files[vendor]?.includes(file));
        return on.length === vendors.length ? `  ${file}` : `  ${file} (${on.join(', ')})`;
      }),
    ];
  });
}
