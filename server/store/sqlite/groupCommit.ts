/**
 * Runs the requests that piled up during the last commit as one transaction: one fsync for all of them. Each has a
 * savepoint, so one that fails by its own fault takes nothing else with it; when the transaction itself breaks (a
 * full disk makes SQLite roll back all of it), each is tried again alone. Nothing is answered before COMMIT, reads
 * included: they may have seen what is not durable yet.
 */
import type { Connection } from './openDatabase'

export type Outcome = { ok: true; value: unknown } | { ok: false; error: unknown }

export interface Job {
  run: () => unknown
  writes: boolean
  settle: (outcome: Outcome) => void
}

export function commitGroup(db: Connection, jobs: readonly Job[]): void {
  if (jobs.length === 0) return
  if (!jobs.some((job) => job.writes)) {
    for (const job of jobs) job.settle(attempt(job))
    return
  }
  if (jobs.length === 1) {
    commitAlone(db, jobs[0] as Job)
    return
  }
  let outcomes: Outcome[]
  try {
    db.exec('BEGIN IMMEDIATE')
  } catch (error) {
    // Somebody else holds the write lock for too long: to try each job again would take as long, each.
    for (const job of jobs) job.settle({ ok: false, error })
    return
  }
  try {
    outcomes = jobs.map((job) => runInSavepoint(db, job))
    db.exec('COMMIT')
  } catch {
    rollBack(db)
    for (const job of jobs) commitAlone(db, job)
    return
  }
  jobs.forEach((job, index) => {
    job.settle(outcomes[index] as Outcome)
  })
}

/** Throws when the transaction is lost. */
function runInSavepoint(db: Connection, job: Job): Outcome {
  if (!job.writes) return attempt(job)
  db.exec('SAVEPOINT job')
  const outcome = attempt(job)
  if (!outcome.ok) {
    if (!db.inTransaction) throw outcome.error
    db.exec('ROLLBACK TO job')
  }
  db.exec('RELEASE job')
  return outcome
}

function commitAlone(db: Connection, job: Job): void {
  if (!job.writes) {
    job.settle(attempt(job))
    return
  }
  let outcome: Outcome
  try {
    db.exec('BEGIN IMMEDIATE')
    outcome = attempt(job)
    if (outcome.ok) db.exec('COMMIT')
    else rollBack(db)
  } catch (error) {
    rollBack(db)
    outcome = { ok: false, error }
  }
  job.settle(outcome)
}

function attempt(job: Job): Outcome {
  try {
    return { ok: true, value: job.run() }
  } catch (error) {
    return { ok: false, error }
  }
}

/** SQLite has often rolled back already; ROLLBACK would then hide the error that matters. */
function rollBack(db: Connection): void {
  if (db.inTransaction) db.exec('ROLLBACK')
}
