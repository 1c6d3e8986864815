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
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
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
      rolldownOptions: { input: { index: 'renderer/index.html' } },
    },
  },
});
