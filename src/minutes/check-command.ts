import { checkMinutes } from './checks/check-minutes.ts'
import { ruleOf } from './checks/rules.ts'
import type { Finding, Minutes } from './model.ts'
import { pageOfLine } from './page-of-line.ts'
import { readMeetings } from './read-meetings.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** A finding as `--json` prints it. */
export interface PrintedFinding extends Finding {
  /** From 1; `null` where the form has no pages. */
  page: number | null
}

export interface CheckedFile {
  file: string
  findings: PrintedFinding[]
}

const SEVERITY_WORDS = { error: 'FEJL', warning: 'Advarsel', note: 'Bemærk' } as const
const ORDER = ['error', 'warning', 'note'] as const

/**
 * `sagsgang check FILE…`: prints what does not add up in each file. Answers 0 without errors among the findings, 1 with an
 * error or a file that could not be read, 2 where no file is named.
 */
export async function run(
  args: string[],
  write: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
  warn: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
): Promise<number> {
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json')
  const paths = args.filter((arg) => !arg.startsWith('--'))
  if (unknown !== undefined || paths.length === 0) {
    warn('Skriv check og en eller flere filer: npm run sagsgang -- check FIL… [--json]')
    return 2
  }
  let failed = false
  for (const path of paths) {
    try {
      for await (const found of readMeetings(path)) {
        if ('skipped' in found) {
          failed = true
          warn(`${path}: ${found.skipped.file}: ${new UnreadableFile(found.skipped.code).message}`)
          continue
        }
        const checked = checkedFile(found.reading.minutes)
        failed ||= checked.findings.some(({ severity }) => severity === 'error')
        write(args.includes('--json') ? JSON.stringify(checked) : writeFindings(checked))
      }
    } catch (error) {
      failed = true
      warn(
        `${path}: ${error instanceof UnreadableFile ? error.message : 'Filen findes ikke eller kan ikke læses.'}`,
      )
    }
  }
  return failed ? 1 : 0
}

export function checkedFile(minutes: Minutes): CheckedFile {
  const findings = checkMinutes(minutes).map((finding) => ({
    ...finding,
    page: pageOfLine(minutes.source, finding.lines[0]),
  }))
  return { file: minutes.source.file, findings }
}

/** Danish lines for people: errors first, each with its place. */
export function writeFindings({ file, findings }: CheckedFile): string {
  if (findings.length === 0) return `${file}: ingen fund.`
  const counted = ORDER.map((severity) => findings.filter((finding) => finding.severity === severity))
  const [errors = [], warnings = [], notes = []] = counted
  const head = `${file}: ${errors.length} fejl, ${warnings.length} ${warnings.length === 1 ? 'advarsel' : 'advarsler'}, ${notes.length} ${notes.length === 1 ? 'bemærkning' : 'bemærkninger'}`
  return [head, ...counted.flat().map((finding) => `  ${lineOf(finding)}`)].join('\n')
}

function lineOf({ severity, item, lines, page, rule, message }: PrintedFinding): string {
  const place = page === null ? `linje ${lines[0]}` : `side ${page}, linje ${lines[0]}`
  const where = item === null ? place : `punkt ${item}, ${place}`
  return `${SEVERITY_WORDS[severity]}, ${where}: ${ruleOf(rule)?.title ?? rule}. ${message}`
}
