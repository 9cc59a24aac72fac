/** Which column of a list holds what; guessed from the headings, chosen by a person. Pure. */
import { z } from 'zod'

export const COLUMNS = {
  arrived: { label: 'Tidspunkt', hint: 'Hvornår opkaldet kom, med dato og klokkeslæt, eller datoen alene' },
  time: { label: 'Klokkeslæt', hint: 'Hvis det står i en kolonne for sig' },
  wait: { label: 'Ventetid', hint: 'Sekunder, eller som 2:05' },
  answered: { label: 'Besvaret', hint: 'Ja eller nej. Uden kolonnen er et opkald med samtale besvaret' },
  talk: { label: 'Samtale', hint: 'Sekunder, eller som 2:05' },
  wrapUp: { label: 'Efterbehandling', hint: 'Sekunder, eller som 2:05' },
  queue: { label: 'Kø', hint: 'Køens navn eller nummer. Uden kolonnen vælges køen nedenfor' },
  number: { label: 'Borgerens nummer', hint: 'Gemmes ikke: kun en nøgle, så samme nummer kan kendes igen' },
  reference: {
    label: 'Opkaldets nummer',
    hint: 'Det andet systems eget, så en rettet liste kan læses ind igen',
  },
} as const
export type Column = keyof typeof COLUMNS
export const COLUMN_KEYS = Object.keys(COLUMNS) as Column[] // its own keys

/** Place of each column in the file; those that are not there are not in it. */
export const choices = z.object({
  columns: z.partialRecord(z.enum(COLUMN_KEYS), z.number().int().nonnegative()),
  /** Of calls whose row names none. */
  queueId: z.number().int().positive().nullable(),
})
export type Choices = z.output<typeof choices>

const WORDS: Record<Column, readonly string[]> = {
  arrived: [
    'tidspunkt',
    'ankommet',
    'ankomst',
    'start',
    'opkaldstidspunkt',
    'dato og tid',
    'dato',
    'arrived',
    'call start',
  ],
  time: ['klokkeslæt', 'kl.', 'tid', 'time'],
  wait: ['ventetid', 'vente', 'kø-tid', 'køtid', 'wait'],
  answered: ['besvaret', 'status', 'resultat', 'answered'],
  talk: ['samtaletid', 'samtale', 'taletid', 'talk'],
  wrapUp: ['efterbehandling', 'efterekspeditionstid', 'wrap-up', 'acw'],
  queue: ['kø', 'kønavn', 'hovednummer', 'queue'],
  number: ['a-nummer', 'borgerens nummer', 'nummer', 'telefonnummer', 'caller'],
  reference: ['opkaldets nummer', 'opkalds-id', 'opkaldsid', 'id', 'call id', 'reference'],
}

/** The best guess: the whole heading, else its beginning; each column of the file once. */
export function guessColumns(headings: readonly string[]): Choices['columns'] {
  const said = headings.map((heading) => heading.toLocaleLowerCase('da').trim())
  const guessed: Choices['columns'] = {}
  const taken = new Set<number>()
  for (const matches of [
    (said_: string, word: string) => said_ === word,
    (said_: string, word: string) => said_.startsWith(word),
  ])
    for (const column of COLUMN_KEYS) {
      if (guessed[column] !== undefined) continue
      const place = WORDS[column]
        .map((word) =>
          said.findIndex((heading, index) => !taken.has(index) && heading !== '' && matches(heading, word)),
        )
        .find((found) => found >= 0)
      if (place === undefined) continue
      guessed[column] = place
      taken.add(place)
    }
  return guessed
}

export interface ColumnError {
  column: Column | 'koe'
  message: string
}

/** What is wrong with the choice itself. */
export function checkChoices({ columns, queueId }: Choices): ColumnError[] {
  const errors: ColumnError[] = []
  if (columns.arrived === undefined)
    errors.push({ column: 'arrived', message: 'Vælg den kolonne, der siger, hvornår opkaldet kom.' })
  if (columns.wait === undefined)
    errors.push({ column: 'wait', message: 'Vælg den kolonne, der siger, hvor længe borgeren ventede.' })
  if (columns.answered === undefined && columns.talk === undefined)
    errors.push({
      column: 'answered',
      message: 'Vælg den kolonne, der siger, om opkaldet blev besvaret, eller den med samtalens længde.',
    })
  if (columns.queue === undefined && queueId === null)
    errors.push({ column: 'koe', message: 'Vælg den kø, opkaldene hører til.' })
  const places = Object.entries(columns)
  for (const [column, place] of places)
    if (places.some(([other, at]) => other < column && at === place))
      errors.push({ column: column as Column, message: 'Kolonnen er valgt to gange.' }) // a key of columns
  return errors
}
