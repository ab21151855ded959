// Installs the programs of the system that `npm run test:system` needs (as root, with apt-get). Needs no dependency.
import './lib/requireNode.mjs'
import { installPackages } from './lib/installPackages.mjs'
import { listMissingPackages } from './lib/systemPrograms.mjs'

const missing = listMissingPackages()
if (missing.length > 0) await installPackages(missing, 'npm run test:system')
