// Libraries that get a file of their own: they change rarely, so it stays in the cache over releases. And the engine
// reads a file anew where an error is made while it loads, as React and others do: that should not be all our code.
// Everything else is split by the imports alone, so Konva stays behind the board's lazy import.
export const chunkGroups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'konva', test: /node_modules[\\/](konva|react-konva|react-reconciler|its-fine)[\\/]/ },
  { name: 'yjs', test: /node_modules[\\/](yjs|lib0|y-protocols|y-websocket)[\\/]/ },
]
