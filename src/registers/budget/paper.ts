/** Papers of budget follow-up, one for each BOF: all figures come from one picture, and the snapshot is taken of the same. */
import type { DraftedPaper, PaperSource } from '../../followup/slots.ts'
import { writeAmount } from '../../language/amounts.ts'
import { writeDate } from '../../language/dates.ts'
import { type Block, richDocument } from '../../minutes/rich-text/model.ts'
import type { Transaction } from '../../platform/database.ts'
import { storeSnapshot } from '../mechanism/snapshots.ts'
import { contingencyPaper } from './contingency.ts'
import { KEY } from './lists.ts'
import { areaName, takenOf } from './measures.ts'
import {
  byCommittee,
  byFrame,
  FRAME_KEYS,
  FRAMES,
  roundingSentence,
  signSentence,
  sumOf,
  type Sums,
  writeMillions,
} from './model.ts'
import { bullets, heading, paragraph, table } from './paper-blocks.ts'
import { listLacks, type Picture } from './picture.ts'
import { findFollowUpOn, type FollowUp, getPicture } from './queries.ts'
import { largestDeviations, monthlySentences, odditySentences, summarySentences } from './sentences.ts'
import { ACTIVITY_STATUSES, CERTAINTIES, countStatus, MEASURE_STATES, STATUS_KEYS } from './words.ts'

const MOST_DEVIATIONS = 8

const SUM_COLUMNS = [
  ['Oprindeligt', 'original'],
  ['Korrigeret', 'corrected'],
  ['Forventet', 'forecast'],
  ['Afvigelse fra oprindeligt', 'fromOriginal'],
  ['Afvigelse fra korrigeret', 'fromCorrected'],
] as const satisfies readonly (readonly [string, keyof Sums])[]

/** Mio. kr. by rows with their whole below; where rounding keeps them from adding up, that is said instead of checked. */
function sumsTable(first: string, rows: readonly { name: string; sums: Sums }[], whole: Sums): Block[] {
  const rounding = SUM_COLUMNS.flatMap(([name, key]) => {
    const sentence = roundingSentence(rows.map(({ sums }) => sums[key]))
    return sentence === null ? [] : [`${name}: ${sentence}`]
  })
  const cells = (sums: Sums) => SUM_COLUMNS.map(([, key]) => writeMillions(sums[key]))
  return [
    ...table(
      [`${first}, mio. kr.`, ...SUM_COLUMNS.map(([name]) => name)],
      [...rows.map(({ name, sums }) => [name, ...cells(sums)]), ['Alt lagt sammen', ...cells(whole)]],
      rounding.length === 0,
    ),
    ...rounding.map(paragraph),
  ]
}

function presentation(picture: Picture): Block[] {
  const { areas, sign } = picture
  return [
    paragraph(summarySentences(picture).join(' ')),
    ...sumsTable(
      'Udvalg',
      byCommittee(areas, sign).map(({ body, total }) => ({ name: body, sums: total })),
      sumOf(areas, sign),
    ),
    heading('De største afvigelser fra det korrigerede budget'),
    ...bullets(
      largestDeviations(picture, MOST_DEVIATIONS).map(
        ({ area, deviation }) =>
          `${areaName(area)} (${area.body}): ${writeMillions(deviation)} mio. kr.${area.explanation ? ` ${area.explanation}` : ''}`,
      ),
    ),
    ...measureBlocks(picture),
    ...activityBlocks(picture),
  ]
}

function measureBlocks({ measures }: Picture): Block[] {
  const running = measures.filter(({ state }) => state !== 'dropped')
  if (running.length === 0) return []
  const total = running.reduce((sum, { expected }) => sum + expected, 0)
  return [
    heading('Handleplaner'),
    paragraph(`Årets handleplaner ventes at forbedre regnskabet med ${writeMillions(total)} mio. kr.`),
    ...table(
      ['Tiltag', 'Ventet i år', 'Ansvarlig', 'Senest', 'Tilstand'],
      running.map(({ what, expected, owner, dueOn, state }) => [
        what,
        writeAmount(expected),
        owner,
        writeDate(dueOn),
        MEASURE_STATES[state],
      ]),
    ),
  ]
}

function activityBlocks({ activities }: Picture): Block[] {
  if (activities.length === 0) return []
  const counted = STATUS_KEYS.map((status) =>
    countStatus(status, activities.filter((each) => each.status === status).length),
  )
  return [
    heading('Budgetaftalens aktiviteter'),
    paragraph(`Af ${activities.length} aktiviteter er ${counted.join(', ')}.`),
    ...bullets(
      activities
        .filter(({ status }) => status !== 'green')
        .map(
          ({ title, owner, status, words }) =>
            `${status === null ? 'Ikke meldt' : ACTIVITY_STATUSES[status]}: ${title} (${owner}).${words ? ` ${words}` : ''}`,
        ),
    ),
  ]
}

function economy(picture: Picture): Block[] {
  const { areas, sign, supplements } = picture
  const open = supplements.filter(({ outcome }) => outcome === null)
  const frames = byFrame(areas, sign)
  return [
    paragraph(signSentence(sign)),
    ...sumsTable(
      'Ramme',
      FRAME_KEYS.map((frame) => ({ name: FRAMES[frame], sums: frames[frame] })),
      sumOf(areas, sign),
    ),
    ...(open.length === 0
      ? []
      : [
          heading('Tillægsbevillinger, der ikke er givet'),
          ...table(
            ['Til hvad', 'Beløb', 'Beløbet er', 'Søgt', 'Forelægges'],
            open.map(({ what, amount, certainty, appliedOn, toBody }) => [
              what,
              writeAmount(amount),
              CERTAINTIES[certainty],
              appliedOn === null ? 'Nej' : writeDate(appliedOn),
              toBody,
            ]),
          ),
        ]),
    ...bullets([...monthlySentences(picture), ...odditySentences(picture)]),
  ]
}

const documentOf = (content: Block[]) => richDocument.parse({ type: 'doc', content })

/** Pure: what the paper says. */
export function draftOf(picture: Picture, { on, closed }: { on: string; closed: boolean }): DraftedPaper {
  const title = `Budgetopfølgning ${picture.number} i ${picture.year}`
  const lacks = closed ? [] : listLacks(picture).length
  const open = closed
    ? 'Opfølgningen er lukket, så tallene ændres ikke mere.'
    : `Opfølgningen er ikke lukket${lacks === 0 ? '' : `, og den mangler ${String(lacks)} ting`}: tallene er, som de stod den ${writeDate(on)}.`
  return {
    title,
    sections: [
      { heading: 'Sagsfremstilling', document: documentOf([...presentation(picture), paragraph(open)]) },
      { heading: 'Økonomi', document: documentOf(economy(picture)) },
    ],
  }
}

async function draftFollowUp(
  tx: Transaction,
  municipality: number,
  followUp: FollowUp | null,
  on: string,
): Promise<DraftedPaper> {
  if (followUp === null)
    return {
      title: 'Budgetopfølgning',
      sections: [
        {
          heading: 'Sagsfremstilling',
          document: documentOf([paragraph('Der er endnu ingen opfølgning i registret at gøre status på.')]),
        },
      ],
    }
  const picture = await getPicture(tx, municipality, followUp)
  const draft = draftOf(picture, { on, closed: followUp.closedAt !== null })
  return {
    ...draft,
    settle: (inTx, paperId) =>
      storeSnapshot(inTx, municipality, {
        register: KEY,
        paperId,
        title: draft.title,
        figures: takenOf(picture, on),
      }),
  }
}

/** The newest follow-up, for the annual wheel; and each of the year's three. */
const newest: PaperSource = {
  key: `${KEY}/status`,
  title: 'Budgetopfølgning, den nyeste',
  draft: async (tx, { municipality, on }) =>
    draftFollowUp(tx, municipality, await findFollowUpOn(tx, municipality, { until: on }), on),
}

const ofNumber = (number: number): PaperSource => ({
  key: `${KEY}/bof-${['en', 'to', 'tre'][number - 1]}`,
  title: `Budgetopfølgning ${number}`,
  draft: async (tx, { municipality, on }) =>
    draftFollowUp(tx, municipality, await findFollowUpOn(tx, municipality, { until: on, number }), on),
})

export const PAPERS: readonly PaperSource[] = [
  newest,
  ofNumber(1),
  ofNumber(2),
  ofNumber(3),
  contingencyPaper,
]
