/** The addresses of the contact centre; part of src/paths.ts, by which they are known. */
import { type SearchWords, withQuery } from './with-query.ts'

export const pathsOfContact = {
  /** Says that something changed in the contact centre; pages of it follow. */
  contactStream: '/kontaktcenter/stroem',

  /** The contact centre: leads an agent to the desk, a leader to the overview. */
  contact: '/kontaktcenter',
  /** One page to work at all day: the call, its notes, whom to pass it on to. */
  contactDesk: '/kontaktcenter/plads',
  contactDeskOf: (filter: SearchWords) => withQuery('/kontaktcenter/plads', filter),
  /** Stores the note of a call while it is typed. */
  contactDeskNote: '/kontaktcenter/plads/note',
  /** The address and password of the telephone in the browser, for the one who sits at the desk. */
  contactDeskTelephone: '/kontaktcenter/plads/telefon',
  contactEnquiries: '/kontaktcenter/henvendelser',
  contactEnquiriesOf: (filter: SearchWords) => withQuery('/kontaktcenter/henvendelser', filter),
  contactEnquiry: (id: number | string) => `/kontaktcenter/henvendelser/${id}`,
  contactOverview: '/kontaktcenter/overblik',
  contactWall: '/kontaktcenter/tavle',
  /** The same for a screen on which nobody is signed in. */
  contactWallOf: (token: string) => `/kontaktcenter/tavle/${token}`,
  contactFigures: '/kontaktcenter/tal',
  contactFiguresOf: (filter: SearchWords) => withQuery('/kontaktcenter/tal', filter),
  contactFiguresFile: '/kontaktcenter/tal/udtraek',
  contactFiguresFileOf: (filter: SearchWords) => withQuery('/kontaktcenter/tal/udtraek', filter),
  /** An agent's own; for leaders those of each desk. */
  contactOwnFigures: '/kontaktcenter/tal/plads',
  contactOwnFiguresOf: (filter: SearchWords) => withQuery('/kontaktcenter/tal/plads', filter),
  contactCallLists: '/kontaktcenter/opkaldslister',
  contactCallList: (id: number | string) => `/kontaktcenter/opkaldslister/${id}`,
  contactStaffing: '/kontaktcenter/bemanding',
  /** A computation stands whole in its address. */
  contactStaffingOf: (computation: SearchWords) => withQuery('/kontaktcenter/bemanding', computation),
  contactStaffingFile: '/kontaktcenter/bemanding.csv',
  contactStaffingFileOf: (computation: SearchWords) => withQuery('/kontaktcenter/bemanding.csv', computation),
  /** A paper made of a computation. */
  contactStaffingPaper: '/kontaktcenter/bemanding/sag',
  contactStaffingPaperOf: (computation: SearchWords) =>
    withQuery('/kontaktcenter/bemanding/sag', computation),
  contactEmployees: '/kontaktcenter/medarbejdere',
  contactEmployeesOf: (filter: SearchWords) => withQuery('/kontaktcenter/medarbejdere', filter),
  /** Where one employee is; said there by the contact centre. */
  contactEmployee: (id: number | string) => `/kontaktcenter/medarbejdere/${id}`,
  /** One's own, said by oneself, with the calendar that says it otherwise. */
  contactOwnPresence: '/kontaktcenter/tilstedevaerelse',
  contactOwnCalendar: '/kontaktcenter/tilstedevaerelse/kalender',
  contactGuides: '/kontaktcenter/vejledninger',
  contactGuidesOf: (filter: SearchWords) => withQuery('/kontaktcenter/vejledninger', filter),
  newContactGuide: '/kontaktcenter/vejledninger/ny',
  contactGuide: (id: number | string) => `/kontaktcenter/vejledninger/${id}`,
  contactGuideForm: (id: number | string) => `/kontaktcenter/vejledninger/${id}/ret`,
  /** What the contact centre has agreed with units on answering at once. */
  contactAgreements: '/kontaktcenter/makkerskaber',
  contactResolutionPauses: '/kontaktcenter/straksafklaring',
  /** Numbers and telephones of employees and units, and the trunks they are reached by. */
  contactLines: '/kontaktcenter/telefoner',
  contactLinesImport: '/kontaktcenter/telefoner/indlaes',
  contactTrunks: '/kontaktcenter/telefoner/trunke',
  contactUnitHours: (unitId: number | string) => `/kontaktcenter/telefontider/${unitId}`,
  contactSettings: '/kontaktcenter/indstillinger',
  contactQueue: (id: number | string) => `/kontaktcenter/indstillinger/koeer/${id}`,
  contactSettingsDesks: '/kontaktcenter/indstillinger/pladser',
  contactSettingsStaff: '/kontaktcenter/indstillinger/personale',
  contactSettingsSubjects: '/kontaktcenter/indstillinger/emner',
  contactSettingsRecordings: '/kontaktcenter/indstillinger/optagelser',
  /** The sound of a recording of one's own. */
  contactRecording: (name: string) => `/kontaktcenter/indstillinger/optagelser/${name}`,
  contactSettingsChanges: '/kontaktcenter/indstillinger/aendringer',
  /** What is kept about a telephone number. */
  contactNumbers: '/kontaktcenter/numre',
  contactNumber: (request: number | string) => `/kontaktcenter/numre/${request}`,
  contactNumberFile: (request: number | string) => `/kontaktcenter/numre/${request}/udtraek`,
  /** Telephones to try it all by, where there is no exchange. */
  contactTrials: '/kontaktcenter/proeveopkald',
} as const
