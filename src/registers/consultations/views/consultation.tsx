/** One consultation: what is asked, how it stands, who is missing, and the answers. */
import { writeDate, writeDateWithWeekday, writeShortDate } from '../../../language/dates.ts'
import { ACT, type Filled } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Badge, type BadgeColour } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, HiddenField, SelectField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { holdsBack, judgeDue, type Standing, STANDINGS, standingOf } from '../model.ts'
import type { Asked, Choices, Consultation } from '../queries.ts'
import type { StatusPaperChoices } from '../../mechanism/status-paper-choices.ts'
import { AnswerForm } from './answer-form.tsx'
import { AnswerView } from './answer.tsx'
import { AskForm } from './ask-form.tsx'

export interface ConsultationProps {
  consultation: Consultation
  choices: Choices
  /** For the summary: the meetings to come, then bodies without a day. */
  meetings: StatusPaperChoices['meetings']
  filled: Filled
  /** ISO date. */
  today: string
}

const COLOURS: Record<Standing, BadgeColour> = {
  answered: 'success',
  'to-follow': 'info',
  waiting: 'plain',
  missing: 'error',
}

export function ConsultationView(props: ConsultationProps) {
  const { consultation, filled, today } = props
  const judged = judgeDue(consultation.period, consultation.sentOn, consultation.dueOn)
  const held = holdsBack(consultation, today)
  return (
    <>
      <ErrorSummary errors={filled.errors} />
      <h1>{consultation.title}</h1>
      <Facts {...props} />
      {judged === null ? null : (
        <Alert kind="warning" heading="Fristen er kort">
          {judged.message}
        </Alert>
      )}
      {held !== null && consultation.case !== null ? (
        <Alert kind="info" heading="Beslutningen holdes tilbage">
          {held} Står sagen på en dagsorden før da, bliver det sagt ved punktet, og når beslutningen skrives.
        </Alert>
      ) : null}
      {consultation.holds ? <HolderActs {...props} /> : null}
      {consultation.holds && props.meetings.length > 0 ? <SummaryForm {...props} /> : null}
      <WhoIsAsked {...props} />
      {consultation.holds ? <AskForm {...props} /> : null}
      <AnswerForm {...props} />
      <section aria-labelledby="svar-overskrift">
        <h2 id="svar-overskrift">Svar</h2>
        {consultation.answers.length === 0 ? <p class="empty-state">Der er ingen svar endnu.</p> : null}
        {consultation.answers.map((answer) => (
          <AnswerView {...props} answer={answer} />
        ))}
      </section>
    </>
  )
}

function Facts({ consultation, today }: ConsultationProps) {
  const { asked } = consultation
  const answered = asked.filter((each) => each.answered !== null).length
  const isOver = consultation.closedOn !== null || today > consultation.dueOn
  return (
    <DefinitionList
      entries={[
        [
          'Status',
          consultation.closedOn === null
            ? isOver
              ? 'Fristen er gået'
              : 'I gang'
            : `Afsluttet ${writeDate(consultation.closedOn)}`,
        ],
        ['Frist', writeDate(consultation.dueOn)],
        ['Begyndt', writeDate(consultation.sentOn)],
        [
          'Slags',
          consultation.period ? `${consultation.period.title} (${consultation.period.source})` : null,
        ],
        ['Svar', asked.length === 0 ? 'Ingen er spurgt endnu' : `${answered} af ${asked.length} har svaret`],
        [
          'Sag',
          consultation.case ? (
            <a href={paths.case(consultation.case.id)}>
              {consultation.case.number} {consultation.case.title}
            </a>
          ) : null,
        ],
        ['Enhed', <a href={paths.unit(consultation.unitId)}>{consultation.unit}</a>],
        [
          'Ansvarlig',
          consultation.responsible ? (
            <a href={paths.person(consultation.responsible.id)}>{consultation.responsible.name}</a>
          ) : null,
        ],
        [
          'Hvad der spørges om',
          consultation.question ? <span class="pre-line">{consultation.question}</span> : null,
        ],
      ]}
    />
  )
}

function HolderActs({ consultation }: ConsultationProps) {
  const action = paths.consultation(consultation.id)
  const missing = consultation.asked.filter(
    ({ answered }) => answered === null || answered === 'to-follow',
  ).length
  const button = (act: string, text: string) => (
    <form class="action" method="post" action={action}>
      <HiddenField name={ACT} value={act} />
      <Button kind="secondary">{text}</Button>
    </form>
  )
  return (
    <div class="button-row no-print">
      <LinkButton kind="secondary" href={paths.registerRowForm('hoeringer', 'hoeringer', consultation.id)}>
        Ret høringen
      </LinkButton>
      {missing > 0 && consultation.closedOn === null ? button('paamind', 'Påmind dem, der mangler') : null}
      {consultation.closedOn === null
        ? button('afslut', 'Afslut høringen')
        : button('genaabn', 'Åbn høringen igen')}
    </div>
  )
}

function WhoIsAsked({ consultation, today }: ConsultationProps) {
  const { holds, asked, dueOn } = consultation
  return (
    <section>
      <h2>Hvem er spurgt</h2>
      <Table
        caption="Hvem er spurgt"
        captionHidden
        columns={[
          { text: 'Spurgt', names: true },
          'Kontakt',
          'Status',
          'Påmindet',
          ...(holds ? ['Handling'] : []),
        ]}
        rows={asked.map((each) => {
          const standing = standingOf(each, dueOn, today)
          return [
            <AskedName asked={each} />,
            each.contact?.name ?? (holds ? 'Ingen at skrive til' : ''),
            <>
              <Badge colour={COLOURS[standing]}>{STANDINGS[standing]}</Badge>{' '}
              {each.answerId === null ? null : <a href={`#svar-${each.answerId}`}>Se svaret</a>}
            </>,
            each.remindedOn === null ? '' : writeShortDate(each.remindedOn),
            ...(holds
              ? [each.answerId === null ? <StopAsking consultation={consultation} asked={each} /> : '']
              : []),
          ]
        })}
        empty="Ingen er spurgt endnu."
      />
    </section>
  )
}

function AskedName({ asked: { bodyId, unitId, name } }: { asked: Asked }) {
  if (bodyId !== null) return <a href={paths.body(bodyId)}>{name}</a>
  return unitId === null ? <>{name}</> : <a href={paths.unit(unitId)}>{name}</a>
}

function StopAsking({ consultation, asked }: { consultation: Consultation; asked: Asked }) {
  return (
    <form class="action" method="post" action={paths.consultation(consultation.id)}>
      <HiddenField name={ACT} value="spoerg-ikke" />
      <HiddenField name="spurgt" value={String(asked.id)} />
      <button class="function-link" type="submit">
        Fjern<span class="sr-only"> {asked.name}</span>
      </button>
    </form>
  )
}

/** A paper in the case, with the table of who answered what; then a person writes on. */
function SummaryForm({ consultation, meetings, filled }: ConsultationProps) {
  return (
    <details class="no-print" open={filled.act === 'lav-sag'}>
      <summary>Lav oplæg med svarene</summary>
      <Form action={paths.consultation(consultation.id)}>
        <HiddenField name={ACT} value="lav-sag" />
        <SelectField
          name="moede"
          label="Hvilket møde er det til?"
          options={meetings.map(({ bodyId, body, heldOn }) => ({
            value: heldOn === null ? String(bodyId) : `${bodyId}/${heldOn}`,
            text: heldOn === null ? `${body}, uden dato` : `${body}, ${writeDateWithWeekday(heldOn)}`,
          }))}
          error={filled.act === 'lav-sag' ? errorOf(filled.errors, 'moede') : undefined}
        />
        <Button kind="secondary">Lav oplæg</Button>
      </Form>
    </details>
  )
}
