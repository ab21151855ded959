// Builds the client into dist/client, and serves it while developing.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunkGroups } from './scripts/vite/chunkGroups.ts'
import { buildServiceWorker } from './scripts/vite/serviceWorkerPlugin.ts'

const server = `http://localhost:${process.env.PORT ?? 4321}`

export default defineConfig({
  root: fileURLToPath(new URL('client', import.meta.url)),
  resolve: { alias: { 'lib0/logging': fileURLToPath(new URL('scripts/vite/quietLog.ts', import.meta.url)) } },
  plugins: [react(), buildServiceWorker('serviceWorker.ts')],
  server: {
    // The Host header stays that of the page, so the server's rule on the Origin holds here too.
    // client/api and client/sync are folders of modules too: what ends in .ts is not the server's.
    proxy: {
      '^/api/(?!.*\\.tsx?(\\?|$))': server,
      '/healthz': server,
      '^/sync/(?!.*\\.tsx?(\\?|$))': { target: server, ws: true },
    },
  },
  build: {
    target: ['es2022', 'safari16'],
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    // Nothing inside data: addresses, so that the content security policy can stay strict.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunkGroups, includeDependenciesRecursively: false },
      },
    },
  },
})
