/** Whom to pass the call on to, in place: presence, where, working on, and the buttons to pass on or leave a message. */
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import type { Choices, EmployeeChoice, UnitChoice } from '../../employees/choices.ts'
import { PRESENCE_WORDS, presenceText, sourceText } from '../../employees/presence-words.ts'
import { CALL_FORM, DeskButton } from './parts.tsx'

interface FindEmployeeProps {
  callId: string
  /** As asked for; empty: nothing yet. */
  words: string
  choices: Choices | null
  /** The call can be passed on now; else only a message can be left. */
  mayPassOn: boolean
  now: Date
  typedNumber: string | undefined
}

export function FindEmployee({ callId, words, choices, mayPassOn, now, typedNumber }: FindEmployeeProps) {
  return (
    <section aria-labelledby="videre-navn">
      <h2 id="videre-navn">Stil videre eller tag en besked</h2>
      <div class="filter-row">
        <div class="form-group">
          <label class="form-label" for={`hvem-${callId}`}>
            Hvem?
          </label>
          <span class="form-hint" id="hvem-hint">
            Navn, initialer, enhed eller spørgsmål
          </span>
          <input
            class="form-input"
            id={`hvem-${callId}`}
            name="hvem"
            type="search"
            form={CALL_FORM}
            autocomplete="off"
            value={words}
            data-tast="v"
            aria-keyshortcuts="v"
            aria-describedby="hvem-hint"
          />
        </div>
        <button class="button button-secondary" type="submit" form={CALL_FORM} name="handling" value="gem">
          Find
        </button>
      </div>
      {choices === null ? null : <Found choices={choices} mayPassOn={mayPassOn} now={now.getTime()} />}
      {mayPassOn ? <OtherNumber typed={typedNumber} /> : null}
    </section>
  )
}

function Found({ choices, mayPassOn, now }: { choices: Choices; mayPassOn: boolean; now: number }) {
  const { employees, units, misspelt } = choices
  if (employees.length + units.length === 0)
    return (
      <p class="empty-state" role="status">
        Der er ingen medarbejder eller enhed, som passer. Prøv et andet ord, eller stil videre til et nummer.
      </p>
    )
  return (
    <>
      <p class="sr-only" role="status">
        {employees.length} medarbejdere og {units.length} enheder
      </p>
      {misspelt.length > 0 ? <p class="form-hint">Fandt det, der ligner: {misspelt.join(', ')}</p> : null}
      <ul class="desk-choices nobullet-list">
        {units.map((unit) => (
          <UnitLine unit={unit} mayPassOn={mayPassOn} />
        ))}
        {employees.map((employee) => (
          <EmployeeLine employee={employee} mayPassOn={mayPassOn} now={now} />
        ))}
      </ul>
    </>
  )
}

function EmployeeLine({
  employee,
  mayPassOn,
  now,
}: {
  employee: EmployeeChoice
  mayPassOn: boolean
  now: number
}) {
  const { personId, name, initials, title, unit, presence, subjects, target } = employee
  const where = [presence.place, presence.workingOn].filter(Boolean).join(' – ')
  return (
    <li>
      <p class="desk-choice-name">
        <strong>{name}</strong>
        {initials === null ? '' : ` (${initials})`}{' '}
        <Badge colour={PRESENCE_WORDS[presence.state].colour}>{presenceText(presence, now)}</Badge>
      </p>
      <p>{[title, unit?.name].filter(Boolean).join(', ')}</p>
      {where === '' ? null : <p>{where}</p>}
      {subjects.length === 0 ? null : <p class="form-hint">Arbejder med: {subjects.join(', ')}</p>}
      {sourceText(presence) === null ? null : <p class="form-hint">{sourceText(presence)}</p>}
      {unit === null ? null : <UnitHours unit={unit} />}
      {target?.saidAway === true ? (
        <p class="desk-warning">Ikke til stede, og ingen svarer for {name}. Tag hellere en besked.</p>
      ) : null}
      {target === null ? <p class="form-hint">Har intet nummer.</p> : null}
      <ChoiceButtons whom={`p${personId}`} name={name} mayPassOn={mayPassOn && target !== null} />
    </li>
  )
}

function UnitLine({ unit, mayPassOn }: { unit: UnitChoice; mayPassOn: boolean }) {
  return (
    <li>
      <p class="desk-choice-name">
        <strong>{unit.name}</strong> <Badge>Enhed</Badge>
      </p>
      <UnitHours unit={unit} />
      {unit.target === null ? <p class="form-hint">Har intet nummer.</p> : null}
      <ChoiceButtons
        whom={`e${unit.unitId}`}
        name={unit.name}
        mayPassOn={mayPassOn && unit.target !== null}
      />
    </li>
  )
}

function UnitHours({ unit: { open, today } }: { unit: UnitChoice }) {
  const answered = today.passedOn === 0 ? '' : ` I dag besvaret ${today.answered} af ${today.passedOn}.`
  if (open === null) return answered === '' ? null : <p class="form-hint">{answered.trim()}</p>
  const hours = open.isOpen
    ? `Telefonen er åben til kl. ${open.until.replace(':', '.')}.`
    : 'Telefonen er lukket nu.'
  return (
    <p class={open.isOpen ? 'form-hint' : 'desk-warning'}>
      {hours}
      {answered}
    </p>
  )
}

function ChoiceButtons({ whom, name, mayPassOn }: { whom: string; name: string; mayPassOn: boolean }) {
  const of = <span class="sr-only"> {name}</span>
  return (
    <div class="button-row">
      {mayPassOn ? (
        <>
          <DeskButton act={`ring:${whom}`}>Ring op først{of}</DeskButton>
          <DeskButton act={`videre:${whom}`}>Stil direkte om{of}</DeskButton>
        </>
      ) : null}
      <DeskButton act={`skriv:${whom}`} kind="tertiary">
        Tag besked{of}
      </DeskButton>
    </div>
  )
}

function OtherNumber({ typed }: { typed: string | undefined }) {
  return (
    <details open={typed !== undefined}>
      <summary>Et andet nummer</summary>
      <div class="filter-row">
        <div class="form-group">
          <label class="form-label" for="til-nummer">
            Nummer
          </label>
          <input
            class="form-input"
            id="til-nummer"
            name="til-nummer"
            type="tel"
            form={CALL_FORM}
            value={typed ?? ''}
          />
        </div>
        <DeskButton act="ring:n">Ring op først</DeskButton>
        <DeskButton act="videre:n">Stil direkte om</DeskButton>
      </div>
    </details>
  )
}

interface MessageFormProps {
  whom: string
  name: string
  note: string
  due: string
  typed: (name: string) => string | undefined
  errors: (field: string) => string | undefined
}

/** A message to whoever it is for: by mail, and as something they owe an answer. */
export function MessageForm({ whom, name, note, due, typed, errors }: MessageFormProps) {
  const error = errors('besked')
  const dueError = errors('frist')
  return (
    <section aria-labelledby="besked-navn" class="desk-message">
      <h2 id="besked-navn">Besked til {name}</h2>
      <p class="form-hint">
        Bliver til opfølgning med frist hos modtageren, som får et brev om det. Skriv, hvad borgeren vil, og
        hvordan borgeren træffes.
      </p>
      <div class={error === undefined ? 'form-group' : 'form-group form-error'}>
        <label class="form-label" for="besked">
          Besked
        </label>
        {error === undefined ? null : <span class="form-error-message">{error}</span>}
        <textarea class="form-input" id="besked" name="besked" rows={5} form={CALL_FORM}>
          {typed('besked') ?? note}
        </textarea>
      </div>
      <div class={dueError === undefined ? 'form-group' : 'form-group form-error'}>
        <label class="form-label" for="frist">
          Svar senest
        </label>
        {dueError === undefined ? null : <span class="form-error-message">{dueError}</span>}
        <input
          class="form-input input-short"
          id="frist"
          name="frist"
          type="date"
          form={CALL_FORM}
          value={typed('frist') ?? due}
        />
      </div>
      <div class="button-row">
        <DeskButton act={`send:${whom}`} kind="primary">
          Send besked
        </DeskButton>
        <a href={paths.contactDesk}>Fortryd</a>
      </div>
    </section>
  )
}
