/**
 * The paper by which a figure comes back to the body that decided: its text is made of what is known that day, under the
 * decision's own case number. What nobody has changed since is written anew when the figure comes.
 */
import { sql } from 'kysely'
import { CASE_NUMBER } from '../../cases/model.ts'
import { getPaper } from '../../cases/paper-queries.ts'
import { findCaseByNumber, findOwnUnit, getCase } from '../../cases/queries.ts'
import { makeCase } from '../../cases/write-case.ts'
import { makePaper, saveSections } from '../../cases/write-paper.ts'
import { writeDate } from '../../language/dates.ts'
import { writeFigure } from '../../language/figures.ts'
import type { Block, Paragraph, RichDocument, TableCell, TableRow } from '../../minutes/rich-text/model.ts'
import type { SignedInPerson } from '../../organisation/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { writeDraft } from '../drafted-paper.ts'
import { figureOf, hasDropped, isLate, proposeVerdict, targetText, VERDICTS } from './model.ts'
import type { Indicator, KnownDate } from './queries.ts'

const paragraphOf = (text: string): Paragraph =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }

/** What is known of the indicator on a day, for those who read the paper. Pure. */
export function documentOf(of: Indicator, date: KnownDate, today: string): RichDocument {
  const { decision, target } = of
  const figure = of.measurements.find(({ dateId }) => dateId === date.id)
  const proposal = proposeVerdict(of, today)
  const decided =
    decision === null
      ? ''
      : `${of.bodyName} besluttede den ${writeDate(decision.heldOn)} «${decision.title ?? 'uden titel'}». `
  const point =
    decision === null || decision.pointText === null ? '' : `Punkt ${of.point}: ${decision.pointText}. `
  const stood =
    of.baseline === null
      ? 'Udgangspunktet er ukendt.'
      : `Udgangspunktet var ${figureOf(of.baseline, target.unit)}${of.baselineOn === null ? '' : ` den ${writeDate(of.baselineOn)}`}.`
  const now =
    figure === undefined
      ? `Tallet til den ${writeDate(date.dueOn)} er ikke kommet endnu. Det skal komme fra ${of.sourcePersonName ?? of.sourceUnitName ?? of.sourceText}.`
      : `${figureOf(figure.value, target.unit)} er målt den ${writeDate(figure.measuredOn)}${figure.count === null ? '' : ` på grundlag af ${writeFigure(figure.count, 0)}`}${isLate(figure, date, of.lateDays) ? ', for sent' : ''}.${figure.note === '' ? '' : ` ${figure.note}`}`
  const dropped = of.preconditions.filter(hasDropped)
  return {
    type: 'doc',
    content: [
      paragraphOf(
        `${decided}${point}Målet er ${targetText(target)} senest den ${writeDate(target.on)}. ${stood}`,
      ),
      paragraphOf(now),
      ...tableOf(of),
      ...dropped.map(({ text, droppedWords }) =>
        paragraphOf(
          `Forudsætningen «${text}» er faldet bort${droppedWords === null ? '' : `: ${droppedWords}`}.`,
        ),
      ),
      ...(proposal.verdict === 'waiting'
        ? []
        : [paragraphOf(`Forslag til vurdering: ${VERDICTS[proposal.verdict]}. ${proposal.reason}`)]),
      paragraphOf(`Kilde: ${of.sourceText}. Opgjort den ${writeDate(today)}.`),
    ],
  }
}

function tableOf({ measurements, target }: Indicator): Block[] {
  if (measurements.length === 0) return []
  const row = (texts: readonly string[], type: TableCell['type']): TableRow => ({
    type: 'tableRow',
    content: texts.map((text) => ({ type, content: [paragraphOf(text)] })),
  })
  const rows = measurements.map(({ measuredOn, value, count }) => {
    const counted = count === null ? '' : writeFigure(count, 0)
    return row([writeDate(measuredOn), figureOf(value, target.unit), counted], 'tableCell')
  })
  const head = row(['Målt', 'Tal', 'Antal bag tallet'], 'tableHeader')
  return [{ type: 'table', attrs: { sum: false }, content: [head, ...rows] }]
}

export type DraftRefusal = 'not-found' | 'closed' | 'drafted-already' | 'no-template' | 'no-unit'

/**
 * Makes the paper for one measuring date, in the person's name, meant for the body's next meeting after it.
 * @returns id of the paper
 */
export async function draftPaper(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  of: Indicator,
  dateId: number,
  today: string,
): Promise<number | DraftRefusal> {
  const date = of.dates.find(({ id }) => id === dateId)
  if (date === undefined) return 'not-found'
  // An open case would tell of what is closed.
  if (of.decision?.degree === 'closed') return 'closed'
  if (date.paperId !== null) return 'drafted-already'
  const caseId = await findOrMakeCase(tx, municipality, person, of)
  if (typeof caseId === 'string') return caseId
  const meetingOn = await nextMeeting(tx, municipality, of.bodyId, date.dueOn > today ? date.dueOn : today)
  const title = `Måling: ${of.title}, ${writeDate(date.dueOn)}`
  const paper = {
    bodyId: of.bodyId,
    itemKind: 'information' as const,
    title,
    meetingOn,
    today,
  }
  const before = await findPaper(tx, municipality, caseId, title)
  if (before !== null) return before
  const made = await makePaper(tx, municipality, person, caseId, paper)
  if (typeof made === 'string') return made
  await writeDraft(tx, municipality, person.id, made, {
    title,
    sections: [{ heading: 'Sagsfremstilling', document: documentOf(of, date, today) }],
  })
  return made
}

/** ISO date of the body's first planned meeting from a day on; null where none is planned. */
async function nextMeeting(
  tx: Transaction,
  municipality: number,
  bodyId: number,
  from: string,
): Promise<string | null> {
  const { rows } = await sql<{ heldOn: string }>`
    select held_on as "heldOn" from meetings where municipality_id = ${municipality} and body_id = ${bodyId}
      and stage in ('planned', 'dispatched') and held_on >= ${from} order by held_on limit 1`.execute(tx)
  return rows[0]?.heldOn ?? null
}

/** Made before, and the measuring date was not told. */
async function findPaper(
  tx: Transaction,
  municipality: number,
  caseId: number,
  title: string,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from papers where municipality_id = ${municipality} and case_id = ${caseId} and title = ${title} order by id limit 1`.execute(
    tx,
  )
  return rows[0]?.id ?? null
}

/** A case of its own, made with an earlier figure of the same indicator. */
async function findOwnCase(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  title: string,
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from cases where municipality_id = ${municipality} and title = ${title} and responsible_id = ${person.id} and degree = 'open'
    order by id desc limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** Under the number of the decision's case where the person may write there. */
async function findOrMakeCase(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  of: Indicator,
): Promise<number | 'no-unit'> {
  const number = of.decision?.caseNumber ?? null
  const known = number === null ? null : await findCaseByNumber(tx, municipality, number)
  const writesThere =
    person.secretaryBodies.includes(of.bodyId) ||
    (known !== null && (await getCase(tx, municipality, known))?.responsibleId === person.id)
  if (known !== null && writesThere) return known
  const unitId = of.sourceUnitId ?? (await findOwnUnit(tx, municipality, person.id))
  if (unitId === null) return 'no-unit'
  const title = `Måling: ${of.title}`
  const ownCase = await findOwnCase(tx, municipality, person, title)
  if (ownCase !== null) return ownCase
  const wanted = {
    title,
    unitId,
    responsibleId: person.id,
    subjectWords: [],
    closed: null,
  }
  const isFree = number !== null && known === null && CASE_NUMBER.test(number)
  const made = await makeCase(tx, municipality, person, wanted, isFree ? number : null)
  if (typeof made === 'number') return made
  // Somebody has a case of the number that this person does not see.
  const other = await makeCase(tx, municipality, person, wanted, null)
  return typeof other === 'number' ? other : 'no-unit'
}

/** Keeps which paper tells of a measuring date. */
export async function keepDraft(
  tx: Transaction,
  municipality: number,
  dateId: number,
  paperId: number,
): Promise<void> {
  await sql`update indicator_dates set paper_id = ${paperId} where municipality_id = ${municipality} and id = ${dateId}`.execute(
    tx,
  )
}

/** Writes the text anew with the figure that came, where nobody has changed it and the person may write there. */
export async function refreshDraft(
  tx: Transaction,
  municipality: number,
  person: SignedInPerson,
  of: Indicator,
  { dateId, today }: { dateId: number; today: string },
): Promise<void> {
  const date = of.dates.find(({ id }) => id === dateId)
  if (date === undefined || date.paperId === null) return
  const paper = await getPaper(tx, municipality, date.paperId)
  const section = paper?.sections.find(({ revision }) => revision > 0)
  // A second revision is somebody's own words.
  if (!paper?.mayWrite || paper.stateName !== 'draft' || section?.revision !== 1) return
  const document = documentOf(of, date, today)
  await saveSections(tx, municipality, person.id, paper.id, [
    { sectionId: section.id, revision: 1, document },
  ])
}
