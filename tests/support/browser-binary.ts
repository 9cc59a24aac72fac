/**
 * Unpacks the browser of the npm package, once a user and version, with the libraries and fonts it brings for machines
 * that have none. The package itself unpacks to a fixed name, where another user's or a half-written copy may lie.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

export interface BrowserBinary {
  executablePath: string
  /** What it needs in its environment besides the usual. */
  env: Record<string, string>
}

const packageFolder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')

export async function unpackBrowser(): Promise<BrowserBinary> {
  const folder = join(tmpdir(), `sagsgang-browser-${userInfo().username}-${packageVersion()}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const executablePath = join(folder, 'chromium')
  const env: Record<string, string> = { FONTCONFIG_PATH: join(folder, 'fonts') }
  if (lacksLibraries(executablePath)) env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib')
  return { executablePath, env }
}

function packageVersion(): string {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8')
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown'
}

/** Under another name first: a test file that starts at the same time sees all of it or nothing. */
async function unpackInto(folder: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}-`)
  const before = process.env['TMPDIR']
  // The package writes to the temporary folder, which it asks for at once.
  process.env['TMPDIR'] = unfinished
  const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
  const unpacked = names.map((name) => inflate(join(packageFolder, 'bin', name)))
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  await Promise.all(unpacked)
  await writeFile(
    join(unfinished, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <dir>${join(folder, 'fonts', 'fonts')}</dir><dir>/usr/share/fonts</dir>
      <cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  )
  try {
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true
  }
}
