// The repository's root folder: scripts work from there wherever they are called.
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
