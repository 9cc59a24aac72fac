import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isConfig, readConfig } from './config.ts'

function namesOfErrors(env: NodeJS.ProcessEnv): string[] {
  const read = readConfig(env)
  return isConfig(read) ? [] : read.map(({ variable }) => variable)
}

test('everything is optional, and empty values count as not set', () => {
  const expected = {
    port: 3000,
    host: '127.0.0.1',
    dataDir: './data',
    databaseUrl: null,
    publicUrl: null,
    oidc: null,
    mail: null,
    metricsPort: null,
    s3: null,
    clamd: null,
    converterCommand: null,
    asterisk: null,
    telephoneUrl: null,
    graph: null,
    calendarHosts: [],
    logLevel: 'info',
  }
  assert.deepEqual(readConfig({}), expected)
  assert.deepEqual(readConfig({ PORT: '', DATABASE_URL: ' ', OIDC_ISSUER: '' }), expected)
})

test('values are read', () => {
  const read = readConfig({
    PORT: '8080',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgres://ejer:kode@/sagsgang?host=/run/postgresql',
    PUBLIC_URL: 'https://sagsgang.example.dk/',
    OIDC_ISSUER: 'https://login.example.dk/realms/kommune',
    OIDC_CLIENT_ID: 'sagsgang',
    OIDC_CLIENT_SECRET: 'hemmelig',
    METRICS_PORT: '9090',
    CONVERTER_COMMAND: 'soffice --headless --convert-to pdf --outdir {out} {in}',
    LOG_LEVEL: 'debug',
  })
  assert.ok(isConfig(read))
  assert.equal(read.port, 8080)
  assert.equal(read.databaseUrl, 'postgres://ejer:kode@localhost/sagsgang?host=/run/postgresql')
  assert.equal(read.publicUrl, 'https://sagsgang.example.dk')
  assert.equal(read.oidc?.clientId, 'sagsgang')
  assert.equal(read.metricsPort, 9090)
  assert.equal(read.converterCommand, 'soffice --headless --convert-to pdf --outdir {out} {in}')
})

test('every wrong value is named, in one line each, without repeating it', () => {
  const wrong = {
    PORT: '80 80',
    HOST: 'http://x',
    DATABASE_URL: 'mysql://ejer:kodeord@vært/db',
    PUBLIC_URL: 'sagsgang.example.dk',
    OIDC_ISSUER: 'login',
    SMTP_URL: 'http://post',
    MAIL_FROM: 'Sagsgang',
    METRICS_PORT: '70000',
    CONVERTER_COMMAND: 'soffice',
    LOG_LEVEL: 'meget',
  }
  const read = readConfig({ ...wrong, OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' })
  assert.ok(!isConfig(read))
  assert.deepEqual(new Set(read.map(({ variable }) => variable)), new Set(Object.keys(wrong)))
  for (const { variable, line } of read) {
    assert.match(line, new RegExp(`^${variable} .*\\.$`))
    assert.ok(!line.includes('\n') && !line.includes('kodeord'))
  }
})

test('a mail server needs a sender', () => {
  const server = { SMTP_URL: 'smtp://post.example.dk' }
  assert.deepEqual(namesOfErrors(server), ['MAIL_FROM'])
  for (const from of ['sagsgang@example.dk', 'Sagsgang <sagsgang@example.dk>'])
    assert.deepEqual(namesOfErrors({ ...server, MAIL_FROM: from }), [])
  assert.deepEqual(namesOfErrors({ ...server, MAIL_FROM: 'Sagsgang\nBcc: x <a@b.dk>' }), ['MAIL_FROM'])
})

test('a store of files needs its address and keys, and the checker an address', () => {
  const keys = { S3_ENDPOINT: 'https://s3.example.dk/', S3_BUCKET: 'sager', S3_ACCESS_KEY: 'x' }
  assert.deepEqual(namesOfErrors({ FILE_STORE: 's3', ...keys }), ['FILE_STORE'])
  assert.deepEqual(namesOfErrors({ FILE_STORE: 's3', ...keys, S3_SECRET_KEY_FILE: '/findes/ikke' }), [
    'S3_SECRET_KEY_FILE',
    'FILE_STORE',
  ])
  const read = readConfig({ FILE_STORE: 's3', ...keys, S3_SECRET_KEY: 'y', CLAMD_ADDRESS: 'clamd:3310' })
  assert.ok(isConfig(read))
  assert.equal(read.s3?.endpoint, 'https://s3.example.dk')
  assert.deepEqual(read.clamd, { host: 'clamd', port: 3310 })
  assert.deepEqual(namesOfErrors({ CLAMD_ADDRESS: 'clamd' }), ['CLAMD_ADDRESS'])
})

test('sign-in needs all three values, and figures a port of their own', () => {
  assert.deepEqual(namesOfErrors({ OIDC_ISSUER: 'https://x.dk' }), ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
  assert.deepEqual(namesOfErrors({ METRICS_PORT: '3000' }), ['METRICS_PORT'])
  assert.deepEqual(namesOfErrors({ PUBLIC_URL: 'https://x.dk/sti' }), ['PUBLIC_URL'])
})

test('Microsoft Graph is asked when all it takes is there', () => {
  const given = { GRAPH_TENANT: 'en-kommune', GRAPH_CLIENT_ID: 'app' }
  assert.deepEqual(namesOfErrors(given), ['GRAPH_CLIENT_SECRET'])
  const read = readConfig({ ...given, GRAPH_CLIENT_SECRET: 'hemmelig', CALENDAR_HOSTS: 'a.dk, b.dk:8443' })
  assert.ok(isConfig(read))
  assert.equal(read.graph?.address, 'https://graph.microsoft.com')
  assert.equal(read.graph?.login, 'https://login.microsoftonline.com')
  assert.deepEqual(read.calendarHosts, ['a.dk', 'b.dk:8443'])
  assert.deepEqual(namesOfErrors({ CALENDAR_HOSTS: 'http://a.dk' }), ['CALENDAR_HOSTS'])
})
