// `npm run bench -- NAME [--json FILE]`: runs bench/NAME.ts and prints its figures; without a name, lists them all.
import './lib/requireNode.mjs'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildProduct } from './lib/buildProduct.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { root } from './lib/root.mjs'
import { registerTypeScript } from './lib/runTypeScript.mjs'

const folder = join(root, 'bench')

/** @returns {{ name: string, job: string }[]} the files that export `run`, with the sentence they open with */
function listBenchmarks() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.ts'.length), source: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ source }) => /^export (async function|function|const) run\b/m.test(source))
    .map(({ name, source }) => ({ name, job: /^\/\/ (.*)/.exec(source)?.[1] ?? '' }))
}

/** @param {ReturnType<typeof listBenchmarks>} benchmarks */
function printList(benchmarks) {
  console.log('Benchmarks (npm run bench -- NAME [--json FILE]):')
  const width = Math.max(0, ...benchmarks.map(({ name }) => name.length))
  for (const { name, job } of benchmarks) console.log(`  ${name.padEnd(width)}  ${job}`)
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
const benchmarks = listBenchmarks()
const [name] = positionals
if (!name) {
  printList(benchmarks)
  process.exit(0)
}
if (!benchmarks.some((benchmark) => benchmark.name === name)) {
  console.error(`There is no benchmark called ${name}.`)
  printList(benchmarks)
  process.exit(1)
}
await ensureInstalled({ withDev: true })
await buildProduct()
await registerTypeScript()
const { describeMachine, formatTable } = await import(pathToFileURL(join(folder, 'report.ts')).href)
const { run } = await import(pathToFileURL(join(folder, `${name}.ts`)).href)

const report = { name, machine: describeMachine(), figures: await run() }
const { cpu, cores, memoryGiB, node } = report.machine
console.log(formatTable(`${name} (${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node})`, report.figures))
if (values.json) {
  // npm runs us in the project's folder; people mean the one they are in.
  const file = resolve(process.env.INIT_CWD ?? '.', values.json)
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
}
process.exit(0)
