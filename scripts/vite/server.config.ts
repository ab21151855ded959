// Builds the server into dist/server: its own code bundled, the packages it uses left where they are.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const source = (path: string) => fileURLToPath(new URL(`../../server/${path}.ts`, import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      // The program and the threads that server/program.ts starts; all side by side, as it expects.
      input: [
        source('main'),
        source('store/sqlite/storeWorker'),
        source('store/sqlite/backupWorker'),
        source('exports/exportWorker'),
        source('pictures/pictureWorker'),
        source('imports/importWorker'),
        source('history/historyWorker'),
      ],
      output: { entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' },
    },
  },
})
