import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a large part of the whole run, so that none of them is left for its end. */
const long = /(?:life|properties|journal-year|contract)\.test\.ts$/u;

/** Long files first, the others in the order of the day: no test may need another one before it. */
class LongFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const shuffled = files
      .map((file) => ({ file, place: Math.random() - (long.test(file.moduleId) ? 1 : 0) }))
      .toSorted((one, other) => one.place - other.place)
      .map(({ file }) => file);
    return Promise.resolve(shuffled);
  }
}

const noElectron = path.join(import.meta.dirname, 'test/unit/support/no-electron.ts');

export default defineConfig({
  test: {
    // One more than there are cores, since some tests wait for time-outs.
    maxWorkers: availableParallelism() + 1,
    // The files share what they have imported: no module of ours keeps anything between two tests.
    isolate: false,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        resolve: { alias: { 'electron/main': noElectron, 'electron/common': noElectron } },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/vendors/**/*.test.ts'],
          environment: 'node',
          sequence: { shuffle: { tests: true } },
          testTimeout: 15_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['electron/**/*.ts'] },
  },
});
