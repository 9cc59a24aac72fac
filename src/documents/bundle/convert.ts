/**
 * The program that makes PDFs of Word files and spreadsheets, where the house has named one (`CONVERTER_COMMAND`). It is
 * started without a shell, in a folder of its own, and knows nothing of ours.
 */
import { spawn } from 'node:child_process'
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { type Converter, LeftOutFile } from './model.ts'

const LONGEST = 60_000
const LARGEST = 200 * 1024 * 1024

/**
 * @param command words apart by blanks, those with blanks in quotation marks; `{in}` is the file, `{out}` the folder
 * into which its PDF is written
 */
export function converterOf(command: string, longest = LONGEST): Converter {
  const [program = '', ...words] = wordsOf(command)
  return async ({ fileName, bytes }) => {
    const home = await mkdtemp(join(tmpdir(), 'sagsgang-convert-'))
    try {
      const [given, out] = [join(home, `bilag${endingOf(fileName)}`), join(home, 'out')]
      await writeFile(given, bytes)
      await mkdir(out)
      const fill = (word: string) => word.replaceAll('{in}', given).replaceAll('{out}', out)
      await runUntil(fill(program), words.map(fill), home, longest)
      return await readResult(out)
    } finally {
      await rm(home, { recursive: true, force: true })
    }
  }
}

function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  )
}

/** Programs go by the ending; a strange one is left off. */
const endingOf = (fileName: string) => /^\.[a-z\d]{1,8}$/iu.exec(extname(fileName))?.[0].toLowerCase() ?? ''

function runUntil(program: string, words: string[], home: string, longest: number): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, words, {
      cwd: home,
      stdio: 'ignore',
      // Nothing of our settings, among them secrets. A home of its own lets several run side by side.
      env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home, LANG: 'C.UTF-8' },
      detached: true,
    })
    const watch = setTimeout(() => endAll(child.pid), longest)
    child.on('error', () => {
      clearTimeout(watch)
      fail(new LeftOutFile('conversion-failed'))
    })
    child.on('exit', (code) => {
      clearTimeout(watch)
      // What it started may live on.
      endAll(child.pid)
      if (code === 0) done()
      else fail(new LeftOutFile('conversion-failed'))
    })
  })
}

function endAll(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // All of them have ended.
  }
}

async function readResult(folder: string): Promise<Uint8Array> {
  const [file] = (await readdir(folder)).filter((entry) => entry.toLowerCase().endsWith('.pdf'))
  if (file === undefined) throw new LeftOutFile('conversion-failed')
  const found = await lstat(join(folder, file))
  if (!found.isFile() || found.size === 0) throw new LeftOutFile('conversion-failed')
  if (found.size > LARGEST) throw new LeftOutFile('too-large')
  return readFile(join(folder, file))
}
