import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * The Debian of this machine, of which a clean one is made.
 *
 * @typedef {object} Debian
 * @property {string} codename e.g. `bookworm`
 * @property {string} mirror where its packages come from
 * @property {readonly string[]} sources lines for apt
 */

const MIRROR = 'http://deb.debian.org/debian';

/** @param {string} name of a field of os-release @returns {string} empty where it is not there */
function systemField(name) {
  const file = '/etc/os-release';
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(text)?.[1] ?? '';
}

/**
 * Why no clean root can be made here, before anything is tried.
 *
 * @returns {string | null} null where it can
 */
export function hindrance() {
  if (process.platform !== 'linux') return 'a clean root is made on Linux only';
  if (systemField('ID') !== 'debian') return 'a clean root is made on Debian only';
  if (process.getuid?.() !== 0) return 'only root may make a clean root';
  if (!existsSync('/usr/bin/apt-get')) return 'there is no apt-get';
  const { status } = spawnSync('unshare', ['--mount', '--pid', '--fork', 'true']);
  return status === 0 ? null : 'no file system can be mounted here (unshare)';
}

/** @returns {Debian} with the packages' sources as this machine's apt has them */
export function ownDebian() {
  const codename = systemField('VERSION_CODENAME');
  const releases = [codename, `${codename}-updates`, `${codename}-security`];
  const format = '$(REPO_URI) $(RELEASE) $(COMPONENT)';
  const asked = ['indextargets', '--format', format, 'Created-By: Packages'];
  const { stdout } = spawnSync('apt-get', asked, { encoding: 'utf8' });
  const found = [...new Set(stdout.split('\n'))]
    .map((line) => line.split(' '))
    .filter(([, release = '', component]) => releases.includes(release) && component === 'main');
  const mirror = found.find(([, release]) => release === codename)?.[0] ?? MIRROR;
  const sources = found.map((source) => `deb ${source.join(' ')}`);
  return {
    codename,
    mirror,
    sources: sources.length > 0 ? sources : [`deb ${mirror} ${codename} main`],
  };
}
