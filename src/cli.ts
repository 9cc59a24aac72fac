/** The commands of `npm run sagsgang -- <command>`. Each is loaded only when it is asked for. */
import { exitCodes } from './platform/operator-error.ts'

interface Command {
  /** What follows the name, as the help shows it. */
  usage: string
  /** One Danish line. */
  purpose: string
  /** @returns the exit code */
  run: (args: string[]) => Promise<number>
}

const commands: Record<string, Command> = {
  start: {
    usage: '[--no-demo] [--watch]',
    purpose: 'Starter Sagsgang; uden DATABASE_URL med sin egen database i DATA_DIR.',
    run: async (args) => (await import('./main.ts')).run(args),
  },
  read: {
    usage: 'FIL… [--json]',
    purpose: 'Læser referater og skriver, hvad der står i dem; uden database.',
    run: readFiles,
  },
  check: {
    usage: 'FIL… [--json]',
    purpose: 'Læser referater og viser, hvad der ikke passer sammen i dem; uden database.',
    run: async (args) => (await import('./minutes/check-command.ts')).run(args),
  },
  print: {
    usage: 'FIL.json --pdf|--archive|--word|--html UD… [--closed]',
    purpose: 'Danner PDF, arkiv-PDF, Word eller netside af et referat i JSON; uden database.',
    run: async (args) => (await import('./minutes/writing/print-command.ts')).run(args),
  },
  import: {
    usage: 'STI… [--person INITIALER] [--municipality ID]',
    purpose: 'Indlæser filer og mapper med referater i arkivet.',
    run: async (args) => {
      const { indexItems } = await import('./search/index-items.ts')
      return (await import('./archive/command.ts')).run(args, { itemsChanged: indexItems })
    },
  },
  migrate: {
    usage: '',
    purpose: 'Bringer databasen til nyeste form uden at starte.',
    run: async () => (await import('./platform/migrate-command.ts')).run(),
  },
  setup: {
    usage: '--municipality NAVN --administrator NAVN --subject BRUGER [--hostname VÆRT]',
    purpose: 'Opretter kommunen og dens første administrator i en tom installation.',
    run: async (args) => (await import('./organisation/setup-command.ts')).run(args),
  },
  backup: {
    usage: 'MAPPE',
    purpose: 'Tager en sikkerhedskopi af database og filer, også mens Sagsgang kører.',
    run: async (args) => (await import('./platform/backup/backup-command.ts')).run(args),
  },
  restore: {
    usage: 'MAPPE',
    purpose: 'Lægger en sikkerhedskopi tilbage i en tom DATA_DIR og efterprøver den.',
    run: async (args) => (await import('./platform/backup/restore-command.ts')).run(args),
  },
  verify: {
    usage: '[--municipality ID] [--head PLADS:HASH]',
    purpose: 'Regner historikkens kæde efter og nævner det første brud.',
    run: async (args) => (await import('./platform/history/verify-command.ts')).run(args),
  },
  bench: {
    usage: '[NAVN…]',
    purpose: 'Måler hastighed og skriver tallene.',
    run: async (args) => (await import('../bench/run.ts')).run(args),
  },
  erase: {
    usage: '--person INITIALER|NUMMER --ground "Grund" [--also "Andet navn"]… [--yes]',
    purpose: 'Viser, hvad der er gemt om en person, og sletter det med --yes.',
    run: async (args) => {
      const { run } = await import('./organisation/erase-command.ts')
      const { openFiles } = await import('./documents/store/open-files.ts')
      const { requireConfig } = await import('./platform/open-database.ts')
      const { indexItems } = await import('./search/index-items.ts')
      return run(args, { openFiles: (folder) => openFiles(requireConfig(), folder), indexItems })
    },
  },
  'telephony-config': {
    usage: 'MAPPE [--as STI] [--sip-port PORT] [--outside-address ADRESSE] [--municipality ID]',
    purpose: 'Skriver telefoncentralens opsætning (Asterisk) af det, der står i databasen.',
    run: async (args) => (await import('./contact/call-control/config-command.ts')).run(args),
  },
  'telephony-sounds': {
    usage: 'MAPPE [--municipality ID]',
    purpose: 'Lægger det, borgere hører i telefonen: egne optagelser, maskinstemme og ventemusik.',
    run: async (args) => (await import('./contact/settings/sounds-command.ts')).run(args),
  },
  'generate-database-types': {
    usage: '',
    purpose: 'Til udvikling: skriver databasens typer og schema.sql efter migreringerne.',
    run: async () => (await import('./platform/generate-command.ts')).run(),
  },
}

async function readFiles(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json')
  const paths = args.filter((arg) => !arg.startsWith('--'))
  if (unknown !== undefined || paths.length === 0) {
    console.error('Skriv read og en eller flere filer: npm run sagsgang -- read FIL… [--json]')
    return exitCodes.usage
  }
  const minutes = await import('./minutes/command.ts')
  const write = (line: string) => void process.stdout.write(`${line}\n`)
  const { failed } = await minutes.readFiles(paths, write, { json: args.includes('--json') })
  return failed === 0 ? 0 : exitCodes.failed
}

/** Runs one command and ends the process with its exit code. */
export async function main(args: string[]): Promise<void> {
  // `sagsgang read … | head` closes our output early; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.exitCode = await runCommand(args)
  // The way to a launcher would keep the process alive.
  if (process.connected) process.disconnect()
}

async function runCommand([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) return printHelp()
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    console.error(`Kommandoen »${name}« findes ikke. Kør sagsgang help.`)
    return exitCodes.usage
  }
  // Before the command sees it: to `backup`, any other word is the folder to write.
  if (args.includes('--help') || args.includes('-h')) return printCommandHelp(name, command)
  try {
    return await command.run(args)
  } catch (error) {
    return explain(error)
  }
}

async function explain(error: unknown): Promise<number> {
  const { describeFault } = await import('./platform/fault-line.ts')
  const { line, exitCode } = describeFault(error)
  console.error(line)
  return exitCode
}

function printCommandHelp(name: string, { usage, purpose }: Command): number {
  console.log(`Brug: npm run sagsgang -- ${`${name} ${usage}`.trim()}\n\n${purpose}`)
  return 0
}

function printHelp(): number {
  console.log('Brug: npm run sagsgang -- KOMMANDO\n')
  const rows = Object.entries(commands).map(([name, { usage, purpose }]) => [
    `${name} ${usage}`.trim(),
    purpose,
  ])
  const width = Math.max(...rows.map(([left = '']) => left.length))
  for (const [left = '', right = ''] of rows) console.log(`  ${left.padEnd(width)}  ${right}`)
  return 0
}
