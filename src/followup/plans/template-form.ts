/** The form of a template: fields of each step end in its place, `hvad-1`. Pure. */
import { BODY_KINDS } from '../../organisation/model.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import type { TemplateStep } from './from-template.ts'
import { isPeriod, isStepKind } from './model.ts'
import type { PlanTemplate } from './template-queries.ts'

type Form = Record<string, string | File>

const MOST_STEPS = 60

/** Reads all steps, then does what the pressed button says. */
export function readTemplateSteps(id: number, form: Form): { template: PlanTemplate; errors: FieldError[] } {
  const text = (name: string) => String(form[name] ?? '').trim()
  const errors: FieldError[] = []
  const name = text('navn').slice(0, 200)
  if (name === '') errors.push({ field: 'navn', message: 'Skriv et navn.' })
  const steps: TemplateStep[] = []
  for (let place = 1; place <= MOST_STEPS && form[`hvad-${place}`] !== undefined; place++)
    steps.push(readStep(place, text, errors))
  const [, button, at] = /^(tilfoej|op|ned|fjern)(?:-(\d{1,2}))?$/u.exec(text('handling')) ?? []
  const changed = obey(steps, button ?? 'gem', Number(at) - 1)
  return { template: { id, name, description: text('beskrivelse').slice(0, 1000), steps: changed }, errors }
}

function readStep(place: number, text: (name: string) => string, errors: FieldError[]): TemplateStep {
  const whole = (name: string, most: number) => {
    const typed = text(`${name}-${place}`)
    const value = Number(typed === '' ? '0' : typed)
    if (/^\d{0,4}$/u.test(typed) && value <= most) return value
    errors.push({ field: `${name}-${place}`, message: `Skriv et helt tal fra 0 til ${most}.` })
    return 0
  }
  const what = text(`hvad-${place}`).slice(0, 300)
  if (what === '') errors.push({ field: `hvad-${place}`, message: `Skriv, hvad der sker i trin ${place}.` })
  const typedKind = text(`slags-${place}`)
  const kind = isStepKind(typedKind) ? typedKind : 'own-work'
  const bodyKind = text(`forum-${place}`)
  const isMeeting = kind === 'forum-meeting'
  return {
    what,
    kind,
    bodyKind: isMeeting && Object.hasOwn(BODY_KINDS, bodyKind) ? bodyKind : null,
    months: whole('maaneder', 120),
    days: whole('dage', 3660),
    lastsDays: isPeriod(kind) ? whole('varer', 3660) : 0,
    gapWeekdays: whole('afstand', 500),
    decides: isMeeting && text(`beslutter-${place}`) !== '',
  }
}

function obey(steps: TemplateStep[], button: string, at: number): TemplateStep[] {
  const step = steps[at]
  if (button === 'tilfoej') return [...steps, newStep(steps.at(-1))]
  if (step === undefined) return steps
  const others = steps.toSpliced(at, 1)
  if (button === 'fjern') return others
  const to = Math.min(Math.max(at + (button === 'op' ? -1 : 1), 0), others.length)
  return others.toSpliced(to, 0, step)
}

const newStep = (last: TemplateStep | undefined): TemplateStep => ({
  what: 'Nyt trin',
  kind: 'own-work',
  bodyKind: null,
  months: last?.months ?? 0,
  days: (last?.days ?? 0) + (last?.lastsDays ?? 0),
  lastsDays: 7,
  gapWeekdays: 0,
  decides: false,
})
