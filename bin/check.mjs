/**
 * `npm test`, and what CI runs: format, lint, types, import rules, tests. With names of test files it runs only those
 * tests: `npm test -- src/language/dates.test.ts`.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onProgramNode } from './installation.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const testFiles = ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'demo/**/*.test.{ts,tsx}']
const running = new Set()

/** Runs a program of a package under this Node, without a shell. */
function runTool(packageName, binName, args) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8'))
  return runNode([join(folder, typeof bin === 'string' ? bin : bin[binName]), ...args])
}

/** @returns {Promise<{ ok: boolean, output: string }>} */
function runNode(args, { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe']
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio,
      env: { ...process.env, NO_COLOR: '1', ...env },
    })
    running.add(child)
    let output = ''
    child.stdout?.on('data', (part) => (output += part))
    child.stderr?.on('data', (part) => (output += part))
    child.on('close', (code) => {
      running.delete(child)
      resolve({ ok: code === 0, output })
    })
  })
}

async function step(name, work) {
  const begun = performance.now()
  const { ok, output } = await work()
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${seconds} s`)
  if (!ok) console.log(output.trimEnd().replaceAll(/^/gm, '       '))
  return ok
}

const checks = [
  ['format', () => runTool('prettier', 'prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lint', () => runTool('oxlint', 'oxlint', ['--quiet', '.'])],
  ['types', () => runTool('typescript', 'tsc', ['-p', '.', '--noEmit'])],
  [
    'import rules',
    () =>
      runTool(
        'dependency-cruiser',
        'depcruise',
        '--config .dependency-cruiser.cjs src demo tests bench'.split(' '),
      ),
  ],
]

/** All tests share one PostgreSQL server; each file gets a database of its own in it. */
async function runTests(files) {
  const { startTestServer } = await import('../tests/support/test-server.ts')
  const folder = fs.mkdtempSync(join(tmpdir(), 'sagsgang-check-'))
  let server
  try {
    server = await startTestServer(folder)
    const concurrency = Math.max(2, availableParallelism())
    const options = `--import tsx --test --test-reporter spec --test-timeout 600000 --test-concurrency=${concurrency}`
    // The log of what is tested would drown the outcome.
    const env = {
      SAGSGANG_TEST_DATABASE: join(folder, 'test-server.json'),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    }
    const { ok } = await runNode([...options.split(' '), ...files], { env, show: true })
    return ok
  } finally {
    await server?.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** What this machine lacks is said once more at the end, where somebody reads it. */
async function sayWhatWasNotRun() {
  if (process.env.TELEPHONY === 'required') return
  const { skipTelephony } = await import('../tests/telephony/asterisk.ts')
  const reason = skipTelephony()
  if (reason) console.log(`Tests with telephones were ${reason}`)
}

/** The order says nothing about the outcome: SAGSGANG_TEST_ORDER=reverse or random shows it. */
function ordered(files) {
  const order = process.env.SAGSGANG_TEST_ORDER
  if (order === 'reverse') return files.toReversed()
  if (order === 'random') return files.sort(() => Math.random() - 0.5)
  return files
}

await onProgramNode(async () => {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      for (const child of running) child.kill(signal)
      process.exitCode = 130
    })
  }
  const chosen = process.argv.slice(2)
  let ok = true
  if (chosen.length === 0) for (const [name, work] of checks) ok = (await step(name, work)) && ok
  const files = chosen.length > 0 ? chosen : ordered(fs.globSync(testFiles, { cwd: root }).sort())
  const passed = files.length === 0 || (await runTests(files))
  if (chosen.length === 0) await sayWhatWasNotRun()
  if (!ok) console.log('FAILED before the tests: see above')
  if (!ok || !passed) process.exitCode ||= 1
})
