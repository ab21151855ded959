// Who may import whom: `client → shared ← server`, and the walls inside them.
import { isBuiltin } from 'node:module'
import type { Import, ImportGraph } from './importGraph'

type Rule = { says: string; forbids(from: string, target: string): boolean }

const isIn = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`))
const isOurs = (path: string) => isIn(path, 'shared', 'server', 'client', 'test', 'bench', 'scripts')
const isPackage = (target: string, ...names: string[]) => names.includes(target) || isIn(target, ...names)

const rules: Rule[] = [
  {
    says: 'shared knows neither side',
    forbids: (from, target) => isIn(from, 'shared') && isOurs(target) && !isIn(target, 'shared'),
  },
  {
    says: 'shared is plain TypeScript: no Node, no React, no canvas',
    forbids: (from, target) =>
      isIn(from, 'shared') &&
      (isBuiltin(target) || isPackage(target, 'react', 'react-dom', 'konva', 'react-konva')),
  },
  {
    says: 'in shared, only shared/doc imports yjs',
    forbids: (from, target) =>
      isIn(from, 'shared') && !isIn(from, 'shared/doc') && isPackage(target, 'yjs', 'y-websocket'),
  },
  {
    says: 'shared/model and shared/geometry import nothing else of shared',
    forbids: (from, target) =>
      isIn(from, 'shared/model', 'shared/geometry') &&
      isIn(target, 'shared') &&
      !isIn(target, 'shared/model', 'shared/geometry'),
  },
  {
    says: 'the client imports itself and shared only',
    forbids: (from, target) => isIn(from, 'client') && isOurs(target) && !isIn(target, 'client', 'shared'),
  },
  {
    says: 'the server imports itself and shared only',
    forbids: (from, target) => isIn(from, 'server') && isOurs(target) && !isIn(target, 'server', 'shared'),
  },
  {
    says: 'the client runs in a browser: no Node',
    forbids: (from, target) => isIn(from, 'client') && isBuiltin(target),
  },
  {
    says: 'canvas and outline are equal views: neither imports the other',
    forbids: (from, target) =>
      (isIn(from, 'client/canvas') && isIn(target, 'client/outline')) ||
      (isIn(from, 'client/outline') && isIn(target, 'client/canvas')),
  },
]

/** One line for each import that breaks a rule. */
export function listViolations(graph: ImportGraph): string[] {
  const direct = [...graph].flatMap(([from, imports]) =>
    imports.flatMap(({ target }) =>
      rules
        .filter((rule) => rule.forbids(from, target))
        .map(({ says }) => `${from} imports ${target}: ${says}`),
    ),
  )
  return [...direct, ...listKonvaOnJoinRoute(graph)]
}

/** Follows what a phone loads with the join route; a type or a later `import()` costs it nothing. */
function listKonvaOnJoinRoute(graph: ImportGraph): string[] {
  const isLoaded = ({ typeOnly, lazy }: Import) => !typeOnly && !lazy
  const waysTo = new Map(
    [...graph.keys()].filter((path) => isIn(path, 'client/join')).map((path) => [path, path]),
  )
  const violations: string[] = []
  for (const [path, way] of waysTo) {
    for (const { target } of (graph.get(path) ?? []).filter(isLoaded)) {
      if (isPackage(target, 'konva', 'react-konva'))
        violations.push(`${way} → ${target}: the join route has no Konva`)
      else if (graph.has(target) && !waysTo.has(target)) waysTo.set(target, `${way} → ${target}`)
    }
  }
  return violations
}
