import { writeDate } from '../../../language/dates.ts'
import { ACT } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import type { FieldError } from '../../../platform/web/forms.ts'
import { Badge, type BadgeColour } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { Table } from '../../../ui/table.tsx'
import { HANDOFF_STATES, type HandoffState, stateOf } from '../model.ts'
import type { CaseToHandOff, ProposedAnswer, ShownHandoff } from '../queries.ts'

const COLOURS: Record<HandoffState, BadgeColour> = {
  asked: 'info',
  'on-agenda': 'info',
  answered: 'success',
  returned: 'plain',
  withdrawn: 'plain',
}

export function StateOfHandoff({ handoff }: { handoff: ShownHandoff }) {
  const state = stateOf(handoff, handoff.agendaOn)
  const on = state === 'on-agenda' && handoff.agendaOn !== null ? ` ${writeDate(handoff.agendaOn)}` : ''
  return (
    <Badge colour={COLOURS[state]}>
      {HANDOFF_STATES[state]}
      {on}
    </Badge>
  )
}

export function HandoffsView({ handoffs }: { handoffs: readonly ShownHandoff[] }) {
  return (
    <>
      <h1>Videresendte sager</h1>
      <p class="lead">Sager, der er sendt til et andet forum med et spørgsmål, og svarene på dem.</p>
      <Table
        caption="Videresendte sager"
        captionHidden
        measure="working"
        columns={[{ text: 'Spørgsmål', names: true }, 'Sag', 'Fra', 'Til', 'Svar senest', 'Tilstand']}
        rows={handoffs.map((handoff) => [
          <a href={paths.handoff(handoff.id)}>{handoff.question}</a>,
          <a href={paths.case(handoff.caseId)}>{handoff.caseNumber}</a>,
          handoff.fromBody ?? 'Forvaltningen',
          handoff.toBody,
          handoff.dueOn === null ? 'Uden frist' : writeDate(handoff.dueOn),
          <StateOfHandoff handoff={handoff} />,
        ])}
        empty="Ingen sager er sendt til andre fora."
      />
    </>
  )
}

interface AskProps {
  one: CaseToHandOff
  bodies: readonly { id: number; name: string }[]
  /** For which the person is secretary. */
  own: readonly { id: number; name: string }[]
  text: (name: string) => string
  errors: readonly FieldError[]
}

export function AskView({ one, bodies, own, text, errors }: AskProps) {
  const field = (name: string) => ({ name, value: text(name), error: errorOf(errors, name) })
  const optionsOf = (all: readonly { id: number; name: string }[]) =>
    all.map(({ id, name }) => ({ value: String(id), text: name }))
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Send sagen til et forum</h1>
      <p class="lead">
        Sag {one.caseNumber}, {one.title}. Svaret kommer tilbage på sagen.
      </p>
      <Form action={paths.handOffCase(one.id)}>
        <SelectField {...field('til')} label="Til" options={optionsOf(bodies)} />
        <SelectField
          {...field('fra')}
          label="Hvem spørger?"
          options={[...(one.mayChange ? [{ value: '', text: 'Forvaltningen' }] : []), ...optionsOf(own)]}
        />
        <TextArea {...field('spoergsmaal')} label="Hvad skal forummet svare på?" rows={3} />
        <DateField {...field('svar')} label="Svar senest" optional />
        <SelectField
          {...field('oplaeg')}
          label="Oplæg, der følger med"
          options={[
            { value: '', text: 'Intet' },
            ...one.papers.map(({ id, title, bodyName }) => ({
              value: String(id),
              text: `${title} (${bodyName})`,
            })),
          ]}
          optional
        />
        <Button name={ACT} value="send">
          Send sagen
        </Button>
      </Form>
    </>
  )
}

interface HandoffProps {
  handoff: ShownHandoff
  may: { answer: boolean; take: boolean; withdraw: boolean }
  proposed: ProposedAnswer | null
  text: (name: string, otherwise?: string) => string
  errors: readonly FieldError[]
}

export function HandoffView({ handoff, may, proposed, text, errors }: HandoffProps) {
  const action = paths.handoff(handoff.id)
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{handoff.question}</h1>
      <DefinitionList
        entries={[
          ['Sag', <a href={paths.case(handoff.caseId)}>{`${handoff.caseNumber}, ${handoff.caseTitle}`}</a>],
          ['Fra', handoff.fromBody ?? 'Forvaltningen'],
          ['Til', <a href={paths.body(handoff.toBodyId)}>{handoff.toBody}</a>],
          ['Spurgt', `${writeDate(handoff.askedOn)} af ${handoff.askedBy}`],
          ['Svar senest', handoff.dueOn === null ? 'Uden frist' : writeDate(handoff.dueOn)],
          [
            'Oplæg',
            handoff.paperId === null ? null : <a href={paths.paper(handoff.paperId)}>{handoff.paperTitle}</a>,
          ],
          ['Tilstand', <StateOfHandoff handoff={handoff} />],
          ['Trukket tilbage fordi', handoff.stateReason],
          ['Svar', handoff.answer],
          [
            'Besluttet',
            handoff.answerItemId === null ? null : <a href={paths.item(handoff.answerItemId)}>Se punktet</a>,
          ],
          [
            'Besvaret',
            handoff.answeredOn === null
              ? null
              : `${writeDate(handoff.answeredOn)} af ${handoff.answeredBy ?? ''}`,
          ],
        ]}
      />
      {may.answer ? <AnswerForm {...{ handoff, proposed, text, errors }} /> : null}
      {may.take ? (
        <Form action={action}>
          <Button name={ACT} value="modtag">
            Svaret er modtaget
          </Button>
        </Form>
      ) : null}
      {may.withdraw ? (
        <details open={errorOf(errors, 'grund') !== undefined}>
          <summary>Træk spørgsmålet tilbage</summary>
          <Form action={action}>
            <TextField name="grund" label="Hvorfor?" value={text('grund')} error={errorOf(errors, 'grund')} />
            <Button kind="secondary" name={ACT} value="traek">
              Træk tilbage
            </Button>
          </Form>
        </details>
      ) : null}
    </>
  )
}

function AnswerForm({ handoff, proposed, text, errors }: Omit<HandoffProps, 'may'>) {
  return (
    <>
      <h2>Svar</h2>
      {proposed === null ? (
        <p>
          Når {handoff.toBody} har behandlet sagen, og referatet er låst, foreslås beslutningen som svar her.
        </p>
      ) : (
        <p>
          Forslag fra mødet <a href={paths.item(proposed.itemId)}>{writeDate(proposed.heldOn)}</a>
          {proposed.number === null ? '' : `, punkt ${proposed.number}`}. Ret det, hvis det skal siges
          anderledes.
        </p>
      )}
      <Form action={paths.handoff(handoff.id)}>
        <HiddenField name="punkt" value={String(proposed?.itemId ?? '')} />
        <TextArea
          name="svar"
          label="Forummets svar"
          value={text('svar', proposed?.text ?? '')}
          error={errorOf(errors, 'svar')}
        />
        <Button name={ACT} value="svar">
          Send svaret tilbage
        </Button>
      </Form>
    </>
  )
}
