/** What the figures stand on: typed, measured or assumed; and the form by which it is changed. */
import type { Child } from 'hono/jsx'
import { writeFigure } from '../../../language/figures.ts'
import { paths } from '../../../paths.ts'
import { Alert } from '../../../ui/alert.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { DefinitionList } from '../../../ui/definition-list.tsx'
import { errorOf } from '../../../ui/error-summary.tsx'
import { RadioGroup, SelectField, TextField } from '../../../ui/fields.tsx'
import { type AskedStaffing, deskField, USUAL_CALL_BACK, WEEKS } from '../asked.ts'
import type { Basis, Origin } from '../basis.ts'
import type { StaffedQueue } from '../queries.ts'
import type { StaffingAnswer } from '../staffing.ts'
import { hoursOf, type WeekOfCalls } from '../week-profile.ts'
import { capital, desksText, weekdayName, writeAbout, writeHour, writeShare, writeWait } from '../words.ts'

const ORIGINS: Record<Origin, string> = { typed: 'skrevet', measured: 'målt', assumed: 'antaget' }

interface BasisProps {
  basis: Basis
  answer: StaffingAnswer | null
  weeks: number
}

export function BasisView({ basis, answer, weeks }: BasisProps) {
  const { order } = basis
  const desks = basis.evenDesks
  return (
    <section>
      <h2>Det er der regnet med</h2>
      {basis.weekFrom === 'assumed' ? (
        <Alert kind="info" heading="Ugens fordeling er en antagelse" level="h3">
          Der er målt for få opkald i de seneste {weeks} uger til at sige, hvornår borgerne ringer. Derfor er
          der regnet med en uge, som den plejer at være på et rådhus: flest opkald mandag og midt på
          formiddagen.
        </Alert>
      ) : null}
      <DefinitionList
        entries={[
          ['Opkald om måneden', <CallsText basis={basis} answer={answer} />],
          [
            'Fordeling over ugen',
            basis.weekFrom === 'measured' ? `målt i de seneste ${weeks} uger` : 'antaget',
          ],
          ['Ekspeditionstid', handlingText(basis)],
          ['Tålmodighed', patienceText(basis)],
          [
            'Pladser',
            desks === null ? 'efter tidspunktet, se tabellen' : `${desksText(desks)} i hele åbningstiden`,
          ],
          ['Tilbagekald', callBackText(order.callBack)],
          ['Ikke talt med', leftOutText(basis)],
          ['Målt i perioden', measuredText(basis)],
        ]}
      />
    </section>
  )
}

function handlingText({ order, handlingFrom, counted }: Basis): string {
  const calls = handlingFrom === 'measured' ? ` på ${writeFigure(counted.timed, 0)} opkald` : ''
  return `${writeFigure(order.handling, 0)} sekunder med efterbehandling (${ORIGINS[handlingFrom]}${calls})`
}

function patienceText({ order, patienceFrom, patienceBetween }: Basis): string {
  const between =
    patienceBetween === null
      ? ''
      : `; med 95 % sikkerhed mellem ${writeWait(patienceBetween.least)} og ${writeWait(patienceBetween.most)}`
  return `${writeWait(order.patience)} i snit (${ORIGINS[patienceFrom]}${between})`
}

function CallsText({ basis, answer }: { basis: Basis; answer: StaffingAnswer | null }) {
  const calls = writeFigure(basis.callsInMonth, 0)
  const origin = ORIGINS[basis.callsFrom]
  if (!basis.order.areAnswered) return <>{`${calls} opkald (${origin})`}</>
  const arrived =
    answer === null ? '' : `; så må omkring ${writeAbout(basis.callsInMonth * answer.factor)} have ringet`
  return <>{`${calls} besvarede opkald (${origin})${arrived}`}</>
}

function callBackText(rule: Basis['order']['callBack']): string {
  if (rule === null) return 'tilbydes ikke'
  const who = `tilbydes over ${writeWait(rule.above)}, og ${writeShare(rule.accepts)} siger ja`
  return rule.order === 'keeps-place'
    ? `${who}; de beholder pladsen i køen`
    : `${who}; de ringes op, når en plads er ledig`
}

function leftOutText({ counted: { mistakes, closed } }: Basis): string | null {
  if (mistakes + closed === 0) return null
  return `${writeFigure(mistakes, 0)} opkald, hvor der blev lagt på inden 10 sekunder (fejlopkald), og ${writeFigure(closed, 0)} uden for åbningstiden`
}

function measuredText({ counted: { waited, waitedSeconds, gaveUp } }: Basis): string | null {
  if (waited === 0) return null
  return `${writeWait(waitedSeconds / waited)} ventetid i snit, og ${writeShare(gaveUp / waited)} opgav (${writeFigure(waited, 0)} opkald)`
}

interface FormProps {
  asked: AskedStaffing
  basis: Basis
  queues: readonly StaffedQueue[]
  /** Seconds from which call-back is offered where nothing is typed. */
  usualLimit: number
}

export function BasisForm({ asked, basis, queues, usualLimit }: FormProps) {
  const field = (name: string) => ({
    name,
    value: asked.typed[name] ?? '',
    error: errorOf(asked.errors, name),
    optional: true,
  })
  return (
    <form method="get" action={paths.contactStaffing} class="no-print staffing-form" novalidate>
      <MeasuredFields asked={asked} queues={queues} />
      <CallFields {...{ asked, basis, field }} />
      <CallBackFields asked={asked} usualLimit={usualLimit} field={field} />
      <TextField {...field('pladser')} label="Pladser" width="short" hint="Tom: så mange som køen har" />
      <TextField
        {...field('maal')}
        label="Mål for ventetid i snit (minutter)"
        width="short"
        hint="Så står der, hvor mange pladser det kræver"
      />
      <DeskGrid asked={asked} week={basis.order.week} />
      <Button>Regn</Button>
    </form>
  )
}

function MeasuredFields({ asked, queues }: Pick<FormProps, 'asked' | 'queues'>) {
  const all = queues.map(({ id, title }) => ({ value: String(id), text: title }))
  return (
    <>
      {queues.length > 1 ? (
        <SelectField
          name="koe"
          label="Kø"
          options={[{ value: '', text: 'Alle køer' }, ...all]}
          value={asked.queue === null ? '' : String(asked.queue)}
        />
      ) : null}
      <SelectField
        name="uger"
        label="Mål på"
        options={WEEKS.map((weeks) => ({ value: String(weeks), text: `De seneste ${weeks} uger` }))}
        value={String(asked.weeks)}
      />
    </>
  )
}

function CallFields({ asked, basis, field }: Pick<FormProps, 'asked' | 'basis'> & { field: FieldOf }) {
  const { order } = basis
  const origin = (from: Origin, figure: string) =>
    from === 'typed' ? 'Tom: som målt eller antaget' : `Tom: ${figure} (${ORIGINS[from]})`
  return (
    <>
      <TextField
        {...field('opkald')}
        label="Opkald om måneden"
        width="short"
        hint={origin(basis.callsFrom, writeFigure(basis.callsInMonth, 0))}
      />
      <RadioGroup
        name="er"
        label="Er det opkald eller besvarede opkald?"
        chosen={asked.areAnswered ? 'besvarede' : 'opkald'}
        options={[
          { value: 'opkald', text: 'Alle opkald, også dem der opgiver' },
          { value: 'besvarede', text: 'Besvarede opkald', hint: '– så regnes dem, der opgiver, oveni' },
        ]}
      />
      <TextField
        {...field('tid')}
        label="Ekspeditionstid i sekunder"
        width="short"
        hint={origin(basis.handlingFrom, writeFigure(order.handling, 0))}
      />
      <TextField
        {...field('taalmod')}
        label="Tålmodighed i minutter"
        width="short"
        hint={origin(basis.patienceFrom, writeFigure((order.patience ?? 0) / 60, 1))}
      />
    </>
  )
}

type FieldOf = (name: string) => { name: string; value: string; error: string | undefined; optional: boolean }

function CallBackFields(props: Pick<FormProps, 'asked' | 'usualLimit'> & { field: FieldOf }) {
  const { asked, usualLimit, field } = props
  return (
    <>
      <SelectField
        name="tilbagekald"
        label="Tilbagekald"
        options={[
          { value: '', text: 'Tilbydes ikke' },
          { value: 'plads', text: 'Borgeren beholder sin plads i køen' },
          { value: 'ledig', text: 'Borgeren ringes op, når en plads er ledig' },
        ]}
        value={asked.typed['tilbagekald'] ?? ''}
      />
      <TextField
        {...field('graense')}
        label="Tilbydes, når ventetiden er over (minutter)"
        width="short"
        hint={`Tom: ${writeFigure(usualLimit / 60, 1)}`}
      />
      <TextField
        {...field('andel')}
        label="Hvor mange siger ja (procent)"
        width="short"
        hint={`Tom: ${USUAL_CALL_BACK.percent}`}
      />
    </>
  )
}

function DeskGrid({ asked, week }: { asked: AskedStaffing; week: WeekOfCalls }) {
  const hours = [...new Set(week.flatMap(hoursOf))].sort((a, b) => a - b)
  const isOpen = asked.desksAt.size > 0 || asked.errors.some(({ field }) => /^p\d-/u.test(field ?? ''))
  return (
    <details open={isOpen}>
      <summary>Pladser time for time</summary>
      <p class="form-hint">Skriv kun de timer, hvor der er flere eller færre pladser end ellers.</p>
      <div class="table--responsive-scroll" tabindex={0} role="region" aria-label="Pladser time for time">
        <table class="table table--extracompact working staffing-desks">
          <caption class="sr-only">Pladser time for time</caption>
          <thead>
            <tr>
              <th scope="col">Time</th>
              {week.map(({ weekday }) => (
                <th scope="col">{capital(weekdayName(weekday))}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr>
                <th scope="row">{writeHour(hour)}</th>
                {week.map((day) => (
                  <td>
                    {hoursOf(day).includes(hour) ? (
                      <DeskField asked={asked} weekday={day.weekday} hour={hour} />
                    ) : (
                      ''
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function DeskField({ asked, weekday, hour }: { asked: AskedStaffing; weekday: number; hour: number }): Child {
  const name = deskField(weekday, hour)
  return (
    <TextField
      name={name}
      label={`Pladser ${weekdayName(weekday)} ${writeHour(hour)}`}
      labelHidden
      optional
      width="short"
      value={asked.typed[name] ?? ''}
      error={errorOf(asked.errors, name)}
    />
  )
}
