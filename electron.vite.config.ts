import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const external = [/^electron($|\/)/u, /^node:/u];

const icons = path.join(import.meta.dirname, 'electron/controls/icons/rendered');

/** Puts the rendered pictures beside the code, which reads them by name. */
const withIcons: Plugin = {
  name: 'icons',
  generateBundle() {
    for (const file of readdirSync(icons)) {
      const source = readFileSync(path.join(icons, file));
      this.emitFile({ type: 'asset', fileName: `icons/${file}`, source });
    }
  },
};

export default defineConfig({
  main: {
    plugins: [withIcons],
    build: {
      outDir: 'out/main',
      target: 'node20',
      minify: true,
      externalizeDeps: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { main: 'electron/main.ts', presently: 'electron/controls/command-line/entry.ts' },
        external,
        output: {
          // Electron reads modules of the newer kind one by one and later, at every start.
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      minify: true,
      externalizeDeps: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        external,
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { index: 'renderer/index.html', switcher: 'renderer/switcher.html' },
      },
    },
  },
});
