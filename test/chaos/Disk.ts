// The disk a server writes to, which can be full, fail, or come back read-only: a small file system of its own where the
// system lets us mount one, else a plain folder whose server may write no further.
import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export class Disk {
  /** DATA_DIR. */
  readonly dir: string
  private readonly filler: string

  private constructor(
    private readonly home: string,
    /** Whether it is a file system of its own. */
    readonly isReal: boolean,
  ) {
    this.dir = join(home, 'data')
    this.filler = join(home, 'filler')
  }

  static open(sizeMb: number): Disk {
    const home = mkdtempSync(join(tmpdir(), 'board-disk-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', home], { stdio: 'ignore' })
      return new Disk(home, true)
    } catch {
      return new Disk(home, false)
    }
  }

  /** Takes all the room there is, to the last page. */
  fill(pid: number): void {
    if (!this.isReal) {
      this.refuseWrites(pid)
      return
    }
    const handle = openSync(this.filler, 'a')
    for (const size of [1024 * 1024, 64 * 1024, 4096]) while (canWrite(handle, size));
    fsyncSync(handle)
    closeSync(handle)
  }

  free(pid: number): void {
    if (!this.isReal) this.takeWrites(pid)
    rmSync(this.filler, { force: true })
  }

  /** From now on every write of this process fails, as on a disk that is about to die. */
  refuseWrites(pid: number): void {
    execFileSync('prlimit', ['--pid', String(pid), '--fsize=0:'])
  }

  takeWrites(pid: number): void {
    execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited:'])
  }

  /** While nobody has it open, as a system does with a disk that it found faults on. Only a real one. */
  mountAgain(how: 'ro' | 'rw'): void {
    execFileSync('mount', ['-o', `remount,${how}`, this.home])
  }

  close(): void {
    if (this.isReal) execFileSync('umount', [this.home])
    rmSync(this.home, { recursive: true, force: true })
  }
}

function canWrite(handle: number, size: number): boolean {
  try {
    return writeSync(handle, Buffer.alloc(size)) === size
  } catch {
    return false
  }
}
