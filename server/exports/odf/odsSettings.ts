// How an ODS is first shown: the rows down to the headings stay in view.
import type { Grid, GridSheet } from '../grid/Grid'
import { element, escapeXml } from './xml'
import { namespaces, xmlHead } from './zipOdf'

export function odsSettings({ sheets }: Grid): string {
  const tables = element(
    'config:config-item-map-named',
    { 'config:name': 'Tables' },
    ...sheets.map((sheet) =>
      element('config:config-item-map-entry', { 'config:name': sheet.name }, ...frozen(sheet)),
    ),
  )
  const view = element(
    'config:config-item-map-entry',
    {},
    item('ViewId', 'string', 'view1'),
    tables,
    item('ActiveTable', 'string', sheets[0]?.name ?? ''),
  )
  const views = element('config:config-item-map-indexed', { 'config:name': 'Views' }, view)
  const set = element('config:config-item-set', { 'config:name': 'ooo:view-settings' }, views)
  const names = { ...namespaces, 'xmlns:ooo': 'http://openoffice.org/2004/office' }
  return xmlHead + element('office:document-settings', names, element('office:settings', {}, set))
}

/** Mode 2 is a fixed split, the pane below it the active one; LibreOffice's own names. */
function frozen({ banners }: GridSheet): string[] {
  const rows = String(banners.length + 1)
  return [
    item('HorizontalSplitMode', 'short', '0'),
    item('VerticalSplitMode', 'short', '2'),
    item('VerticalSplitPosition', 'int', rows),
    item('ActiveSplitRange', 'short', '2'),
    item('PositionTop', 'int', '0'),
    item('PositionBottom', 'int', rows),
  ]
}

function item(name: string, type: string, value: string): string {
  return element('config:config-item', { 'config:name': name, 'config:type': type }, escapeXml(value))
}
