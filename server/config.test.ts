import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config'

describe('readConfig', () => {
  it('has a default for everything, and empty means unset', () => {
    const config = readConfig({ PORT: '', PUBLIC_URL: ' ' })
    expect(config).toEqual({
      port: 4321,
      host: '0.0.0.0',
      dataDir: resolve('data'),
      publicUrl: null,
      allowedOrigins: [],
      adminToken: null,
      logLevel: 'info',
      trustProxy: false,
      anonymousBatchMs: 20_000,
      retentionDays: null,
      limits: {
        maxNotes: 20_000,
        maxRecords: 60_000,
        maxBoards: 1000,
        maxMembers: 2000,
        maxSockets: 5000,
        maxPresenceMembers: 50,
        maxCommandsPer10s: 200,
        maxJoinsPerMinute: 600,
        maxJoinCodeTries: 30,
        maxUploadMb: 20,
      },
    })
    expect(Object.isFrozen(config) && Object.isFrozen(config.limits)).toBe(true)
  })

  it('reads each setting', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/srv/board',
      PUBLIC_URL: 'HTTPS://Board.Example.org:443/',
      ALLOWED_ORIGINS: 'http://a.test:8080, https://議題.tw,',
      ADMIN_TOKEN: '0123456789abcdef',
      LOG_LEVEL: 'debug',
      TRUST_PROXY: '10.0.0.0/8, ::1',
      RETENTION_DAYS: '365',
      MAX_NOTES: '5',
    })
    expect(config).toMatchObject({
      port: 0,
      host: '::1',
      dataDir: '/srv/board',
      publicUrl: 'https://board.example.org',
      allowedOrigins: ['http://a.test:8080', new URL('https://議題.tw').origin],
      adminToken: '0123456789abcdef',
      logLevel: 'debug',
      trustProxy: ['10.0.0.0/8', '::1'],
      retentionDays: 365,
    })
    expect(config.limits.maxNotes).toBe(5)
    expect(readConfig({ TRUST_PROXY: 'true' }).trustProxy).toBe(true)
    expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2)
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['PORT', '-1'],
    ['PORT', '0x50'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'board.example.org'],
    ['PUBLIC_URL', 'ftp://board.example.org'],
    ['PUBLIC_URL', 'https://board.example.org/path'],
    ['PUBLIC_URL', 'https://me:word@board.example.org'],
    ['ALLOWED_ORIGINS', 'https://a.test,*'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'yes'],
    ['MAX_NOTES', '0'],
    ['MAX_UPLOAD_MB', 'many'],
  ])('refuses %s=%s with one line that names it', (name, value) => {
    const attempt = () => readConfig({ [name]: value })
    expect(attempt).toThrow(ConfigError)
    expect(attempt).toThrow(`${name}: got "${value}", expected `)
    expect(attempt).not.toThrow('\n')
  })

  it('does not show a token that it refuses', () => {
    expect(() => readConfig({ ADMIN_TOKEN: 'short-secret' })).toThrow(
      /^ADMIN_TOKEN: got 12 characters, expected 16/,
    )
  })
})
