// When a file is imported across projects against the rule, tsc reports it but still writes that file's
// declarations beside its source. They are nobody's work: take them away again.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from './listFiles.mjs'
import { root } from './root.mjs'

const declaration = /\.d\.(ts|mts)$/
const sourceEndings = ['.ts', '.tsx', '.mjs']

/** @param {string} path */
const isOwnDeclaration = (path) => declaration.test(path) && !path.includes('node_modules/')

export function removeStrayDeclarations() {
  for (const folder of ['shared', 'server', 'client', 'test', 'bench', 'scripts']) {
    for (const file of listFiles(join(root, folder)).filter(isOwnDeclaration)) {
      const path = join(root, folder, file)
      const hasSource = sourceEndings.some((ending) => existsSync(path.replace(declaration, ending)))
      if (hasSource) rmSync(path)
    }
  }
}
