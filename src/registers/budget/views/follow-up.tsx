import { writeAmount } from '../../../language/amounts.ts'
import { writeDate } from '../../../language/dates.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { ActionButton, LinkButton } from '../../../ui/buttons.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Chart } from '../../../ui/chart.tsx'
import { Table } from '../../../ui/table.tsx'
import { KEY } from '../lists.ts'
import {
  byCommittee,
  type Committee,
  FRAME_KEYS,
  FRAMES,
  roundingSentence,
  signSentence,
  type Sums,
  sumOf,
  tenthsOfMillion,
  writeMillions,
} from '../model.ts'
import { listLacks, type Picture } from '../picture.ts'
import type { FollowUp } from '../queries.ts'
import { summarySentences } from '../sentences.ts'
import { AreasView } from './areas.tsx'
import { ActionsView } from './actions.tsx'

export interface FollowUpProps {
  followUp: FollowUp
  picture: Picture
  /** May close it. */
  keeps: boolean
  /** Writes for a unit, or for all. */
  maySay: boolean
  /** What hindered closing it just now. */
  lacks?: readonly string[]
}

/** The day and the deviation; the rest of the summary stands below. */
const LEAD = 2

export function FollowUpView(props: FollowUpProps) {
  const { followUp, picture } = props
  const committees = byCommittee(picture.areas, picture.sign)
  const summary = summarySentences(picture)
  return (
    <>
      <h1>{followUp.name}</h1>
      {props.lacks ? <Lacking lacks={props.lacks} /> : null}
      <State {...props} />
      <p class="lead">{summary.slice(0, LEAD).join(' ')}</p>
      <p>{summary.slice(LEAD).join(' ')}</p>
      <Acts {...props} />
      {committees.length === 0 ? (
        <p class="empty-state">
          Der er ingen budgetlinjer i opfølgningen endnu.{' '}
          <a href={paths.registerList(KEY, 'linjer')}>Gå til budgetlinjerne</a>
        </p>
      ) : (
        <>
          <Committees committees={committees} picture={picture} />
          <Frames committees={committees} picture={picture} />
          <AreasView picture={picture} committees={committees} />
        </>
      )}
      <ActionsView picture={picture} />
    </>
  )
}

function State({ followUp, picture }: FollowUpProps) {
  if (followUp.closedAt !== null)
    return (
      <p>
        <Badge colour="success">Lukket</Badge> {dayOf(followUp.closedAt)}
        {followUp.closedBy ? ` af ${followUp.closedBy}` : ''}. Tallene ændres ikke mere.
      </p>
    )
  const lacks = listLacks(picture)
  return (
    <>
      <p>
        <Badge colour="info">Åben</Badge> Skøn afleveres senest {writeDate(followUp.forecastsDueOn)}.
        {lacks.length === 0 ? ' Den mangler intet og kan lukkes.' : ''}
      </p>
      {lacks.length === 0 ? null : (
        <details>
          <summary>{lacks.length === 1 ? 'Den mangler 1 ting' : `Den mangler ${lacks.length} ting`}</summary>
          <ul>
            {lacks.map((lack) => (
              <li>{lack}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const dayOf = (at: Date) =>
  writeDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(at))

function Lacking({ lacks }: { lacks: readonly string[] }) {
  return (
    <Alert kind="warning" heading="Opfølgningen kan ikke lukkes endnu">
      <ul>
        {lacks.map((lack) => (
          <li>{lack}</li>
        ))}
      </ul>
    </Alert>
  )
}

function Acts({ followUp, keeps, maySay }: FollowUpProps) {
  const isOpen = followUp.closedAt === null
  return (
    <div class="actions no-print">
      {isOpen && maySay ? (
        <LinkButton href={paths.budgetForecasts(followUp.id)}>Skriv skøn og status</LinkButton>
      ) : null}{' '}
      {keeps ? (
        <LinkButton
          kind="secondary"
          href={paths.makeStatusPaperOf(KEY, {
            kilde: `${KEY}/bof-${['en', 'to', 'tre'][followUp.number - 1]}`,
          })}
        >
          Lav statussag
        </LinkButton>
      ) : null}{' '}
      {isOpen && keeps ? (
        <ActionButton kind="secondary" action={paths.closeBudgetFollowUp(followUp.id)}>
          Luk opfølgningen
        </ActionButton>
      ) : null}
      <p>
        Hent tallene som{' '}
        <a href={paths.budgetFollowUpFile(followUp.id, 'csv')} data-turbo="false">
          CSV
        </a>{' '}
        eller{' '}
        <a href={paths.budgetFollowUpFile(followUp.id, 'xlsx')} data-turbo="false">
          XLSX
        </a>
      </p>
    </div>
  )
}

interface Parts {
  committees: readonly Committee[]
  picture: Picture
}

const COLUMNS = [
  ['Oprindeligt budget', 'original'],
  ['Korrigeret budget', 'corrected'],
  ['Forbrug', 'actual'],
  ['Forventet regnskab', 'forecast'],
  ['Afvigelse fra oprindeligt', 'fromOriginal'],
  ['Afvigelse fra korrigeret', 'fromCorrected'],
] as const satisfies readonly (readonly [string, keyof Sums])[]

function Committees({ committees, picture }: Parts) {
  const whole = sumOf(picture.areas, picture.sign)
  const rounding = COLUMNS.flatMap(([name, key]) => {
    const sentence = roundingSentence(committees.map(({ total }) => total[key]))
    return sentence === null ? [] : [`${name}: ${sentence}`]
  })
  const millions = (of: (committee: Committee) => number) =>
    committees.map((committee) => tenthsOfMillion(of(committee)) / 10)
  return (
    <>
      <h2>Udvalg for udvalg</h2>
      <Chart
        title="Afvigelse efter udvalg"
        description={`Udvalgenes afvigelse fra oprindeligt og korrigeret budget i mio. kr. ${signSentence(picture.sign)}`}
        kind="bar"
        along={{ categories: committees.map(({ body }) => body) }}
        alongName="Udvalg"
        unit="mio. kr."
        series={[
          { name: 'Fra oprindeligt budget', points: millions(({ total }) => total.fromOriginal) },
          { name: 'Fra korrigeret budget', points: millions(({ total }) => total.fromCorrected) },
        ]}
      />
      <Table
        caption={`Mio. kr. ${signSentence(picture.sign)}`}
        measure="working"
        columns={[{ text: 'Udvalg', names: true }, ...COLUMNS.map(([text]) => ({ text, figures: true }))]}
        rows={[
          ...committees.map(({ body, total }) => [
            body,
            ...COLUMNS.map(([, key]) => writeMillions(total[key])),
          ]),
          [<strong>I alt</strong>, ...COLUMNS.map(([, key]) => <strong>{writeMillions(whole[key])}</strong>)],
        ]}
        empty="Der er ingen udvalg."
      />
      {rounding.map((sentence) => (
        <p class="form-hint">{sentence}</p>
      ))}
    </>
  )
}

/** Money may not move between frames, so their deviations stand apart. */
function Frames({ committees, picture }: Parts) {
  const whole = sumOf(picture.areas, picture.sign)
  const ofFrame = (frame: (typeof FRAME_KEYS)[number]) =>
    committees.reduce((sum, { byFrame }) => sum + byFrame[frame].fromCorrected, 0)
  const cell = (ore: number, there: boolean) => (there ? writeMillions(ore) : '')
  return (
    <>
      <h2>Ramme for ramme</h2>
      <Table
        caption={`Afvigelse fra korrigeret budget, mio. kr. ${signSentence(picture.sign)}`}
        measure="working"
        columns={[
          { text: 'Udvalg', names: true },
          ...FRAME_KEYS.map((frame) => ({ text: FRAMES[frame], figures: true })),
          { text: 'I alt', figures: true },
        ]}
        rows={[
          ...committees.map(({ body, byFrame, total, areas }) => [
            body,
            ...FRAME_KEYS.map((frame) =>
              cell(
                byFrame[frame].fromCorrected,
                areas.some((area) => area.frame === frame),
              ),
            ),
            writeMillions(total.fromCorrected),
          ]),
          [
            <strong>I alt</strong>,
            ...FRAME_KEYS.map((frame) => <strong>{writeMillions(ofFrame(frame))}</strong>),
            <strong>{writeMillions(whole.fromCorrected)}</strong>,
          ],
        ]}
        empty="Der er ingen rammer."
      />
      <p class="form-hint">
        Beløb på siden er afrundede; summerne er regnet til øren ({writeAmount(whole.fromCorrected)}).
      </p>
    </>
  )
}
