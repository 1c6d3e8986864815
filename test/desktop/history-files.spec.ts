import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { App } from './support/app.ts';
import { expect, expectShown, test } from './support/fixtures.ts';

interface History {
  readonly entries: readonly { readonly type: string; readonly message?: string }[];
}

async function messages(app: App): Promise<readonly string[]> {
  const { stdout } = await app.command('history', '--json');
  // The command line's own contract, which the acceptance tests hold it to.
  const { entries } = JSON.parse(stdout) as History;
  return entries.flatMap(({ message }) => message ?? []);
}

const keptAside = (app: App): readonly string[] =>
  readdirSync(app.profile).filter((name) => name.includes('.damaged-'));

test.describe('the history on disk', () => {
  test('that is damaged is kept aside; its good lines stay, and a notification says so', async ({
    session,
    connected,
    office,
  }) => {
    await connected.command('set', 'lunch', '--message', 'first', '--wait');
    await connected.kill();
    const file = path.join(connected.profile, 'journal.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('\n', '\n\0\u{FFFD}\0\n'));
    await connected.start();
    await expect.poll(() => keptAside(connected)).toEqual(['journal.damaged-1.jsonl']);
    await expect
      .poll(async () => (await session.notifications()).map(({ body, summary }) => summary + body))
      .toContainEqual(expect.stringMatching(/history were damaged/u));
    await connected.command('set', 'busy', '--message', 'second', '--wait');
    await expectShown(office, 'busy');
    expect(await messages(connected)).toEqual(['first', 'second']);
  });

  test('of many weeks is packed, read as one, and as far as it is whole', async ({
    session,
    connected,
  }) => {
    await connected.command('set', 'lunch', '--message', 'before', '--wait');
    await connected.kill();
    const file = path.join(connected.profile, 'journal.jsonl');
    const first = readFileSync(file, 'utf8').trimEnd();
    const delivery = {
      type: 'delivery',
      account: 'garoon',
      status: 'lunch',
      state: 'applied',
      shows: 'absence',
      latencyMs: 1,
    };
    const lines = Array.from({ length: 9000 }, (_, index) =>
      JSON.stringify({ at: Date.now() - 9000 + index, ...delivery }),
    );
    writeFileSync(file, `${first}\n`);
    appendFileSync(file, `${lines.join('\n')}\n`);
    await connected.start();
    await connected.command('set', 'busy', '--message', 'after', '--wait');
    await expect
      .poll(() => readdirSync(connected.profile))
      .toContainEqual(expect.stringMatching(/^journal\.1\.\d+-\d+\.jsonl\.gz$/u));
    expect(await messages(connected)).toEqual(['before', 'after']);
    const { stdout } = await connected.command('history', '--csv');
    const whole = stdout.trimEnd().split('\n').length;
    expect(whole).toBeGreaterThan(9000);

    const name = readdirSync(connected.profile).find((each) => each.endsWith('.gz')) ?? '';
    const packed = path.join(connected.profile, name);
    const bytes = readFileSync(packed);
    writeFileSync(packed, bytes.subarray(0, bytes.length / 2));
    const left = await connected.command('history', '--csv');
    expect(left.code).toBe(0);
    const readable = left.stdout.trimEnd().split('\n').length;
    expect(readable).toBeGreaterThan(whole / 4);
    expect(readable).toBeLessThan(whole);
    expect(await messages(connected)).toEqual(['before', 'after']);
    await expect
      .poll(async () => (await session.notifications()).map(({ body, summary }) => summary + body))
      .toContainEqual(expect.stringMatching(/history were damaged/u));
  });
});
