// Stops at once, with one clear line, on a Node that is too old. Imported first, for its effect.
const oldest = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Consensus Board needs Node ${oldest.join('.')} or newer; this is ${process.version}. 請安裝 Node ${oldest.join('.')} 以上的版本。`,
  );
  process.exit(1);
}
