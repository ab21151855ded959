// An OpenDocument package: the media type first and uncompressed, so that a file can be told by its first bytes; then the
// parts and the manifest that lists them.
import { strToU8, type Zippable, zipSync } from 'fflate'
import { element, escapeXml } from './xml'

/** The version that Taiwan's standard CNS 15251 and older offices read. */
export const odfVersion = '1.2'

export interface OdfPackage {
  mediaType: string
  title: string
  language: string
  /** Milliseconds since 1970. */
  madeAt: number
  /** Whole XML documents. */
  content: string
  styles: string
  /** How the document is first shown. */
  settings?: string
}

/** Zip keeps no time zone and starts in 1980: one fixed moment, so that equal documents are equal files. */
const mtime = new Date(1980, 0, 1, 12)

export function zipOdf(odf: OdfPackage): Uint8Array {
  const parts = {
    'content.xml': odf.content,
    'styles.xml': odf.styles,
    'meta.xml': metaOf(odf),
    ...(odf.settings && { 'settings.xml': odf.settings }),
  }
  const files: Zippable = { mimetype: [strToU8(odf.mediaType), { level: 0, mtime }] }
  for (const [path, xml] of Object.entries(parts)) files[path] = [strToU8(xml), { level: 6, mtime }]
  files['META-INF/manifest.xml'] = [
    strToU8(manifestOf(odf.mediaType, Object.keys(parts))),
    { level: 6, mtime },
  ]
  return zipSync(files)
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

export const namespaces = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:number': 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  'xmlns:meta': 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  'xmlns:config': 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': odfVersion,
}

function metaOf({ title, language, madeAt }: OdfPackage): string {
  const time = new Date(madeAt).toISOString().slice(0, 19)
  const meta = element(
    'office:meta',
    {},
    element('meta:generator', {}, 'ConsensusBoard'),
    element('dc:title', {}, escapeXml(title)),
    element('meta:creation-date', {}, time),
    element('dc:date', {}, time),
    element('dc:language', {}, language),
  )
  return xmlHead + element('office:document-meta', namespaces, meta)
}

function manifestOf(mediaType: string, paths: readonly string[]): string {
  const entries = [
    element('manifest:file-entry', {
      'manifest:full-path': '/',
      'manifest:version': odfVersion,
      'manifest:media-type': mediaType,
    }),
    ...paths.map((path) =>
      element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': 'text/xml' }),
    ),
  ]
  const names = {
    'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
    'manifest:version': odfVersion,
  }
  return xmlHead + element('manifest:manifest', names, ...entries)
}
