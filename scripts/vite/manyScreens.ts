// Which modules go into one file because many screens load them together: small files take a phone longer, and pack worse.

interface ModuleInfo {
  importedIds: readonly string[]
}
/** As Rolldown hands it to a chunk group. */
export interface ModuleGraph {
  getModuleInfo(id: string): ModuleInfo | null
}

const client = new URL('../../client/', import.meta.url).pathname

/** Pages before a board is open. What they need too stays apart. */
const earlier = ['main.tsx', 'home/HomeScreen.tsx', 'home/JoinByCodeScreen.tsx']
/** In the order in which a browser comes by them: what one has brought, the next needs not. */
const files = {
  'every-board': 'open/BoardRoute.tsx',
  'every-screen': 'sync/everything.ts',
} as const

let found: ReadonlyMap<string, string> | null = null

/** The name of its file; null for a module that is split by the imports alone. One build has one graph. */
export function fileOf(id: string, graph: ModuleGraph): string | null {
  found ??= sortModules(graph)
  return found.get(id) ?? null
}

function sortModules(graph: ModuleGraph): Map<string, string> {
  const sorted = new Map<string, string>()
  const known = reach(
    graph,
    earlier.map((file) => client + file),
  )
  for (const [name, file] of Object.entries(files)) {
    for (const id of reach(graph, [client + file])) {
      if (!known.has(id) && id !== client + file && !id.includes('node_modules')) sorted.set(id, name)
      known.add(id)
    }
  }
  return sorted
}

/** What these modules import at once, themselves included. */
function reach(graph: ModuleGraph, ids: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const open = [...ids]
  for (let id = open.pop(); id; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return seen
}
