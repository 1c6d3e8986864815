import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An authority of a test's own, a server certificate for 127.0.0.1 and a person's PKCS #12. */
export interface TestCertificates {
  readonly ca: string;
  readonly server: { readonly cert: string; readonly key: string };
  /** PKCS #12 in base64. */
  readonly pfx: string;
  /** The same person from another authority. */
  readonly strangerPfx: string;
  readonly passphrase: string;
}

const passphrase = 'geheim-字';
const keyKind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

function openssl(folder: string, parts: readonly string[]): void {
  try {
    execFileSync('openssl', parts, { cwd: folder, stdio: 'pipe' });
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    throw new Error(`These tests make their certificates with the program openssl: ${text}`, {
      cause: error,
    });
  }
}

function authority(folder: string, name: string): void {
  const files = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
  openssl(folder, ['req', '-x509', ...keyKind, ...files, '-days', '2', '-subj', `/CN=${name}`]);
}

function signed(folder: string, name: string, by: string): void {
  const files = ['-keyout', `${name}.key`, '-out', `${name}.csr`];
  openssl(folder, ['req', ...keyKind, ...files, '-subj', `/CN=${name}`]);
  const request = ['-req', '-in', `${name}.csr`, '-out', `${name}.pem`, '-days', '2'];
  const signer = ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial'];
  openssl(folder, ['x509', ...request, ...signer, '-extfile', 'names']);
}

function pfxOf(folder: string, name: string): string {
  const files = ['-inkey', `${name}.key`, '-in', `${name}.pem`, '-out', `${name}.pfx`];
  openssl(folder, ['pkcs12', '-export', ...files, '-passout', `pass:${passphrase}`]);
  return readFileSync(path.join(folder, `${name}.pfx`)).toString('base64');
}

/** Makes them with `openssl`; throws with the reason where that is not installed. */
export function makeCertificates(): TestCertificates {
  const folder = mkdtempSync(path.join(tmpdir(), 'presently-tls-'));
  const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  try {
    writeFileSync(path.join(folder, 'names'), 'subjectAltName=IP:127.0.0.1\n');
    authority(folder, 'office');
    authority(folder, 'elsewhere');
    signed(folder, 'server', 'office');
    signed(folder, 'sato', 'office');
    signed(folder, 'stranger', 'elsewhere');
    return {
      ca: text('office.pem'),
      server: { cert: text('server.pem'), key: text('server.key') },
      pfx: pfxOf(folder, 'sato'),
      strangerPfx: pfxOf(folder, 'stranger'),
      passphrase,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
