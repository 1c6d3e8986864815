import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Looks for credentials in clear, in UTF-8, UTF-16 and base64.
 *
 * @param {readonly string[]} folders
 * @param {readonly string[]} secrets
 * @returns {string[]} the files that hold one
 */
export function findSecrets(folders, secrets) {
  const forms = secrets.flatMap((secret) => [
    Buffer.from(secret),
    Buffer.from(secret, 'utf16le'),
    Buffer.from(Buffer.from(secret).toString('base64')),
  ]);
  return folders.flatMap((folder) =>
    filesBelow(folder)
      .filter((file) => {
        const content = readFileSync(file);
        return forms.some((form) => content.includes(form));
      })
      .map((file) => relative(folder, file)),
  );
}
