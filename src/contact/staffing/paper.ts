/** «Brug i en sag»: the computation told to the board, with what it stands on. Pure. */
import type { DraftedPaper } from '../../followup/slots.ts'
import { writeDate } from '../../language/dates.ts'
import { writeFigure } from '../../language/figures.ts'
import { type Block, type Paragraph, richDocument, type TableCell } from '../../minutes/rich-text/model.ts'
import type { Basis } from './basis.ts'
import { figuresOf, type StaffingAnswer, totalsOf } from './staffing.ts'
import { callsInMonth, WEEKS_IN_MONTH } from './week-profile.ts'
import {
  desksText,
  ended,
  gainSentences,
  levelName,
  lostInMonth,
  targetSentence,
  occupancyText,
  weekdayName,
  writeAbout,
  writeHour,
  writeShare,
  worstSentence,
  writeWait,
} from './words.ts'

export const PAPER_TITLE = 'Bemanding af kontaktcentret'

/** @param at the day it is made, and the mean wait that is aimed at, in seconds */
export function draftPaper(
  basis: Basis,
  answer: StaffingAnswer,
  at: { on: string; target: number | null },
): DraftedPaper {
  const content: Block[] = [
    heading('Hvad der er regnet med'),
    paragraph(basisSentences(basis, answer).join(' ')),
    heading('Hvad antallet af pladser betyder'),
    paragraph(plannedSentence(basis, answer)),
    levelTable(basis, answer),
    ...gainSentences(answer.levels, basis.evenDesks).map(paragraph),
    ...(at.target === null ? [] : [paragraph(targetSentence(answer.levels, basis.evenDesks, at.target))]),
    ...bestHours(answer),
    ...callBack(basis, answer),
    paragraph(
      `Beregningen er lavet den ${writeDate(at.on)} med en model, der følger køen time for time, og hvor den, der venter, kan opgive. Ventetiden er for alle, der ringer. Værste halve time er for den, der bliver i køen.`,
    ),
  ]
  return {
    title: PAPER_TITLE,
    sections: [{ heading: 'Sagsfremstilling', document: richDocument.parse({ type: 'doc', content }) }],
  }
}

const ORIGINS = { typed: 'er forudsat', measured: 'er målt', assumed: 'er antaget' } as const

function basisSentences(basis: Basis, answer: StaffingAnswer): string[] {
  const { order } = basis
  const calls = writeFigure(basis.callsInMonth, 0)
  const arrived = writeAbout(callsInMonth(answer.week))
  return [
    order.areAnswered
      ? `Der bliver besvaret ${calls} opkald om måneden; det svarer til, at omkring ${arrived} ringer.`
      : `Der er regnet med ${calls} opkald om måneden.`,
    basis.weekFrom === 'measured'
      ? 'Fordelingen over ugen er målt.'
      : 'Fordelingen over ugen er en antagelse, fordi der er målt for få opkald.',
    `Et opkald optager en plads ${writeFigure(order.handling, 0)} sekunder med efterbehandling (tallet ${ORIGINS[basis.handlingFrom]}).`,
    `Borgerne opgiver i snit efter ${writeWait(order.patience)} (tallet ${ORIGINS[basis.patienceFrom]}).`,
  ]
}

function plannedSentence({ evenDesks }: Basis, answer: StaffingAnswer): string {
  const planned = answer.levels.find(({ shift }) => shift === 0)
  if (planned === undefined) return ''
  const { wait, lost } = figuresOf(planned.days.flat())
  const desks = evenDesks === null ? 'den nuværende bemanding' : desksText(evenDesks)
  return `Med ${desks} venter den, der ringer, ${writeWait(wait)} i snit, og ${writeShare(lost)} opgiver. ${worstSentence(answer.week, planned) ?? ''}`.trim()
}

function levelTable({ evenDesks }: Basis, { levels }: StaffingAnswer): Block {
  const head = [
    'Pladser',
    'Ventetid i snit',
    'Værste halve time',
    'Opgiver',
    'Opgiver om måneden',
    'Belægning',
  ]
  const rows = levels.map(({ shift, days }) => {
    const all = figuresOf(days.flat())
    return [
      levelName(shift, evenDesks),
      writeWait(all.wait),
      writeWait(all.worst),
      writeShare(all.lost),
      writeAbout(lostInMonth(all)),
      occupancyText(all.occupancy),
    ]
  })
  return {
    type: 'table',
    attrs: { sum: false },
    content: [head, ...rows].map((cells, index) => ({
      type: 'tableRow',
      content: cells.map((text): TableCell => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(text)],
      })),
    })),
  }
}

const TOLD_HOURS = 3

function bestHours({ gains }: StaffingAnswer): Block[] {
  const best = gains.filter(({ waitedLess }) => waitedLess >= 60).slice(0, TOLD_HOURS)
  if (best.length === 0) return []
  const hours = best.map(({ weekday, hour }) => `${weekdayName(weekday)} ${writeHour(hour)}`).join(', ')
  return [paragraph(`En plads mere i en enkelt time hjælper mest: ${hours}.`)]
}

function callBack({ order }: Basis, { levels, withoutCallBack }: StaffingAnswer): Block[] {
  const planned = levels.find(({ shift }) => shift === 0)
  if (order.callBack === null || withoutCallBack === null || planned === undefined) return []
  const [before, now] = [figuresOf(withoutCallBack.days.flat()), figuresOf(planned.days.flat())]
  const { wished } = totalsOf(planned.days.flat())
  return [
    heading('Tilbagekald'),
    paragraph(
      `${ended(`Tallene er med tilbagekald, der tilbydes over ${writeWait(order.callBack.above)}`)} Omkring ${writeAbout(wished * WEEKS_IN_MONTH)} om måneden bliver ringet op. Uden tilbagekald ville ${writeShare(before.lost)} opgive i stedet for ${writeShare(now.lost)}.`,
    ),
  ]
}

const heading = (text: string): Block => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [{ type: 'text', text }],
})

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] })
