/**
 * The tables, as the list of steps that lead from an empty file to the present version. `PRAGMA user_version`
 * counts the steps a file has seen. A step that has been released is never edited: add one at the end.
 */

/** 'CBrd': marks a SQLite file as ours (header bytes 68–71). */
export const applicationId = 0x43427264

export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE board (
    id TEXT PRIMARY KEY, epoch TEXT NOT NULL, createdAt INTEGER NOT NULL,
    joinCode TEXT NOT NULL UNIQUE, joinOpen INTEGER NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL
  ) STRICT;

  CREATE TABLE snapshot (
    boardId TEXT PRIMARY KEY REFERENCES board (id), seq INTEGER NOT NULL, delta BLOB NOT NULL, private TEXT NOT NULL
  ) STRICT;

  CREATE TABLE log (
    boardId TEXT NOT NULL REFERENCES board (id), seq INTEGER NOT NULL, at INTEGER NOT NULL,
    answers TEXT NOT NULL, delta BLOB, private TEXT, PRIMARY KEY (boardId, seq)
  ) STRICT;

  CREATE TABLE answer (
    boardId TEXT NOT NULL REFERENCES board (id), cid TEXT NOT NULL, seq INTEGER NOT NULL,
    memberId TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (boardId, cid)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX answerByTime ON answer (at);

  CREATE TABLE capability (
    id TEXT PRIMARY KEY, boardId TEXT NOT NULL REFERENCES board (id), hash TEXT NOT NULL, role TEXT NOT NULL,
    scope TEXT NOT NULL, expiresAt INTEGER, revokedAt INTEGER, createdAt INTEGER NOT NULL, UNIQUE (boardId, hash)
  ) STRICT;

  CREATE TABLE member (
    boardId TEXT NOT NULL REFERENCES board (id), id TEXT NOT NULL, keyHash TEXT NOT NULL, name TEXT NOT NULL,
    unit TEXT NOT NULL, role TEXT NOT NULL, createdAt INTEGER NOT NULL,
    PRIMARY KEY (boardId, id), UNIQUE (boardId, keyHash)
  ) STRICT;
  `,
  // Checksums of what people wrote (recordSum.ts); null for what an earlier version wrote.
  `
  ALTER TABLE log ADD COLUMN sum INTEGER;
  ALTER TABLE snapshot ADD COLUMN sum INTEGER;
  `,
  // The history, and what erasing and deleting need to know.
  `
  CREATE TABLE chapter (
    boardId TEXT NOT NULL REFERENCES board (id), fromSeq INTEGER NOT NULL, toSeq INTEGER NOT NULL,
    marks TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (boardId, fromSeq)
  ) STRICT;

  -- When a board was last changed, as far as its log does not say so any more.
  ALTER TABLE board ADD COLUMN touchedAt INTEGER NOT NULL DEFAULT 0;
  UPDATE board SET touchedAt = CAST(strftime('%s', 'now') AS INTEGER) * 1000;

  ALTER TABLE member ADD COLUMN erasedAt INTEGER;
  `,
]
