/** What the body's secretary keeps on an indicator's page: preconditions, measuring dates, its end. */
import { writeDate } from '../../../language/dates.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import type { RelatedDecision } from '../decisions.ts'
import { hasDropped, isOpen } from '../model.ts'
import type { Indicator, Precondition } from '../queries.ts'
import { DroppedText } from './badges.tsx'
import { RhythmFields } from './rhythm-fields.tsx'

interface KeepingProps {
  of: Indicator
  mayKeep: boolean
  /** To which a precondition may be tied. */
  decisions: readonly RelatedDecision[]
  filled: Filled
  today: string
}

export function PreconditionSection(props: KeepingProps) {
  const { of, mayKeep } = props
  if (of.preconditions.length === 0 && !mayKeep) return null
  return (
    <section aria-labelledby="forudsaetninger">
      <h2 id="forudsaetninger">Forudsætninger</h2>
      {of.preconditions.length === 0 ? (
        <p class="empty-state">Der er ingen forudsætninger for målet.</p>
      ) : null}
      <ul class="nobullet-list">
        {of.preconditions.map((each) => (
          <li>
            {hasDropped(each) ? (
              <>
                <Badge colour="warning">Bortfaldet</Badge> <DroppedText of={each} />
              </>
            ) : (
              <>
                <Badge colour="success">Holder</Badge> {each.text}
                {each.awaited === null ? null : (
                  <>
                    {' '}
                    <a href={paths.item(each.awaited.itemId)}>
                      Afgøres den {writeDate(each.awaited.heldOn)}: {each.awaited.title}
                    </a>
                  </>
                )}
              </>
            )}
            {mayKeep ? <SettleForm {...props} each={each} /> : null}
          </li>
        ))}
      </ul>
      {mayKeep ? <NewPrecondition {...props} /> : null}
    </section>
  )
}

const NO_DECISION = { value: '', text: 'Ingen beslutning' }
const decisionOptions = (decisions: readonly RelatedDecision[]) => [
  NO_DECISION,
  ...decisions.map(({ itemId, heldOn, title, body }) => ({
    value: String(itemId),
    text: `${writeDate(heldOn)}, ${body ?? 'møde'}: ${title ?? 'uden titel'}`,
  })),
]

function SettleForm({ of, each, decisions, filled, today }: KeepingProps & { each: Precondition }) {
  const own = filled.act === 'bortfald' && filled.typed['forudsaetning'] === String(each.id)
  const value = (name: string, otherwise = '') =>
    own ? valueOf(filled, 'bortfald', name, otherwise) : otherwise
  const error = (name: string) => (own ? errorOf(filled.errors, name) : undefined)
  const id = (name: string) => (own ? name : `${name}-${each.id}`)
  if (each.state === 'dropped')
    return (
      <Form action={paths.indicator(of.id)} class="row-form no-print">
        <HiddenField name="forudsaetning" value={String(each.id)} />
        <Button kind="tertiary" name={ACT} value="holder">
          Den holder alligevel<span class="sr-only">: {each.text}</span>
        </Button>
      </Form>
    )
  return (
    <details class="no-print" open={own}>
      <summary>
        Den holder ikke længere<span class="sr-only">: {each.text}</span>
      </summary>
      <Form action={paths.indicator(of.id)}>
        <HiddenField name="forudsaetning" value={String(each.id)} />
        <TextField
          name="hvorfor"
          id={id('hvorfor')}
          label="Hvad skete der?"
          value={value('hvorfor')}
          error={error('hvorfor')}
        />
        <DateField
          name="bortfaldt"
          id={id('bortfaldt')}
          label="Dato"
          value={value('bortfaldt', today)}
          error={error('bortfaldt')}
        />
        <SelectField
          name="beslutning"
          id={id('beslutning')}
          label="Beslutningen, der ændrede det"
          options={decisionOptions(decisions)}
          value={value('beslutning')}
          error={error('beslutning')}
        />
        <Button kind="secondary" name={ACT} value="bortfald">
          Meld bortfaldet
        </Button>{' '}
        <Button kind="tertiary" name={ACT} value="fjern-forudsaetning">
          Fjern forudsætningen
        </Button>
      </Form>
    </details>
  )
}

function NewPrecondition({ of, decisions, filled }: KeepingProps) {
  const value = (name: string) => valueOf(filled, 'forudsaetning', name)
  return (
    <details class="no-print" open={filled.act === 'forudsaetning'}>
      <summary>Ny forudsætning</summary>
      <Form action={paths.indicator(of.id)}>
        <TextField
          name="tekst"
          label="Hvad skal holde, for at målet kan nås?"
          value={value('tekst')}
          error={errorOf(filled.errors, 'tekst')}
        />
        <SelectField
          name="afgoeres"
          label="Afgøres af"
          hint="Bliver det ikke godkendt, meldes forudsætningen selv bortfaldet."
          options={decisionOptions(decisions)}
          value={value('afgoeres')}
          error={errorOf(filled.errors, 'afgoeres')}
        />
        <TextField
          name="afgoeres-punkt"
          label="Punkt i indstillingen"
          width="short"
          optional
          value={value('afgoeres-punkt')}
          error={errorOf(filled.errors, 'afgoeres-punkt')}
        />
        <Button kind="secondary" name={ACT} value="forudsaetning">
          Tilføj forudsætningen
        </Button>
      </Form>
    </details>
  )
}

export function DatesSection({ of, mayKeep, mayDraft, filled }: KeepingProps & { mayDraft: boolean }) {
  const drafted = of.dates.filter(({ paperId }) => paperId !== null)
  if (!mayKeep && !mayDraft && drafted.length === 0) return null
  const measured = (id: number) => of.measurements.some(({ dateId }) => dateId === id)
  return (
    <section class="no-print" aria-labelledby="datoer">
      <h2 id="datoer">Datoer og sager</h2>
      {of.dates.length === 0 ? <p class="empty-state">Der er ingen planlagte målinger.</p> : null}
      <ul class="nobullet-list">
        {of.dates.map(({ id, dueOn, paperId }) => (
          <li>
            {writeDate(dueOn)} {paperId === null ? null : <a href={paths.paper(paperId)}>Oplæg med tallet</a>}
            <Form action={paths.indicator(of.id)} class="row-form">
              <HiddenField name="dato-id" value={String(id)} />
              {paperId === null && mayDraft && isOpen(of) && of.decision?.degree !== 'closed' ? (
                <Button kind="tertiary" name={ACT} value="sag">
                  Lav udkast til {of.bodyName}
                  <span class="sr-only"> for {writeDate(dueOn)}</span>
                </Button>
              ) : null}
              {mayKeep && !measured(id) ? (
                <Button kind="tertiary" name={ACT} value="fjern-dato">
                  Fjern<span class="sr-only"> {writeDate(dueOn)}</span>
                </Button>
              ) : null}
            </Form>
          </li>
        ))}
      </ul>
      {mayKeep ? (
        <details open={filled.act === 'datoer'}>
          <summary>Flere datoer</summary>
          <Form action={paths.indicator(of.id)}>
            <RhythmFields value={(name) => valueOf(filled, 'datoer', name)} errors={filled.errors} />
            <Button kind="secondary" name={ACT} value="datoer">
              Tilføj datoer
            </Button>
          </Form>
        </details>
      ) : null}
    </section>
  )
}

export function EndSection({ of, mayKeep, filled }: KeepingProps) {
  if (!mayKeep) return null
  const bare = of.measurements.length === 0 && of.verdicts.length === 0
  return (
    <section class="no-print" aria-labelledby="ret">
      <h2 id="ret">Ret målingen</h2>
      <div class="button-row">
        <LinkButton href={paths.indicatorForm(of.id)} kind="secondary">
          Ret målingen
        </LinkButton>
        {bare ? (
          <Form action={paths.indicator(of.id)} class="row-form">
            <Button kind="tertiary" name={ACT} value="slet">
              Slet målingen
            </Button>
          </Form>
        ) : null}
      </div>
      {of.endedOn === null ? (
        <details open={filled.act === 'stop'}>
          <summary>Stop målingen</summary>
          <Form action={paths.indicator(of.id)}>
            <TextArea
              name="stopgrund"
              label="Hvorfor skal der ikke måles mere?"
              rows={2}
              value={valueOf(filled, 'stop', 'stopgrund')}
              error={errorOf(filled.errors, 'stopgrund')}
            />
            <Button kind="secondary" name={ACT} value="stop">
              Stop målingen
            </Button>
          </Form>
        </details>
      ) : (
        <Form action={paths.indicator(of.id)} class="row-form">
          <Button kind="secondary" name={ACT} value="genoptag">
            Genoptag målingen
          </Button>
        </Form>
      )}
    </section>
  )
}
