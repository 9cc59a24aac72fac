/** The forms on an agreement's page: what each must hold, and the command it leads to. */
import { z } from 'zod'
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
  type Answer,
  enterAgreement,
  evaluateAgreement,
  holdDialogue,
  planDialogue,
  removeGoal,
  reopenAgreement,
  tellGoalStatus,
  writeGoal,
} from './commands.ts'
import { GOAL_STATUSES, type GoalStatus, type Refusal } from './model.ts'

const AGREED = 'Aftalen er indgået. Åbn den igen, før målene skrives om.'
const statuses = Object.keys(GOAL_STATUSES).filter((status): status is GoalStatus => status !== 'not-begun')

const told = (answer: Answer | Refusal[]): Outcome =>
  typeof answer === 'string' ? answer : answer.map(({ message }) => ({ field: 'maal', message }))

export function agreementActs(id: number): Record<string, Act> {
  return { ...goalActs(id), ...stateActs(id), ...dialogueActs(id) }
}

function goalActs(id: number): Record<string, Act> {
  return {
    maal: act(
      z.object({
        titel: requiredText('Skriv, hvad målet hedder.', 200),
        specifikt: optionalText(2000),
        maalbart: optionalText(2000),
        accepteret: optionalText(2000),
        realistisk: optionalText(2000),
        dato: optionalDate,
        indikator: optionalId,
      }),
      async (tx, form, at): Promise<Outcome> => {
        const answer = await writeGoal(tx, at.municipality, id, {
          title: form.titel,
          specific: form.specifikt,
          measurable: form.maalbart,
          accepted: form.accepteret,
          realistic: form.realistisk,
          dueOn: form.dato,
          indicatorId: form.indikator,
        })
        if (answer === 'agreed') return [{ field: 'titel', message: AGREED }]
        return answer === 'no-such-indicator' ? [{ field: 'indikator', message: 'Vælg fra listen.' }] : answer
      },
    ),
    'fjern-maal': act(
      z.object({ maal: requiredId('Vælg et mål.') }),
      async (tx, form, at): Promise<Outcome> => {
        const answer = await removeGoal(tx, at.municipality, id, form.maal)
        return answer === 'agreed' ? [{ field: null, message: AGREED }] : answer
      },
    ),
    'maal-status': act(
      z.object({
        maal: requiredId('Vælg et mål.'),
        status: z.enum(statuses, { error: 'Vælg, hvordan det går.' }),
        dato: requiredDate(),
        bemaerkning: optionalText(2000),
      }),
      (tx, form, at) =>
        tellGoalStatus(tx, at.municipality, id, {
          goalId: form.maal,
          status: form.status,
          on: form.dato,
          words: form.bemaerkning,
        }),
    ),
  }
}

function stateActs(id: number): Record<string, Act> {
  return {
    indgaa: act(z.object({}), async (tx, _, at) =>
      told(await enterAgreement(tx, at.municipality, id, at.today)),
    ),
    genaabn: act(z.object({}), (tx, _, at) => reopenAgreement(tx, at.municipality, id)),
    evaluer: act(
      z.object({ evaluering: requiredText('Skriv, hvad der kom ud af aftalen.', 5000) }),
      async (tx, form, at) => told(await evaluateAgreement(tx, at.municipality, id, form.evaluering)),
    ),
  }
}

function dialogueActs(id: number): Record<string, Act> {
  return {
    'planlaeg-dialog': act(
      z.object({ dag: requiredDate(), hvem: requiredText('Skriv, hvem der taler sammen.', 300) }),
      (tx, form, at) => planDialogue(tx, at.municipality, id, { on: form.dag, withWhom: form.hvem }),
    ),
    'hold-dialog': act(
      z.object({ dialog: requiredId('Vælg en dialog.'), holdt: requiredDate(), noter: optionalText(5000) }),
      async (tx, form, at): Promise<Outcome> => {
        if (form.holdt > at.today)
          return [{ field: 'holdt', message: 'Dialogen kan først skrives, når den er holdt.' }]
        return holdDialogue(tx, at.municipality, id, {
          dialogueId: form.dialog,
          on: form.holdt,
          notes: form.noter,
        })
      },
    ),
  }
}
