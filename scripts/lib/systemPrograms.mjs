// The programs of the system that `npm run test:system` needs: its name on the PATH, and its Debian package.
import { findProgram } from './findProgram.mjs'

const programs = [
  { program: 'strace', debianPackage: 'strace' },
  { program: 'jing', debianPackage: 'jing' },
  { program: 'lowriter', debianPackage: 'libreoffice-writer' },
  { program: 'localc', debianPackage: 'libreoffice-calc' },
  { program: 'pdftotext', debianPackage: 'poppler-utils' },
]

/** @returns {string[]} Debian packages whose program is not there */
export function listMissingPackages() {
  return programs.filter(({ program }) => !findProgram(program)).map(({ debianPackage }) => debianPackage)
}
