// What people read in an exported file, whatever its format; an archive's files one after the other.
import { unzipSync } from 'fflate'
import { readWords } from './office/readPackage'
import { readPdfWords } from './readPdfWords'

export function readExportWords(format: string, file: string | Uint8Array): string {
  if (typeof file === 'string') return file
  switch (format) {
    case 'pdf':
      return readPdfWords(file)
    case 'zip':
      return Object.entries(unzipSync(file))
        .map(([name, bytes]) => `${name}\n${readExportWords(name.slice(name.lastIndexOf('.') + 1), bytes)}`)
        .join('\n')
    case 'png':
      return ''
    case 'xlsx':
    case 'ods':
    case 'odt':
    case 'docx':
      return readWords(file)
    default:
      return Buffer.from(file).toString()
  }
}
