// Builds each program's page for production, each by itself, so that none loads another's code.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { chunkGroups } from '../../scripts/vite/chunkGroups'

/** Each program's folder, from bench/draw. */
export const programs = {
  ours: 'ours',
  plain: 'plain',
  excalidraw: 'peers/excalidraw',
  tldraw: 'peers/tldraw',
  'react-konva': 'peers/konva',
} as const
export type Program = keyof typeof programs
export const programNames = Object.keys(programs) as Program[]

export const pagesFolder = fileURLToPath(new URL('../../dist/bench/draw/', import.meta.url))

export async function buildPages(names: readonly Program[]): Promise<void> {
  console.log(`Building the pages of ${names.join(', ')} …`)
  for (const name of names) {
    await build({
      configFile: false,
      root: fileURLToPath(new URL(programs[name], import.meta.url)),
      // A folder a program: its files are asked for relative to its page.
      base: './',
      publicDir: false,
      logLevel: 'error',
      plugins: [react()],
      define: { 'process.env.IS_PREACT': '"false"' },
      build: {
        target: 'es2022',
        outDir: `${pagesFolder}${name}`,
        emptyOutDir: true,
        chunkSizeWarningLimit: 10_000,
        reportCompressedSize: false,
        rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
      },
    })
  }
}
