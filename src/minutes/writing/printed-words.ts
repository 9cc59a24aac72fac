/** The fixed Danish words of the printed form: what the writer prints is what the reader knows it by. */
import type { ItemKind, HeadOfRecord, ItemOfRecord, Recusal } from '../meeting-record.ts'
import type { Outcome, Participant } from '../model.ts'
import { MINUTES_FORMAT } from '../model.ts'

export const MARK_OF_FORM = `Skrevet af Sagsgang i formen ${MINUTES_FORMAT}.`

export const WORDS = {
  minutes: 'Referat',
  agenda: 'Dagsorden',
  ofMinutes: 'fra mødet i',
  ofAgenda: 'for mødet i',
  contents: 'Indhold',
  participants: 'Deltagere',
  absent: 'Fraværende',
  attendance: 'Fremmøde undervejs',
  approval: 'Godkendelse af referatet',
  approvedBy: 'Godkendt af',
  remarks: 'Bemærkninger til referatet',
  additions: 'Tilføjelser til referatet',
  item: 'Punkt',
  itemWithoutNumber: 'Punkt uden nummer',
  guests: 'Gæster under punktet',
  recusals: 'Inhabilitet under punktet',
  publicDecision: 'Offentlig ordlyd af beslutningen',
  withoutHeading: 'Afsnit uden overskrift',
  recommendation: 'Indstilling',
  recommends: 'indstiller, at',
  recommendsThat: 'indstiller:',
  isRecommended: 'Det indstilles, at',
  isRecommendedThat: 'Det indstilles:',
  decision: 'Beslutning',
  attachments: 'Bilag',
  followUp: 'Aftalt for punkterne',
  votes: 'Afstemning',
  dissents: 'Afvigende meninger',
  nothing: '–',
  comes: 'kom',
  goes: 'gik',
  duringItem: 'under punkt',
} as const

/** Labels of facts, by where they stand. */
export const LABELS = {
  head: {
    meetingKind: 'Mødetype',
    version: 'Udgave',
    date: 'Mødedato',
    time: 'Mødet begynder',
    endTime: 'Mødet slutter',
    location: 'Mødested',
    breaks: 'Pauser',
  },
  item: {
    caseNumber: 'Sagsnr.',
    kind: 'Sagens slags',
    mark: 'Siden forrige udgave',
    plannedAt: 'Ventes begyndt',
    plannedMinutes: 'Afsat tid',
    lateReason: 'Sent på dagsordenen, fordi',
    closed: 'Åbenhed',
    neutralTitle: 'Neutral titel',
    ground: 'Hjemmel for lukning',
    reviewOn: 'Lukningen vurderes igen',
  },
  decision: {
    outcome: 'Udfald',
    body: 'Truffet i',
    date: 'Truffet den',
    points: 'Udfald for punkterne',
    stoppedBy: 'Standset af',
  },
  approval: { lockedOn: 'Låst den' },
} as const

/** Headings of the columns of tables. */
export const COLUMNS = {
  settled: ['Punkt', 'Udfald', 'Beslutning', 'Ansvarlig', 'Frist', 'Tilbage i'],
  votes: ['Punkt', 'For', 'Imod', 'Undlod at stemme'],
  recusals: ['Medlem', 'Afgørelse', 'Begrundelse', 'Stedfortræder'],
  additions: ['Dato', 'Af', 'Punkt', 'Tilføjelse'],
} as const

export const CLOSED = 'Lukket punkt'
export const WHOLE_ITEM = 'Hele punktet'
/** Of an addition that is about no single item. */
export const WHOLE_MINUTES = 'Hele referatet'

export const ROLE_WORDS: Record<NonNullable<Participant['role']>, string> = {
  chair: 'formand',
  secretary: 'referent',
}
export const MEETING_KIND_WORDS: Record<NonNullable<HeadOfRecord['meetingKind']>, string> = {
  ordinary: 'Ordinært møde',
  'full-day': 'Heldagsmøde',
  seminar: 'Seminar',
  extraordinary: 'Ekstraordinært møde',
}
export const ITEM_KIND_WORDS: Record<ItemKind, string> = {
  decision: 'Beslutningssag',
  discussion: 'Drøftelsessag',
  information: 'Meddelelsessag',
}
export const MARK_WORDS: Record<NonNullable<ItemOfRecord['mark']>, string> = {
  new: 'Nyt punkt',
  changed: 'Ændret',
}
export const BADGES: Record<NonNullable<ItemOfRecord['mark']>, string> = { new: 'NYT', changed: 'ÆNDRET' }
export const RECUSAL_WORDS: Record<NonNullable<Recusal['decision']>, string> = {
  recused: 'Inhabil',
  'not-recused': 'Ikke inhabil',
}
export const NOT_DECIDED = 'Ikke afgjort'
export const OUTCOME_WORDS: Record<Outcome, string> = {
  approved: 'Godkendt',
  'approved-with-remark': 'Godkendt med bemærkning',
  recommended: 'Anbefalet',
  noted: 'Taget til efterretning',
  discussed: 'Drøftet',
  postponed: 'Udsat',
  withdrawn: 'Taget af dagsordenen',
  rejected: 'Ikke godkendt',
  referred: 'Sendt videre',
  partly: 'Delvist godkendt',
  none: 'Ingen beslutning',
  other: 'Anden beslutning',
}
