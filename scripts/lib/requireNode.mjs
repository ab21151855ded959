// Stops at once, with one clear line, on a Node that is too old. Imported first, for its effect.
const oldestMajor = 20
const oldestMinor = 19

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  const oldest = `${oldestMajor}.${oldestMinor}`
  console.error(
    `Consensus Board needs Node ${oldest} or newer; this is ${process.version}. 請安裝 Node ${oldest} 以上的版本。`,
  )
  process.exit(1)
}
