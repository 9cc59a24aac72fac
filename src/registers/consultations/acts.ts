/** The forms on a consultation's page: what each must hold, and the command it leads to. Answers come with files, elsewhere. */
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
import { paths } from '../../paths.ts'
import {
  askParties,
  closeConsultation,
  type ConsultationWords,
  type MakeRefusal,
  type Party,
  remindAll,
  stopAsking,
  takeBackAnswer,
  takeOverPeriods,
  writeConsultation,
} from './commands.ts'

/** One box or several come as text or as a list. */
const ids = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    [given]
      .flat()
      .filter((each) => /^\d{1,15}$/u.test(each))
      .map(Number),
  )

export const SAVE = 'gem'

const wordsForm = z
  .object({
    titel: requiredText('Skriv, hvad høringen hedder.', 200),
    spoergsmaal: optionalText(5000),
    sag: optionalId,
    enhed: requiredId('Vælg en enhed.'),
    ansvarlig: optionalId,
    slags: optionalId,
    sendt: requiredDate('Skriv, hvornår høringen begynder.'),
    frist: optionalDate,
  })
  .transform((form) => ({ ...form, frist: form.frist ?? '' }))

const REFUSALS: Record<
  Exclude<MakeRefusal, { tooShort: string }>,
  { field: string | null; message: string }
> = {
  taken: { field: 'titel', message: 'Der er allerede en høring med den titel fra den dag.' },
  'not-yours': {
    field: 'enhed',
    message: 'Du kan kun sende i høring for en enhed, du leder eller fører registret for.',
  },
}

/** @param id null: a new one */
export const saveAct = (id: number | null): Act =>
  act(wordsForm, async (tx, form, at): Promise<Outcome> => {
    if (form.frist === '') return [{ field: 'frist', message: 'Skriv fristen for svar.' }]
    const words: ConsultationWords = {
      title: form.titel,
      question: form.spoergsmaal,
      caseId: form.sag,
      unitId: form.enhed,
      responsibleId: form.ansvarlig,
      periodId: form.slags,
      sentOn: form.sendt,
      dueOn: form.frist,
    }
    const answer = await writeConsultation(tx, at.municipality, id, words)
    if (typeof answer === 'number') return { seeAt: paths.consultation(answer) }
    return typeof answer === 'object' ? [{ field: 'frist', message: answer.tooShort }] : [REFUSALS[answer]]
  })

export function consultationActs(id: number): Record<string, Act> {
  return {
    spoerg: act(
      z.object({ forum: ids, enhed: ids, andre: optionalText(2000), kontakt: optionalId }),
      async (tx, form, at): Promise<Outcome> => {
        const parties: Party[] = [
          ...form.forum.map((bodyId) => ({ bodyId, unitId: null, name: null })),
          ...form.enhed.map((unitId) => ({ bodyId: null, unitId, name: null })),
          ...namesOf(form.andre).map((name) => ({ bodyId: null, unitId: null, name })),
        ]
        if (parties.length === 0) return [{ field: 'forum', message: 'Vælg mindst én, der skal spørges.' }]
        return askParties(tx, at.municipality, id, parties, form.kontakt)
      },
    ),
    'spoerg-ikke': act(z.object({ spurgt: requiredId('Vælg en, der er spurgt.') }), (tx, form, at) =>
      stopAsking(tx, at.municipality, id, form.spurgt),
    ),
    'tag-svar-tilbage': act(z.object({ svar: requiredId('Vælg et svar.') }), (tx, form, at) =>
      takeBackAnswer(tx, at.municipality, id, form.svar),
    ),
    paamind: act(z.object({}), async (tx, _, at): Promise<Outcome> => {
      const letters = await remindAll(tx, at.municipality, id, at.today)
      if (letters === 'not-found') return letters
      return letters > 0
        ? 'done'
        : [{ field: null, message: 'Ingen af dem, der mangler, har en kontaktperson at skrive til.' }]
    }),
    afslut: act(z.object({}), (tx, _, at) => closeConsultation(tx, at.municipality, id, at.today)),
    genaabn: act(z.object({}), (tx, _, at) => closeConsultation(tx, at.municipality, id, null)),
  }
}

const namesOf = (lines: string | null) =>
  (lines ?? '')
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '')

export const periodActs: Record<string, Act> = {
  frister: act(z.object({}), (tx, _, at) => takeOverPeriods(tx, at.municipality)),
}
