/** The forms on a project's page: what each must hold, and the command it leads to. */
import { z } from 'zod'
import { parseAmount } from '../../language/amounts.ts'
import {
  type Act,
  act,
  optionalDate,
  optionalId,
  optionalText,
  type Outcome,
  requiredDate,
  requiredId,
  requiredText,
} from '../../organisation/administration.tsx'
import {
  addAmount,
  addDependency,
  closeRisk,
  type LINES,
  removeLine,
  reportStatus,
  selectForMonth,
  takeOffList,
  unselect,
  weighProjectRisk,
  wantEffect,
} from './commands.ts'

const degree = z.string().regex(/^[1-5]$/u, 'Vælg fra 1 til 5.').transform(Number) // prettier-ignore
/** As a month field sends it, and as one types it. */
export const month = z
  .string({ error: 'Vælg en måned.' })
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/u, 'Skriv måneden som 2026-12.')
  .transform((text) => `${text}-01`)
const year = z.string().regex(/^(19|20)\d\d$/u, 'Skriv et år med fire cifre.').transform(Number) // prettier-ignore
const amount = z.string({ error: 'Skriv et beløb.' }).transform((text, context) => {
  const ore = parseAmount(text)
  if (ore !== null && ore >= 0) return ore
  context.addIssue({ code: 'custom', message: 'Skriv et beløb i kroner, for eksempel 150.000.' })
  return z.NEVER
})

export function projectActs(projectId: number): Record<string, Act> {
  return {
    ...statusActs(projectId),
    ...caseActs(projectId),
    ...listActs(projectId),
    fjern: act(
      z.object({
        af: z.enum(['beloeb', 'risiko', 'effekt', 'afhaengighed', 'melding']),
        linje: requiredId('Vælg en linje.'),
      }),
      (tx, { af, linje }, at) => removeLine(tx, at.municipality, projectId, { of: af, id: linje }),
    ),
  }
}

function statusActs(projectId: number): Record<string, Act> {
  return {
    'meld-status': act(
      z.object({
        dato: requiredDate(),
        status: z.enum(['green', 'yellow', 'red'], { error: 'Vælg grøn, gul eller rød.' }),
        bemaerkning: optionalText(2000),
        'forventet-slut': optionalDate,
      }),
      async (tx, form, at): Promise<Outcome> => {
        if (form.status !== 'green' && form.bemaerkning === null)
          return [{ field: 'bemaerkning', message: 'Skriv, hvorfor projektet ikke er grønt.' }]
        if (form.dato > at.today)
          return [{ field: 'dato', message: 'Status meldes for i dag eller en dag, der er gået.' }]
        return reportStatus(tx, at.municipality, projectId, {
          on: form.dato,
          status: form.status,
          words: form.bemaerkning,
          expectedEndOn: form['forventet-slut'],
        })
      },
    ),
    risiko: act(
      z.object({
        risiko: requiredText('Skriv, hvad der kan gå galt.', 300),
        sandsynlighed: degree,
        konsekvens: degree,
        svar: optionalText(2000),
        ansvarlig: optionalId,
      }),
      (tx, form, at) =>
        weighProjectRisk(tx, at.municipality, projectId, {
          title: form.risiko,
          likelihood: form.sandsynlighed,
          consequence: form.konsekvens,
          response: form.svar,
          ownerId: form.ansvarlig,
        }),
    ),
    'luk-risiko': act(z.object({ linje: requiredId('Vælg en risiko.') }), (tx, { linje }, at) =>
      closeRisk(tx, at.municipality, projectId, linje),
    ),
  }
}

function caseActs(projectId: number): Record<string, Act> {
  return {
    beloeb: act(
      z.object({
        aar: year,
        art: z.enum(['cost', 'gain'], { error: 'Vælg omkostning eller gevinst.' }),
        hvad: requiredText('Skriv, hvad beløbet er.', 200),
        beloeb: amount,
      }),
      async (tx, form, at): Promise<Outcome> => {
        const added = { year: form.aar, kind: form.art, title: form.hvad, ore: form.beloeb }
        const answer = await addAmount(tx, at.municipality, projectId, added)
        return answer === 'taken'
          ? [{ field: 'hvad', message: 'Beløbet er der allerede. Fjern det, og skriv det igen.' }]
          : answer
      },
    ),
    effekt: act(
      z.object({ effekt: requiredText('Skriv, hvad der skal være bedre.', 300), indikator: optionalId }),
      (tx, form, at) =>
        wantEffect(tx, at.municipality, projectId, { wanted: form.effekt, indicatorId: form.indikator }),
    ),
    afhaengighed: act(
      z.object({
        'venter-paa': requiredId('Vælg det projekt, der ventes på.'),
        leverance: requiredText('Skriv, hvad der ventes på.', 300),
        luft: z.string().regex(/^\d{0,4}$/u, 'Skriv et antal dage.').transform(Number), // prettier-ignore
      }),
      async (tx, form, at): Promise<Outcome> => {
        const added = { projectId, needsId: form['venter-paa'], what: form.leverance, slackDays: form.luft }
        const answer = await addDependency(tx, at.municipality, added)
        return answer === 'circle'
          ? [
              {
                field: 'venter-paa',
                message:
                  'Det projekt venter selv på dette, måske gennem andre. De kan ikke vente på hinanden.',
              },
            ]
          : answer
      },
    ),
  }
}

function listActs(projectId: number): Record<string, Act> {
  return {
    droeft: act(
      z.object({ maaned: month, hvorfor: requiredText('Skriv, hvorfor projektet skal drøftes.', 500) }),
      (tx, form, at) =>
        selectForMonth(tx, at.municipality, at.person.id, {
          projectId,
          month: form.maaned,
          reason: form.hvorfor,
        }),
    ),
    'ikke-droeft': act(z.object({ maaned: month }), (tx, form, at) =>
      unselect(tx, at.municipality, projectId, form.maaned),
    ),
    'tag-af': act(
      z.object({ grund: requiredText('Skriv, hvorfor projektet tages af listen.', 500) }),
      (tx, form, at) => takeOffList(tx, at.municipality, projectId, form.grund),
    ),
    'saet-paa': act(z.object({}), (tx, _, at) => takeOffList(tx, at.municipality, projectId, null)),
  }
}

export type LineOf = keyof typeof LINES
