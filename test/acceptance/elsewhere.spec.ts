import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '../desktop/support/command-line.ts';
import { expect, importFile, shownFor, statusOf, test } from './support/fixtures.ts';

const idle = [{ afterSeconds: 2, status: 'away' }];

test('a call that another program tells of keeps sitting still from being idling', async ({
  session,
  connected,
  company,
}) => {
  await session.idleReset();
  await connected('set', 'available', '--wait');
  const told = await connected('elsewhere', 'call', 'on', '--source', 'softphone');
  expect(told).toMatchObject({ code: 0, stderr: '' });
  const file = company.file();
  expect((await importFile(connected, { ...file, automation: { idle } })).code).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 5000));
  expect((await statusOf(connected)).presence['source']).toBe('manual');
  const facts = JSON.parse((await connected('diagnose', '--json')).stdout) as {
    readonly signals: { readonly busyElsewhere: string | null };
  };
  expect(facts.signals.busyElsewhere).toBe('call');
  expect((await connected('elsewhere', 'call', 'off')).code).toBe(0);
  expect((await statusOf(connected)).presence['source']).toBe('manual');
  expect((await connected('elsewhere', 'call', 'off', '--source', 'softphone')).code).toBe(0);
  await expect.poll(() => company.shown()).toEqual(shownFor.away);
  await session.idleReset();
  await expect.poll(() => company.shown()).toEqual(shownFor.available);
});

test('a presentation counts only where a rule goes by it', async ({
  session,
  connected,
  company,
}) => {
  await session.idleReset();
  await connected('set', 'available', '--wait');
  expect((await connected('elsewhere', 'presenting', 'on')).code).toBe(0);
  const automation = { idle, notWhile: ['call'] };
  expect((await importFile(connected, { ...company.file(), automation })).code).toBe(0);
  await expect.poll(() => company.shown()).toEqual(shownFor.away);
});

test('a microphone in use keeps sitting still from being idling, and its end begins to count', async ({
  session,
  company,
  profile,
}) => {
  // The sound server of this desktop is a file.
  const folder = path.join(path.dirname(profile), 'bin');
  const streams = path.join(folder, 'streams.json');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'pactl'), `#!/bin/sh\ncat '${streams}'\n`, { mode: 0o700 });
  writeFileSync(streams, '[{"corked": false, "properties": {"media.name": "Call"}}]');
  const env = { ...session.env, PATH: `${folder}:${session.env['PATH'] ?? ''}` };
  const presently = commandLine(env, profile);
  try {
    expect((await presently('start', '--hidden')).code).toBe(0);
    expect((await importFile(presently, { ...company.file(), automation: { idle } })).code).toBe(0);
    await session.idleReset();
    await presently('set', 'available', '--wait');
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect((await statusOf(presently)).presence['source']).toBe('manual');
    expect((await presently('diagnose')).stdout).toContain('signals.busyElsewhere\tcall');
    writeFileSync(streams, '[]');
    await expect.poll(() => company.shown(), { timeout: 20_000 }).toEqual(shownFor.away);
  } finally {
    await presently('quit');
  }
});

for (const words of [[], ['call'], ['lunch', 'on'], ['call', 'maybe'], ['call', 'on', 'now']]) {
  test(`"elsewhere ${words.join(' ')}" is wrong usage: 2`, async ({ presently }) => {
    const result = await presently('elsewhere', ...words);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(/^\S.*\n$/u);
  });
}
