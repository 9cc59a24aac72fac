/** What an erasure does or did, in Danish. */
import type { ErasureRefusal, ErasureReport } from './erase-person.ts'

const refusals: Record<ErasureRefusal, string> = {
  'unknown-person': 'Ingen person har de initialer eller det nummer.',
  'several-persons': 'Flere personer har haft de initialer. Brug personens nummer.',
  'already-erased': 'Personen er slettet. Brug --also "Navn" for at slette det, der er kommet til siden.',
  'ground-names-person': 'Grunden nævner personen. Den bliver stående, så skriv den uden navn og initialer.',
}

export const describeRefusal = (refusal: ErasureRefusal) => refusals[refusal]

const tableNames: Record<string, string> = {
  attachments: 'bilagsnavne',
  contact_busy_times: 'optagede tider',
  contact_calendars: 'kalendere',
  contact_call_events: 'hændelser i opkald',
  contact_enquiries: 'noter i henvendelser',
  contact_lines: 'telefonnumre',
  contact_orders: 'ordrer til telefonsystemet',
  contact_parties: 'opkald, personen svarede',
  contact_person_subjects: 'emner, personen arbejder med',
  contact_presence: 'tilstedeværelse',
  contact_skills: 'emner, personen kan svare på',
  contact_staff: 'roller i kontaktcentret',
  contact_transfers: 'opkald, der blev stillet videre',
  closed_item_notices: 'oplysninger om lukkede punkter',
  decisions: 'beslutninger',
  employments: 'ansættelser',
  import_files: 'filer i indlæsninger',
  import_file_parts: 'indhold af indlæste filer',
  import_runs: 'indlæsninger',
  item_guests: 'gæster',
  item_initials: 'fundne initialer',
  item_sections: 'afsnit',
  item_tables: 'tabeller',
  item_tasks: 'opgaver i punkter',
  items: 'punkter',
  meeting_participants: 'mødedeltagere',
  meeting_versions: 'læsninger af referater',
  person_initials: 'initialer',
  persons: 'personer',
  recommendation_points: 'indstillingspunkter',
  responsibilities: 'ansvar',
  seats: 'pladser i fora',
  sessions: 'login',
}

/** @param done false: it was only tried */
export function describeErasure(report: ErasureReport, done: boolean): string[] {
  const { person, rows, payloads, items, files, namesakes } = report
  const who = done ? `Person ${person.id}` : `${person.name ?? 'Den slettede person'} (nummer ${person.id})`
  const changed = [...rows].sort(([a], [b]) => a.localeCompare(b))
  return [
    done ? `${who} er slettet:` : `${who} vil blive slettet:`,
    ...changed.map(([table, count]) => line(count, tableNames[table] ?? table)),
    line(payloads, 'indhold i historikken; at der skete noget, bliver stående'),
    line(items, 'punkter i søgningen, der læses på ny'),
    line(files.marked, 'filer, der slettes fra disken'),
    ...(files.cannotTell > 0
      ? [
          `Se selv efter i ${files.cannotTell} filer (PDF og billeder): programmet kan ikke læse, om de nævner personen.`,
        ]
      : []),
    ...(namesakes > 0
      ? [
          `Pas på: ${namesakes} ${namesakes === 1 ? 'anden hedder' : 'andre hedder'} det samme. Teksterne om dem rammes også.`,
        ]
      : []),
    ...person.shared.map(
      (initials) => `${initials} har også været andres. De initialer står stadig i teksterne.`,
    ),
    done
      ? 'Gamle sikkerhedskopier rummer stadig personen, til de er for gamle og slettes.'
      : 'Intet er slettet endnu. Kør kommandoen igen med --yes.',
  ]
}

const counts = new Intl.NumberFormat('da-DK')
const line = (count: number, what: string) => `  ${counts.format(count).padStart(7)}  ${what}`
