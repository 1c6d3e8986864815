import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const external = [/^electron($|\/)/u, /^node:/u];

export default defineConfig({
  main: {
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
