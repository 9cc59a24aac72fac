/** Elmsund's two networks: half of those who must come do so, and the coming quarter's themes are not there yet. */
import type { Database } from '../src/platform/database.ts'
import { getMeeting, writeAttendance } from '../src/registers/networks/queries.ts'
import { networksRegister } from '../src/registers/networks/register.ts'
import { type BuiltOrganisation, idOf } from './organisation.ts'
import { fillRegister } from './register-rows.ts'

interface DemoNetwork {
  title: string
  purpose: string
  owner: string
  /** With a duty to attend: initials and unit. */
  must: readonly (readonly [initials: string, unit: string])[]
  may: readonly (readonly [initials: string, unit: string])[]
  /** Of the quarters of 2026. */
  themes: readonly string[]
  meetings: readonly { on: string; came: readonly string[]; grade: number; evaluation?: string }[]
}

// prettier-ignore
const NETWORKS: readonly DemoNetwork[] = [
  {
    title: 'Netværk for klart sprog',
    purpose: 'Breve og sider, som borgerne forstår første gang.',
    owner: 'KBU',
    must: [['KBU', 'sekretariat'], ['FSN', 'omstilling'], ['EHV', 'oekonomi'], ['HPI', 'boern'], ['UVA', 'social']],
    may: [['DSK', 'kultur']],
    themes: ['Afgørelser uden fremmedord', 'Overskrifter, der svarer', 'Breve i mange eksemplarer', 'Svar på telefonen'],
    meetings: [
      { on: '2026-02-11', came: ['KBU', 'FSN', 'EHV', 'DSK'], grade: 4, evaluation: 'Eksemplerne var fra vores egne breve. Det må gerne fortsætte.' },
      { on: '2026-05-06', came: ['KBU', 'FSN', 'HPI'], grade: 4 },
      { on: '2026-08-26', came: ['KBU', 'EHV'], grade: 3, evaluation: 'For få til at arbejde i grupper.' },
      { on: '2026-11-04', came: ['KBU', 'FSN', 'DSK'], grade: 3 },
    ],
  },
  {
    title: 'Netværk for digitale arbejdsgange',
    purpose: 'Den ene enhed skal ikke opfinde, hvad den anden allerede har.',
    owner: 'MAD',
    must: [['MAD', 'omstilling'], ['RTO', 'oekonomi'], ['PDA', 'sekretariat'], ['HPI', 'boern'], ['UVA', 'social']],
    may: [['GLI', 'hr']],
    themes: ['Skabeloner, der kan deles', 'Sikker post', 'Sprogmodeller i hverdagen', 'Færre kopier af samme tal'],
    meetings: [
      { on: '2026-03-04', came: ['MAD', 'PDA', 'RTO'], grade: 4 },
      { on: '2026-06-03', came: ['MAD', 'PDA'], grade: 3, evaluation: 'Flyt mødet væk fra budgetugen.' },
      { on: '2026-09-02', came: ['MAD', 'RTO', 'UVA', 'GLI'], grade: 5, evaluation: 'Temaet trak. Vi prøvede det selv undervejs.' },
      { on: '2026-11-18', came: ['MAD', 'PDA'], grade: 4 },
    ],
  },
]

export async function loadNetworks(
  app: Database,
  { municipality, persons, units }: BuiltOrganisation,
): Promise<void> {
  await app.within({ municipality, person: idOf(persons, 'SMO') }, async (tx) => {
    const add = await fillRegister(tx, municipality, networksRegister)
    if (add === null) return
    for (const { title, purpose, owner, must, may, themes, meetings } of NETWORKS) {
      const network_id = await add('netvaerk', {
        title,
        purpose,
        owner_id: idOf(persons, owner),
        ended_on: null,
      })
      for (const member of [...must, ...may])
        await add('medlemmer', {
          network_id,
          person_id: idOf(persons, member[0]),
          unit_id: idOf(units, member[1]),
          must_attend: must.includes(member),
          valid_from: '2026-01-01',
          valid_until: null,
        })
      for (const [index, theme] of themes.entries())
        await add('temaer', { network_id, year: 2026, quarter: index + 1, theme })
      for (const [index, { on, came, grade, evaluation = null }] of meetings.entries()) {
        const named = `${title}, ${index + 1}. kvartal 2026`
        const id = await add('moeder', { title: named, network_id, held_on: on, grade, evaluation })
        const meeting = await getMeeting(tx, municipality, id)
        if (meeting === null) throw new Error(`${named} was not stored`)
        await writeAttendance(tx, municipality, meeting, new Set(came.map((each) => idOf(persons, each))))
      }
    }
  })
}
