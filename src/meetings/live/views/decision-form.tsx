import { writeDate } from '../../../language/dates.ts'
import { OUTCOMES } from '../../../minutes/model.ts'
import { ACT, type Filled, valueOf } from '../../../organisation/administration.tsx'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { DateField, Form, HiddenField, SelectField, TextArea, TextField } from '../../../ui/fields.tsx'
import { HeldBackAlert } from '../../views/held-back.tsx'
import { OUTCOME_TAGS } from '../../words.ts'
import { fieldOf } from '../checks.ts'
import { fillPhrase } from '../decisions.ts'
import type { ConsoleFacts } from '../item-form.ts'
import type { Live, LiveItem } from '../queries.ts'
import { Decided } from './decided.tsx'

interface DecisionFormProps {
  live: Live
  item: LiveItem
  facts: ConsoleFacts
  filled: Filled
}

export const OUTCOME_OPTIONS = [
  { value: '', text: 'Intet udfald endnu' },
  ...OUTCOMES.filter((outcome) => outcome !== 'other').map((outcome) => ({
    value: outcome,
    text: OUTCOME_TAGS[outcome].text,
  })),
]

const SAVE = 'gem'

/** What is decided: with the words of the item, and those of each point. */
export function DecisionForm({ live, item, facts, filled }: DecisionFormProps) {
  const value = (name: string, stored: string) => valueOf(filled, SAVE, name, stored)
  const error = (field: string) => (filled.act === SAVE ? errorOf(filled.errors, field) : undefined)
  return (
    <Form action={paths.liveItem(live.id, item.id)} class="live-decision-form">
      <HiddenField name={ACT} value={SAVE} />
      <HiddenField name="punkt" value={String(item.id)} />
      <HiddenField name="revision" value={String(item.revision)} />
      <WrittenMeanwhile item={item} filled={filled} />
      <Phrases live={live} facts={facts} />
      <decision-text src={paths.liveText(live.id)} item={String(item.id)}>
        <TextArea
          name="tekst"
          label="Beslutning"
          rows={6}
          value={value('tekst', item.text)}
          error={error('tekst')}
        />
        <p class="live-saved" role="status"></p>
      </decision-text>
      <AnywayField {...{ item, facts, value, error }} />
      <OutcomeFields {...{ item, facts, value, error }} />
      <PointFields path="" {...{ item, facts, value, error }} />
      <EachPoint {...{ item, facts, value, error }} />
      <datalist id="ansvarlige">
        {facts.ownerNames.map((name) => (
          <option value={name}></option>
        ))}
      </datalist>
      <p class="button-row">
        <Button>Gem beslutning</Button>
        <Button kind="secondary" name="videre" value="1">
          Gem og gå til næste punkt
        </Button>
      </p>
    </Form>
  )
}

/** Where something speaks against deciding today: whoever decides all the same says why. */
function AnywayField({ facts, value, error }: Omit<PointFieldsProps, 'path'>) {
  if (facts.heldBack.length === 0) return null
  return (
    <>
      <HeldBackAlert heldBack={facts.heldBack} level="h3" />
      <TextField
        name="alligevel-fordi"
        label="Besluttet alligevel, fordi"
        hint="Skal skrives, hvis der besluttes nu, og står i referatet. Punktet kan drøftes og udsættes uden."
        optional
        value={value('alligevel-fordi', facts.anyway ?? '')}
        error={error('alligevel-fordi')}
      />
    </>
  )
}

/** The outcome, and what only one outcome needs; the style shows those fields when they are needed. */
function OutcomeFields({ item, facts, value, error }: Omit<PointFieldsProps, 'path'>) {
  const suggested = facts.nextMeetings[0]
  return (
    <div class="live-fields live-outcome">
      <SelectField
        name="udfald"
        label="Udfald"
        options={OUTCOME_OPTIONS}
        value={value('udfald', item.outcome ?? '')}
        error={error('udfald')}
      />
      <div class="live-if-postponed">
        <DateField
          name="udsat-til"
          label="Udsættes til"
          hint={
            suggested === undefined
              ? 'Der er ikke planlagt et møde; punktet venter til dagen.'
              : `Næste planlagte møde: ${writeDate(suggested.heldOn)}`
          }
          value={value('udsat-til', item.postponedTo ?? suggested?.heldOn ?? '')}
          error={error('udsat-til')}
        />
      </div>
      <div class="live-if-withdrawn">
        <TextField
          name="udgaar-fordi"
          label="Hvorfor tages punktet af?"
          hint="Står i referatet."
          value={value('udgaar-fordi', item.stateReason ?? '')}
          error={error('udgaar-fordi')}
        />
      </div>
    </div>
  )
}

function EachPoint({ item, facts, value, error }: Omit<PointFieldsProps, 'path'>) {
  if (facts.recommended.length === 0) return null
  return (
    <details open={item.points.some(({ path }) => path !== '')}>
      <summary>Hvert punkt i indstillingen for sig</summary>
      {facts.recommended.map(({ path, text }) => (
        <fieldset class="live-point">
          <legend>
            {path}. {text}
          </legend>
          <PointFields {...{ path, item, facts, value, error }} />
        </fieldset>
      ))}
    </details>
  )
}

/** One press sets the outcome and writes the phrase. */
function Phrases({ live, facts }: { live: Live; facts: ConsoleFacts }) {
  return (
    <div class="live-phrases" role="group" aria-label="Standardformuleringer">
      {facts.phrases.map(({ id, text, outcome }) => (
        <button
          class="button button-tertiary"
          type="submit"
          name="formulering"
          value={String(id)}
          title={OUTCOME_TAGS[outcome].text}
        >
          {fillPhrase(text, live.body)}
        </button>
      ))}
      <a href={paths.decisionPhrases(live.bodyId)}>Ret formuleringer</a>
    </div>
  )
}

/** Somebody else wrote after this form was opened: both texts are shown, and nothing is lost. */
function WrittenMeanwhile({ item, filled }: { item: LiveItem; filled: Filled }) {
  if (filled.act !== SAVE || filled.typed['revision'] === String(item.revision)) return null
  return (
    <Alert kind="warning" heading={`${item.writtenBy ?? 'En anden'} har skrevet i beslutningen imens`}>
      <p>
        Det, du har skrevet, står i felterne herunder og er ikke gemt. Gemmer du igen, træder det i stedet for
        dette:
      </p>
      <Decided item={item} />
    </Alert>
  )
}

interface PointFieldsProps {
  path: string
  item: LiveItem
  facts: ConsoleFacts
  value: (name: string, stored: string) => string
  error: (field: string) => string | undefined
}

function PointFields({ path, item, facts, value, error }: PointFieldsProps) {
  const stored = item.points.find((point) => point.path === path)
  const bodies = [
    { value: '', text: 'Intet' },
    ...facts.bodies.map(({ id, name }) => ({ value: String(id), text: name })),
  ]
  const [outcome, text, owner, due, body] = ['udfald', 'tekst', 'ansvarlig', 'frist', 'forum'].map((name) =>
    fieldOf(name, path),
  )
  if (!outcome || !text || !owner || !due || !body) return null
  return (
    <div class="live-fields">
      {path === '' ? null : (
        <>
          <SelectField
            name={outcome}
            label="Udfald"
            options={OUTCOME_OPTIONS}
            value={value(outcome, stored?.outcome ?? '')}
          />
          <TextField name={text} label="Beslutning" optional value={value(text, stored?.text ?? '')} />
        </>
      )}
      <OwnerField name={owner} value={value(owner, stored?.owner ?? '')} error={error(owner)} />
      <DateField name={due} label="Frist" optional value={value(due, stored?.due ?? '')} error={error(due)} />
      <SelectField
        name={body}
        label="Tilbage til"
        options={bodies}
        value={value(body, String(stored?.returnsToId ?? ''))}
      />
    </div>
  )
}

function OwnerField({ name, value, error }: { name: string; value: string; error: string | undefined }) {
  return (
    <div class={error === undefined ? 'form-group' : 'form-group form-error'}>
      <label class="form-label" for={name}>
        Ansvarlig<span class="weight-normal"> (frivilligt)</span>
      </label>
      {error === undefined ? null : (
        <span class="form-error-message" id={`${name}-error`}>
          <span class="sr-only">Fejl: </span>
          {error}
        </span>
      )}
      <input
        class="form-input"
        id={name}
        name={name}
        type="text"
        list="ansvarlige"
        autocomplete="off"
        value={value}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : `${name}-error`}
      />
    </div>
  )
}
