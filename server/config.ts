/** The settings, read from the environment once at start. A wrong one is refused with one line that says what to write. */
import { resolve } from 'node:path'
import * as v from 'valibot'

/** Thrown by readConfig; its message is the line to show. */
export class ConfigError extends Error {}

export interface Limits {
  /** Notes on one board. */
  maxNotes: number
  /** Records of all kinds on one board. */
  maxRecords: number
  maxBoards: number
  /** Members of one board. */
  maxMembers: number
  /** Open sockets of the whole server. */
  maxSockets: number
  /** Per member. */
  /** Above so many people on a board their pointers are not shown any more. */
  maxPresenceMembers: number
  maxCommandsPer10s: number
  /** Per board. */
  maxJoinsPerMinute: number
  /** Wrong join codes from one address in a minute; from all together, twenty times as many. */
  maxJoinCodeTries: number
  maxUploadMb: number
}

export interface Config {
  /** 0 takes a free one. */
  port: number
  host: string
  /** Absolute. */
  dataDir: string
  /** An origin without a trailing slash, or null. */
  publicUrl: string | null
  /** Origins beyond the server's own. */
  allowedOrigins: readonly string[]
  adminToken: string | null
  logLevel: LogLevel
  /** Fastify's trustProxy: nobody, everybody, so many hops, or these addresses. */
  trustProxy: boolean | number | readonly string[]
  /** How long anonymous words wait for others to come with them, in ms. */
  anonymousBatchMs: number
  /** Boards that nobody has changed for so many days are deleted; null: none is. */
  retentionDays: number | null
  limits: Readonly<Limits>
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

interface Setting<Value> {
  schema: v.GenericSchema<string, Value>
  expects: string
  /** Never shown. */
  secret?: boolean
}

function whole(min: number, max: number): Setting<number> {
  const schema = v.pipe(
    v.string(),
    v.regex(/^\d{1,10}$/),
    v.transform(Number),
    v.minValue(min),
    v.maxValue(max),
  )
  return { schema, expects: `a whole number from ${min} to ${max}` }
}

const limit = (max: number): Setting<number> => whole(1, max)

/** The origin that a browser would send, or null: no path, no name, no query. */
function toOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:'
  const isBare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return isHttp && isBare ? url.origin : null
}

const originSchema = v.pipe(
  v.string(),
  v.check((text) => toOrigin(text) !== null),
  v.transform((text) => toOrigin(text) as string),
)

const splitList = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
)

const settings = {
  PORT: whole(0, 65535),
  HOST: {
    schema: v.pipe(v.string(), v.regex(/^[\w.:%-]+$/)),
    expects: 'an address or a host name, such as 0.0.0.0',
  },
  DATA_DIR: { schema: v.string(), expects: 'a folder' },
  PUBLIC_URL: {
    schema: originSchema,
    expects: 'http:// or https:// and a host, without a path: https://board.example.org',
  },
  ALLOWED_ORIGINS: {
    schema: v.pipe(splitList, v.array(originSchema)),
    expects: 'origins separated by commas: https://a.example.org,https://b.example.org',
  },
  ADMIN_TOKEN: {
    schema: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,512}$/)),
    expects: '16 to 512 letters, digits or signs without spaces',
    secret: true,
  },
  LOG_LEVEL: { schema: v.picklist(logLevels), expects: `one of ${logLevels.join(', ')}` },
  TRUST_PROXY: {
    schema: v.pipe(
      v.string(),
      v.regex(/^(true|false|\d|[0-9A-Fa-f.:/, ]+)$/),
      v.transform((text): Config['trustProxy'] => {
        if (text === 'true' || text === 'false') return text === 'true'
        return /^\d$/.test(text) ? Number(text) : v.parse(splitList, text)
      }),
    ),
    expects: 'true, false, a number of proxies, or their addresses separated by commas',
  },
  ANONYMOUS_BATCH_SECONDS: whole(0, 600),
  RETENTION_DAYS: whole(1, 36_500),
  MAX_NOTES: limit(1_000_000),
  MAX_RECORDS: limit(5_000_000),
  MAX_BOARDS: limit(10_000_000),
  MAX_MEMBERS: limit(1_000_000),
  MAX_SOCKETS: limit(1_000_000),
  MAX_PRESENCE_MEMBERS: limit(1_000_000),
  MAX_COMMANDS_PER_10S: limit(1_000_000),
  MAX_JOINS_PER_MINUTE: limit(1_000_000),
  MAX_JOIN_CODE_TRIES: limit(100_000),
  MAX_UPLOAD_MB: limit(1024),
} satisfies Record<string, Setting<unknown>>

type SettingName = keyof typeof settings

/** Unset and empty mean the default. */
function read<Name extends SettingName, Value>(
  env: NodeJS.ProcessEnv,
  name: Name,
  fallback: Value,
): v.InferOutput<(typeof settings)[Name]['schema']> | Value {
  const text = env[name]?.trim()
  if (!text) return fallback
  const { schema, expects, secret }: Setting<unknown> = settings[name]
  const result = v.safeParse(schema, text)
  if (result.success) return result.output as v.InferOutput<(typeof settings)[Name]['schema']>
  const got = secret ? `${text.length} characters` : `"${text.slice(0, 100)}"`
  throw new ConfigError(`${name}: got ${got}, expected ${expects}.`)
}

export function readConfig(env: NodeJS.ProcessEnv): Readonly<Config> {
  const limits: Limits = {
    maxNotes: read(env, 'MAX_NOTES', 20_000),
    maxRecords: read(env, 'MAX_RECORDS', 60_000),
    maxBoards: read(env, 'MAX_BOARDS', 1000),
    maxMembers: read(env, 'MAX_MEMBERS', 2000),
    maxSockets: read(env, 'MAX_SOCKETS', 5000),
    maxPresenceMembers: read(env, 'MAX_PRESENCE_MEMBERS', 50),
    maxCommandsPer10s: read(env, 'MAX_COMMANDS_PER_10S', 200),
    maxJoinsPerMinute: read(env, 'MAX_JOINS_PER_MINUTE', 600),
    maxJoinCodeTries: read(env, 'MAX_JOIN_CODE_TRIES', 30),
    maxUploadMb: read(env, 'MAX_UPLOAD_MB', 20),
  }
  return Object.freeze({
    port: read(env, 'PORT', 4321),
    host: read(env, 'HOST', '0.0.0.0'),
    dataDir: resolve(read(env, 'DATA_DIR', './data')),
    publicUrl: read(env, 'PUBLIC_URL', null),
    allowedOrigins: Object.freeze(read(env, 'ALLOWED_ORIGINS', [])),
    adminToken: read(env, 'ADMIN_TOKEN', null),
    logLevel: read(env, 'LOG_LEVEL', 'info' as const),
    trustProxy: read(env, 'TRUST_PROXY', false),
    anonymousBatchMs: 1000 * read(env, 'ANONYMOUS_BATCH_SECONDS', 20),
    retentionDays: read(env, 'RETENTION_DAYS', null),
    limits: Object.freeze(limits),
  })
}

/** For programs: prints the line and ends with exit code 1. */
export function readConfigOrExit(env: NodeJS.ProcessEnv = process.env): Readonly<Config> {
  try {
    return readConfig(env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
