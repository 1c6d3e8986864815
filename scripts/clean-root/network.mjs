import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

/**
 * How this machine reaches package registries: proxies, mirrors, authorities. A clean root gets that
 * for the time of a run, as environment where there is a variable for it, and keeps none of it.
 */
const PASSED =
  /^((https?|all|no)_proxy|npm_config_(registry|proxy|https_proxy|noproxy|cafile|strict_ssl)|ELECTRON_MIRROR|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/i;
const NAMES_A_FILE = /^(npm_config_cafile|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/i;

/** Of an npmrc: which registry, through what, trusting whom, as whom. */
const NPM_SETTING =
  /^\s*((?:@[^:=\s]+:)?registry|proxy|https-proxy|noproxy|cafile|strict-ssl|\/\/[^=]+?)\s*=\s*(.*?)\s*$/gm;

const AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt';
const APT_SETTINGS = join('etc', 'apt', 'apt.conf.d', '99machine');
const APT_SOURCES = join('etc', 'apt', 'sources.list');

/** @returns {Record<string, string>} what the person's npmrc says, as variables that npm reads */
function npmVariables() {
  const file = process.env['npm_config_userconfig'] ?? join(homedir(), '.npmrc');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const settings = [...text.matchAll(NPM_SETTING)];
  return Object.fromEntries(
    settings.map(([, name = '', value = '']) => [`npm_config_${name}`, value]),
  );
}

/** @returns {Record<string, string>} variables for programs in the root */
export function networkVariables() {
  const passed = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && PASSED.test(name) ? [[name, value]] : [],
  );
  return { ...npmVariables(), ...Object.fromEntries(passed) };
}

/** @returns {string} what apt is told of the network on this machine, as a file of its own */
function aptSettings() {
  const { stdout } = spawnSync('apt-config', ['dump', '--no-empty', 'Acquire'], {
    encoding: 'utf8',
  });
  const lines = stdout.split('\n');
  return lines.filter((line) => /^Acquire::(https?|Check-)/i.test(line)).join('\n');
}

/**
 * Lets a root use the network as this machine does.
 *
 * @param {string} root
 * @param {{ sources: readonly string[], variables: Record<string, string> }} network
 */
export function lendNetwork(root, { sources, variables }) {
  writeFileSync(join(root, APT_SOURCES), `${sources.join('\n')}\n`);
  writeFileSync(join(root, APT_SETTINGS), `${aptSettings()}\n`);
  const named = Object.entries(variables).filter(([name]) => NAMES_A_FILE.test(name));
  const files = ['/etc/resolv.conf', '/etc/hosts', AUTHORITIES, ...named.map(([, file]) => file)];
  for (const file of files.filter((each) => existsSync(each))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    copyFileSync(file, join(root, file));
  }
}

/**
 * Takes from a root what could hold a name or a password of this machine's network.
 *
 * @param {string} root
 */
export function takeNetworkBack(root) {
  for (const file of [APT_SETTINGS, APT_SOURCES]) rmSync(join(root, file), { force: true });
}
