/** The forms of an indicator's page, each with its command; refusals in Danish beside the field. */
import { z } from 'zod'
import {
  act,
  type ActContext,
  optionalId,
  optionalText,
  type Outcome,
  requiredDate,
  requiredId,
  requiredText,
} from '../../organisation/administration.tsx'
import { listManagedUnits } from '../../cases/queries.ts'
import { writeDate } from '../../language/dates.ts'
import { paths } from '../../paths.ts'
import type { Transaction } from '../../platform/database.ts'
import type { FieldError } from '../../platform/web/forms.ts'
import type { FigureSource } from '../slots.ts'
import { canMeasure } from './access.ts'
import { endIndicator, planDates, removeDate, removeIndicator } from './commands.ts'
import { draftPaper, type DraftRefusal, keepDraft, refreshDraft } from './draft-paper.ts'
import { parseFigure } from './figures.ts'
import { datesForm, typedDates } from './dates-form.ts'
import {
  enterFigure,
  type EnteredFigure,
  type FigureRefusal,
  giveVerdict,
  removeFigure,
} from './measure-commands.ts'
import { type Verdict, VERDICTS } from './model.ts'
import { addPrecondition, removePrecondition, settlePrecondition } from './precondition-commands.ts'
import { getIndicator } from './queries.ts'
import { takeFigure } from './take-figure.ts'

const FIGURE_REFUSALS: Record<Exclude<FigureRefusal, 'not-found'>, FieldError> = {
  ended: { field: null, message: 'Der måles ikke mere.' },
  'not-measured-yet': { field: 'maalt', message: 'Et tal kan ikke være målt efter i dag.' },
  'no-such-date': { field: 'dato', message: 'Vælg fra listen.' },
  'day-taken': { field: 'maalt', message: 'Der er allerede et andet tal, som er målt den dag.' },
}

async function enter(
  tx: Transaction,
  id: number,
  { municipality, person, today }: ActContext,
  figure: EnteredFigure & { origin: 'typed' | 'register' },
): Promise<Outcome> {
  const answer = await enterFigure(tx, municipality, person, id, { ...figure, today })
  if (answer === 'not-found') return answer
  if (answer !== 'entered' && answer !== 'same') return [FIGURE_REFUSALS[answer]]
  if (answer === 'entered' && figure.dateId !== null) {
    const of = await getIndicator(tx, { municipality, inside: true }, id)
    if (of !== null) await refreshDraft(tx, municipality, person, of, { dateId: figure.dateId, today })
  }
  return { seeAt: `${paths.indicator(id)}#tal` }
}

const figureForm = z.object({
  dato: optionalId,
  vaerdi: requiredText('Skriv tallet.', 40),
  antal: z
    .string()
    .trim()
    .default('')
    .refine((text) => /^(\d{1,3}(\.\d{3}){1,2}|\d{0,9})$/.test(text), 'Skriv et helt tal.')
    .transform((text) => (text === '' ? null : Number(text.replaceAll('.', '')))),
  maalt: requiredDate('Skriv, hvornår det er målt.'),
  bemaerkning: optionalText(500),
})

const figureActs = (id: number, figures: readonly FigureSource[]) => ({
  tal: act(figureForm, async (tx, form, at): Promise<Outcome> => {
    const of = await getIndicator(tx, { municipality: at.municipality, inside: true }, id)
    const value = parseFigure(form.vaerdi, of?.target.unit)
    if (value === null) return [{ field: 'vaerdi', message: 'Skriv et tal, fx 96,5.' }]
    const { dato, antal, maalt, bemaerkning } = form
    return enter(tx, id, at, { dateId: dato, value, count: antal, measuredOn: maalt, note: bemaerkning ?? '', origin: 'typed' }) // prettier-ignore
  }),
  hent: act(z.object({ 'hent-dato': optionalId }), async (tx, form, at): Promise<Outcome> => {
    const of = await getIndicator(tx, { municipality: at.municipality, inside: true }, id)
    if (of === null || !canMeasure(at.person, await listManagedUnits(tx), of)) return 'not-found'
    const dateId = form['hent-dato']
    const taken = await takeFigure(tx, at.municipality, of, figures, { dateId, today: at.today })
    if (typeof taken === 'string')
      return [{ field: null, message: `Registret har ikke noget tal for «${of.sourceGroup}» i tiden. Skriv tallet selv.` }] // prettier-ignore
    const { value, count, from, until } = taken
    const note = `Registret for ${writeDate(from)} – ${writeDate(until)}`
    return enter(tx, id, at, { dateId, value, count, measuredOn: until, note, origin: 'register' })
  }),
  'fjern-tal': act(z.object({ 'tal-id': requiredId('Vælg et tal.') }), (tx, form, { municipality, person }) =>
    removeFigure(tx, municipality, person, id, form['tal-id']),
  ),
  vurder: act(
    z.object({
      'vurdering-valg': z.custom<Verdict>(
        (word) => typeof word === 'string' && Object.hasOwn(VERDICTS, word),
        'Vælg, om målet blev nået.',
      ),
      ord: requiredText('Skriv vurderingen med ord.', 2000),
    }),
    (tx, form, { municipality, person, today }) =>
      giveVerdict(tx, municipality, person, id, { verdict: form['vurdering-valg'], words: form.ord, today }),
  ),
})

const known = requiredId('Vælg en forudsætning.')
const NO_DECISION = (field: string): FieldError[] => [
  { field, message: 'Beslutningen eller punktet findes ikke.' },
]

const preconditionActs = (id: number) => ({
  forudsaetning: act(
    z.object({
      tekst: requiredText('Skriv, hvad der skal holde.', 500),
      afgoeres: optionalId,
      'afgoeres-punkt': z
        .string()
        .trim()
        .regex(/^(\d+(\.\d+)*)?$/, 'Skriv punktet som 2 eller 2.1.')
        .default(''),
    }),
    async (tx, form, { municipality, person }): Promise<Outcome> => {
      const point = form['afgoeres-punkt'] === '' ? null : form['afgoeres-punkt']
      const awaited = form.afgoeres === null ? null : { itemId: form.afgoeres, point }
      const answer = await addPrecondition(tx, municipality, person, id, { text: form.tekst, awaited })
      return answer === 'no-such-decision' ? NO_DECISION('afgoeres-punkt') : answer
    },
  ),
  bortfald: act(
    z.object({
      forudsaetning: known,
      hvorfor: requiredText('Skriv, hvad der skete.', 500),
      bortfaldt: requiredDate('Skriv, hvornår den faldt bort.'),
      beslutning: optionalId,
    }),
    async (tx, form, { municipality, person }): Promise<Outcome> => {
      const dropped = { on: form.bortfaldt, words: form.hvorfor, itemId: form.beslutning }
      const answer = await settlePrecondition(tx, municipality, person, id, form.forudsaetning, dropped)
      return answer === 'no-such-decision' ? NO_DECISION('beslutning') : answer
    },
  ),
  holder: act(
    z.object({ forudsaetning: known }),
    async (tx, form, { municipality, person }): Promise<Outcome> => {
      const answer = await settlePrecondition(tx, municipality, person, id, form.forudsaetning, null)
      return answer === 'done' ? answer : 'not-found'
    },
  ),
  'fjern-forudsaetning': act(z.object({ forudsaetning: known }), (tx, form, { municipality, person }) =>
    removePrecondition(tx, municipality, person, id, form.forudsaetning),
  ),
})

const DRAFT_REFUSALS: Record<Exclude<DraftRefusal, 'not-found'>, string> = {
  closed: 'Punktet er lukket. Opret selv en lukket sag.',
  'drafted-already': 'Der er allerede et oplæg.',
  'no-template': 'Forummet har ingen skabelon for meddelelser i dag.',
  'no-unit': 'Sagen kan ikke oprettes: du hører ikke til en enhed.',
}

const keepingActs = (id: number) => ({
  datoer: act(datesForm, async (tx, form, { municipality, person }): Promise<Outcome> => {
    const dates = typedDates(form)
    const errors = dates.flatMap((each) => (typeof each === 'string' ? [] : [each]))
    const due = dates.flatMap((each) => (typeof each === 'string' ? [each] : []))
    if (errors.length > 0) return errors
    if (due.length === 0) return [{ field: 'foerste', message: 'Skriv mindst én dato.' }]
    return planDates(tx, municipality, person, id, due)
  }),
  'fjern-dato': act(
    z.object({ 'dato-id': requiredId('Vælg en dato.') }),
    async (tx, form, at): Promise<Outcome> => {
      const answer = await removeDate(tx, at.municipality, at.person, id, form['dato-id'])
      return answer === 'has-figures'
        ? [{ field: null, message: 'Datoen har et tal. Fjern tallet først.' }]
        : answer
    },
  ),
  sag: act(z.object({ 'dato-id': requiredId('Vælg en dato.') }), async (tx, form, at): Promise<Outcome> => {
    const { municipality, person, today } = at
    const of = await getIndicator(tx, { municipality, inside: true }, id)
    if (of === null || !canMeasure(person, await listManagedUnits(tx), of)) return 'not-found'
    const made = await draftPaper(tx, municipality, person, of, form['dato-id'], today)
    if (made === 'not-found') return made
    if (typeof made === 'string') return [{ field: null, message: DRAFT_REFUSALS[made] }]
    await keepDraft(tx, municipality, form['dato-id'], made)
    return { seeAt: paths.paper(made) }
  }),
  stop: act(
    z.object({ stopgrund: requiredText('Skriv, hvorfor der ikke skal måles mere.', 500) }),
    (tx, form, { municipality, person, today }) =>
      endIndicator(tx, municipality, person, id, { reason: form.stopgrund, today }),
  ),
  genoptag: act(z.object({}), (tx, _, { municipality, person, today }) =>
    endIndicator(tx, municipality, person, id, { reason: null, today }),
  ),
  slet: act(z.object({}), async (tx, _, { municipality, person }): Promise<Outcome> => {
    const answer = await removeIndicator(tx, municipality, person, id)
    if (answer === 'has-figures') return [{ field: null, message: 'Målingen har tal. Stop den i stedet.' }]
    return answer === 'done' ? { seeAt: paths.effects } : answer
  }),
})

/** @param id of the indicator */
export function actsOn(id: number, figures: readonly FigureSource[]) {
  return { ...figureActs(id, figures), ...preconditionActs(id), ...keepingActs(id) }
}
