/**
 * Runs before anything of the program: plain JavaScript that any Node from 20 on understands, without a dependency.
 * It makes sure that the installation is whole and that the program runs on the Node that npm brought along.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const newEnough = 24
/** EX_UNAVAILABLE of sysexits.h: something the program needs is not there. */
const unavailable = 69

/** Optional packages are binaries, one package a platform; those of a C library are left to their own package. */
function isForThisMachine(entry) {
  const fits = (wanted, here) => [wanted].flat().includes(here)
  return !entry.libc && fits(entry.os, process.platform) && fits(entry.cpu, process.arch)
}

/** Packages the lockfile asks for here and that node_modules lacks, or has in another version. */
function missingPackages() {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return ['node_modules']
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  // `npm ci --omit=dev` is a whole installation too: then no development package is there at all.
  const withDevelopment = Object.values(installed).some((entry) => entry.dev)
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.link && !entry.peer && (withDevelopment || !entry.dev))
    .filter(([, entry]) => !entry.optional || isForThisMachine(entry))
    .filter(
      ([path, entry]) =>
        installed[path]?.version !== entry.version || !existsSync(join(root, path, 'package.json')),
    )
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
}

function giveUp(line) {
  process.stderr.write(`${line}\n`)
  process.exit(unavailable)
}

function requireInstallation() {
  let missing
  try {
    missing = missingPackages()
  } catch {
    missing = ['package-lock.json']
  }
  if (missing.length > 0) {
    giveUp(`Installationen er ikke færdig (mangler ${missing.slice(0, 3).join(', ')}): kør npm ci.`)
  }
}

/** Runs the same command again under the Node from node_modules and passes signals and the exit code on. */
function runUnder(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', () => giveUp(`Node i node_modules kan ikke startes: kør npm ci.`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
}

/**
 * Checks the installation, and goes on with `run` on a Node that is new enough: this one, else the one in node_modules.
 * @param {() => Promise<void>} run
 */
export async function onProgramNode(run) {
  requireInstallation()
  if (Number(process.versions.node.split('.')[0]) >= newEnough) {
    const { register } = await import('tsx/esm/api')
    register()
    return run()
  }
  const node = join(root, 'node_modules', '.bin', 'node')
  if (!existsSync(node)) {
    giveUp(`Sagsgang kræver Node ${newEnough} eller nyere; her er ${process.versions.node}. Kør npm ci igen.`)
  }
  return runUnder(node)
}
