/** Papers made of consultations: who answered what in one of them, and how all that are open stand. */
import type { DraftedSection, PaperSource } from '../../followup/slots.ts'
import { writeDate, writeShortDate } from '../../language/dates.ts'
import { type Block, richDocument, type TableCell } from '../../minutes/rich-text/model.ts'
import { yearOf } from '../mechanism/figure-words.ts'
import { statusPaperOf } from '../mechanism/status-paper.ts'
import { MEASURES } from './measures.ts'
import { ATTACHMENTS, STANDINGS, standingOf, STANDS } from './model.ts'
import { type Consultation, listConsultations } from './queries.ts'
import { answerersOf } from './answerers.ts'

/** The summary of one consultation, for the paper in its case. */
export function summaryOf(id: number, title: string): PaperSource {
  return {
    key: `hoeringer/hoering-${id}`,
    title: `Høringssvar: ${title}`,
    draft: async (tx, { municipality, on }) => {
      const [found] = await listConsultations(tx, municipality, { id })
      return { title: `Høringssvar: ${title}`, sections: found ? sectionsOf(found, on) : [] }
    },
  }
}

/** Pure: the table of who answered what, the answers in their words, and who is missing. */
export function sectionsOf(consultation: Consultation, on: string): DraftedSection[] {
  const { asked, answers, sentOn, dueOn } = consultation
  const answered = asked.filter(({ answerId }) => answerId !== null)
  const missing = asked.filter(({ answerId }) => answerId === null).map(({ name }) => name)
  const toFollow = answers.filter(({ attachments }) => attachments === 'to-follow').map(({ whose }) => whose)
  const late = [
    ...(missing.length > 0 ? [`Der mangler svar fra ${inWords(missing)}.`] : []),
    ...(toFollow.length > 0 ? [`Bilag eftersendes fra ${inWords(toFollow)}.`] : []),
  ]
  const content: Block[] = [
    paragraph(
      `Høringen «${consultation.title}» løb fra ${writeDate(sentOn)} til ${writeDate(dueOn)}. ${answered.length} af ${asked.length}, der er spurgt, har svaret pr. ${writeDate(on)}.`,
    ),
    ...(late.length > 0 ? [paragraph(late.join(' '))] : []),
    ...(asked.length > 0 ? [tableOf(consultation, on)] : []),
    ...answers.flatMap((answer): Block[] =>
      answer.words
        ? [
            { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: answer.whose }] },
            ...answer.words
              .split(/\n+/u)
              .filter((line) => line.trim() !== '')
              .map((line) => paragraph(line.trim())),
          ]
        : [],
    ),
  ]
  return [{ heading: 'Høring', document: richDocument.parse({ type: 'doc', content }) }]
}

function tableOf(consultation: Consultation, on: string): Block {
  const rows = consultation.asked.map((asked) => {
    const answer = consultation.answers.find(({ id }) => id === asked.answerId)
    const standing = STANDINGS[standingOf(asked, consultation.dueOn, on)]
    if (answer === undefined) return [asked.name, standing, '', '', '']
    const joint = answerersOf(consultation, answer.id).length > 1 || answer.whose !== asked.name
    return [
      asked.name,
      STANDS[answer.stand],
      joint ? answer.whose : 'Eget svar',
      answer.attachments === 'attached'
        ? answer.files.map(({ name }) => name).join(', ') || ATTACHMENTS.attached
        : ATTACHMENTS[answer.attachments],
      writeShortDate(answer.receivedOn),
    ]
  })
  return {
    type: 'table',
    attrs: { sum: false },
    content: [['Spurgt', 'Svar', 'Hvis svar', 'Bilag', 'Modtaget'], ...rows].map((cells, index) => ({
      type: 'tableRow',
      content: cells.map((text): TableCell => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(text)],
      })),
    })),
  }
}

const inWords = (names: readonly string[]) => new Intl.ListFormat('da-DK').format(names)
const paragraph = (text: string) =>
  text === ''
    ? { type: 'paragraph' as const }
    : { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }

/** How answers come in, over a year. */
export const statusPaper = statusPaperOf(
  { key: 'hoeringer', title: 'Høringer', measures: MEASURES },
  { key: 'status', title: 'Status på høringer', period: (on) => yearOf(Number(on.slice(0, 4))) },
)
