// The look of the page, on the screen, on a phone and on A4 laid wide.
import { inks } from '../paper/look'
import type { PaperTable } from '../paper/Paper'

export function htmlStyle(tables: readonly PaperTable[]): string {
  const columns = tables[0]?.columns ?? []
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const looks = columns.map(({ colour, width }, at) => {
    const share = `width:${((100 * width) / whole).toFixed(1)}%`
    return `.c${at}{${share}${colour ? `;background:${colour}` : ''}}`
  })
  return style.replace(/\s*\n\s*/g, '').replace(/([:;,{]) /g, '$1') + looks.join('')
}

const style = `
*{box-sizing: border-box}
html{background: ${inks.ground}; color: ${inks.ink}; -webkit-text-size-adjust: 100%}
body{max-width: 1600px; margin: 0 auto; padding: 24px clamp(16px, 3vw, 48px) 48px;
font: 16px/1.7 "Noto Sans TC", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", system-ui, sans-serif;
line-break: strict; text-autospace: normal; overflow-wrap: anywhere}
h1{margin: 0 0 4px; font-size: 28px; line-height: 1.35}
h2{margin: 40px 0 8px; font-size: 20px; line-height: 1.4}
p{margin: 0 0 8px}
a{color: ${inks.accent}}
.status{display: inline-block; padding: 1px 12px; border: 1px solid; border-radius: 999px; font-size: 14px; font-weight: 600}
.status.draft{color: #8a5a00; background: #fff7e0}
.status.done{color: #2e6b31}
.notice{padding-left: 12px; border-left: 3px solid ${inks.accent}; color: ${inks.soft}}
.limits{font-weight: 600}
dl{display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 16px 0}
dt, .remark, .people, .label{color: ${inks.soft}}
dd{margin: 0}
.remark, .people{font-size: 14px}
.quiet{color: ${inks.soft}; font-weight: 400}
.sheet{overflow-x: auto; border: 1px solid ${inks.lineStrong}; border-radius: 10px; background: #fff}
.sheet:focus-visible{outline: 3px solid ${inks.accent}; outline-offset: 2px}
table{width: 100%; min-width: 1080px; border-collapse: collapse; font-size: 15px; line-height: 1.6}
.notes table{min-width: 720px}
caption{position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)}
th, td{padding: 8px 10px; border: 1px solid ${inks.line}; text-align: left; vertical-align: top}
thead th{border-color: ${inks.lineStrong}; background: ${inks.sunken}; font-size: 14px; white-space: nowrap}
tbody{border-top: 2px solid ${inks.lineStrong}}
.notes tbody{border-top: 0}
tbody th{font-weight: 600}
tbody th .label{margin-right: 2px; font-variant-numeric: tabular-nums}
td p, th p{margin: 0 0 6px; unicode-bidi: isolate}
td p:last-child, th p:last-child{margin: 0}
.label{font-size: .92em; font-weight: 400}
.details td{background: ${inks.ground}; font-size: 14px}
@media (max-width: 599px){
body{padding: 16px 12px 32px}
h1{font-size: 22px}
dl{grid-template-columns: 1fr}
dd{margin-bottom: 8px}
}
@page{size: A4 landscape; margin: 14mm 15mm 16mm; @bottom-right{content: counter(page) " / " counter(pages); font-size: 8pt}}
@media print{
html, .sheet, .details td{background: none}
body{max-width: none; padding: 0; font-size: 10pt; line-height: 1.5}
h1{font-size: 16pt}
h2{margin-top: 16pt; font-size: 12pt; break-after: avoid}
.sheet{overflow: visible; border: 0; border-radius: 0}
table, .notes table{min-width: 0; font-size: 8.5pt; line-height: 1.45}
th, td{padding: 3pt 4pt; border-color: ${inks.lineStrong}}
thead{display: table-header-group}
thead th{white-space: normal; -webkit-print-color-adjust: exact; print-color-adjust: exact}
tr{break-inside: avoid}
.details td{font-size: 8pt}
a{color: inherit; text-decoration: none}
}
`
