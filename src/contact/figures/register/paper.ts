/** The status paper of the contact centre: its figures with the service index, and what was expected and decided. */
import type { PaperSource } from '../../../followup/slots.ts'
import { writeDate } from '../../../language/dates.ts'
import { addMonths, lastOfMonth, monthOf, yearOf } from '../../../language/due-calendar.ts'
import { type Block, type RichDocument, richDocument } from '../../../minutes/rich-text/model.ts'
import type { Transaction } from '../../../platform/database.ts'
import type { Register } from '../../../registers/mechanism/register.ts'
import { statusPaperOf } from '../../../registers/mechanism/status-paper.ts'
import { telephone } from '../../../registers/telephone/register.ts'
import { KINDS, wantedText } from './kinds.ts'
import { type Expectation, listExpectations, listTargets, type Target } from './wanted.ts'

const MONTHS_TOLD = 6
const TOLD = ['ventetid', 'ventetid-ni-af-ti', 'opkald', 'lagt-paa', 'servicemaal', 'straksafklaret', 'besvaret-under-pause', 'tilbagekald', 'svarprocent'] // prettier-ignore

export function contactPaper(register: Pick<Register, 'key' | 'title' | 'measures'>): PaperSource {
  // The index is another register's; it stands in this paper and its snapshot by a name of its own.
  const index = telephone.measures.filter(({ key }) => key === 'indeks')
  const measures = [
    ...register.measures,
    ...index.map((measure) => ({
      ...measure,
      key: 'serviceindeks',
      title: 'Serviceindeks fra telefonmålingen',
    })),
  ]
  const source = statusPaperOf(
    { ...register, measures },
    {
      key: 'status',
      title: 'Status på kontaktcentret',
      measures: [...TOLD, 'serviceindeks'],
      // Whole months, so that papers can be laid beside each other.
      period: (on) => {
        const last = addMonths(`${on.slice(0, 7)}-01`, -1)
        return { from: addMonths(last, 1 - MONTHS_TOLD), until: lastOfMonth(yearOf(last), monthOf(last)) }
      },
    },
  )
  return {
    ...source,
    draft: async (tx, at) => {
      const drafted = await source.draft(tx, at)
      return {
        ...drafted,
        sections: [
          ...drafted.sections,
          { heading: 'Forventninger og besluttede mål', document: await wantedDocument(tx, at.municipality) },
        ],
      }
    },
  }
}

async function wantedDocument(tx: Transaction, municipality: number): Promise<RichDocument> {
  const targets = await listTargets(tx, municipality)
  const expectations = await listExpectations(tx, municipality)
  return richDocument.parse({
    type: 'doc',
    content: [
      ...part('Besluttede mål', targets.map(targetText), 'Der er ikke besluttet noget mål.'),
      ...part('Forventninger', expectations.map(expectationText), 'Der er ingen forventninger.'),
    ],
  })
}

/** Pure. */
export const targetText = (target: Target): string =>
  `${KINDS[target.figure]}: ${wantedText(target.figure, target.value)} fra ${writeDate(target.validFrom)}${
    target.validUntil === null ? '' : ` til ${writeDate(target.validUntil)}`
  }. Besluttet af ${target.body} den ${writeDate(target.decidedOn)}.`

/** Pure. */
export function expectationText({
  figure,
  value,
  byOn,
  statedOn,
  condition,
  conditionMet,
}: Expectation): string {
  const met =
    conditionMet === null ? '' : conditionMet ? ' Betingelsen er opfyldt.' : ' Betingelsen er ikke opfyldt.'
  return `${KINDS[figure]}: ${wantedText(figure, value)} senest ${writeDate(byOn)}, sagt den ${writeDate(statedOn)}.${
    condition === null ? '' : ` Betingelse: ${condition}.${met}`
  }`
}

function part(title: string, lines: readonly string[], empty: string): Block[] {
  const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  return [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: title }] },
    ...(lines.length === 0 ? [paragraph(empty)] : lines.map(paragraph)),
  ]
}
