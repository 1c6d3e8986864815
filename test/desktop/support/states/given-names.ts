import { languages } from '../../../../electron/contract/languages.ts';
import { namesIn, type StatusNames } from '../tour.ts';
import type { Words } from '../words.ts';

const all = languages.map(namesIn);

function longest(id: keyof StatusNames): string {
  const names = all.map((each) => each[id]);
  return names.reduce((long, name) => (name.length > long.length ? name : long), '');
}

/**
 * What somebody called the statuses: the same in whatever language the window speaks, and each as
 * long as it gets in any.
 */
export const givenNames: StatusNames = {
  available: longest('available'),
  busy: longest('busy'),
  lunch: longest('lunch'),
  'short-break': longest('short-break'),
  away: longest('away'),
  offline: longest('offline'),
};

const prefix = 'shared:sample.';

function isGiven(id: string): id is keyof StatusNames {
  return Object.hasOwn(givenNames, id);
}

/** The words of a language, but the statuses as they are called. */
export function withGivenNames(say: Words): Words {
  return (key, params) => {
    const id = key.slice(prefix.length);
    return key.startsWith(prefix) && isGiven(id) ? givenNames[id] : say(key, params);
  };
}
