import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {import('../../electron/sandbox/token-book.ts').TokenBook} TokenBook */

/**
 * @param {unknown} value
 * @returns {readonly string[]} every text in it, however deep
 */
export function textsIn(value) {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * Notes every token that is issued from now on.
 *
 * @param {TokenBook} book
 * @returns {readonly string[]} grows with each
 */
export function recordTokens(book) {
  /** @type {string[]} */
  const issued = [];
  const issue = book.issue.bind(book);
  book.issue = (...args) => {
    const token = issue(...args);
    issued.push(token);
    return token;
  };
  return issued;
}

/** @param {readonly string[]} secrets */
const formsOf = (secrets) =>
  secrets.flatMap((secret) => {
    const texts = [secret, Buffer.from(secret).toString('base64')];
    return texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  });

/** @param {string} folder */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/**
 * Looks for credentials in clear; never says which.
 *
 * @param {readonly string[]} secrets
 * @param {{ folders: readonly string[], output: string }} places
 * @returns {{ files: number, found: readonly string[] }} how many files were read, and where
 *   something was found
 */
export function findSecrets(secrets, { folders, output }) {
  const forms = formsOf(secrets);
  const holds = (/** @type {Buffer} */ content) => forms.some((form) => content.includes(form));
  const files = folders.flatMap(filesBelow);
  const found = files.filter((file) => holds(readFileSync(file)));
  return {
    files: files.length,
    found: holds(Buffer.from(output)) ? [...found, 'the output of a command'] : found,
  };
}
