// Which modules share a file beyond what the imports alone say; Konva stays behind the board's lazy import by those.
import { fileOf, type ModuleGraph } from './manyScreens.ts'

export const chunkGroups = [
  // Libraries change rarely: a file of their own stays in the cache over releases. And the engine reads a file anew where
  // an error is made while it loads, as React and others do: that should not be all our code.
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'konva', test: /node_modules[\\/](konva|react-konva|react-reconciler|its-fine)[\\/]/ },
  { name: 'yjs', test: /node_modules[\\/](yjs|lib0|y-protocols|y-websocket)[\\/]|quietLog/ },
  { name: fileOf satisfies (id: string, graph: ModuleGraph) => string | null, debugName: 'many screens' },
]
