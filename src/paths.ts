/**
 * Every address of the site, spelled once and in Danish. The constants are also the routes' patterns; the functions
 * make the address of one thing.
 */
import { pathsOfContact } from './paths-of-contact.ts'
import { type SearchWords, withQuery } from './with-query.ts'

export { type SearchWords, withQuery }

export interface MeetingFilter {
  /** Year, four digits. */
  aar?: number | string | undefined
  /** Id of a body. */
  forum?: number | string | undefined
  side?: number | undefined
}

export const paths = {
  front: '/',
  about: '/om',
  /** The accessibility statement lies here on all Danish public sites. */
  accessibility: '/was',
  health: '/healthz',

  meetings: '/moeder',
  meetingsOf: (filter: MeetingFilter) => withQuery('/moeder', { ...filter }),
  meeting: (id: number | string) => `/moeder/${id}`,
  /** An item's place on its meeting's page. */
  itemInMeeting: (meetingId: number | string, itemId: number | string) =>
    `/moeder/${meetingId}#punkt-${itemId}`,
  item: (id: number | string) => `/punkter/${id}`,
  /** Who may read the meeting and its items; for its secretary. */
  meetingAccess: (id: number | string) => `/moeder/${id}/adgang`,
  /** The working agenda: for the body's secretary, and its chair to read. */
  arrangeAgenda: (id: number | string) => `/moeder/${id}/dagsorden`,
  newAgendaItem: (id: number | string) => `/moeder/${id}/dagsorden/nyt`,
  agendaItem: (meetingId: number | string, id: number | string) => `/moeder/${meetingId}/dagsorden/${id}`,
  /** The meeting while it is held: the secretary's console, and what those present follow. */
  liveMeeting: (id: number | string) => `/moeder/${id}/afvikl`,
  liveItem: (meetingId: number | string, id: number | string) => `/moeder/${meetingId}/afvikl?punkt=${id}`,
  /** What changes in it, as it changes. */
  liveStream: (id: number | string) => `/moeder/${id}/afvikl/stroem`,
  /** Stores the words of a decision while they are typed. */
  liveText: (id: number | string) => `/moeder/${id}/afvikl/tekst`,
  /** Where the chair writes what the body decides of the secretary's recusal. */
  liveRecusals: (id: number | string) => `/moeder/${id}/afvikl/inhabilitet`,
  /** The current item for the wall of the room, and its changes. */
  meetingScreen: (id: number | string) => `/moeder/${id}/skaerm`,
  meetingScreenStream: (id: number | string) => `/moeder/${id}/skaerm/stroem`,
  /** Reading the agenda an item at a time: leads to the first that is new to the reader. */
  readAgenda: (id: number | string) => `/moeder/${id}/laes`,
  readItem: (meetingId: number | string, id: number | string) => `/moeder/${meetingId}/laes/${id}`,
  /** Stores what was read and noted while one reads. */
  storeReading: (meetingId: number | string, id: number | string) => `/moeder/${meetingId}/laes/${id}/gem`,
  /** All one's own notes to the meeting; as a page, and as text. */
  ownNotes: (id: number | string) => `/moeder/${id}/laes/noter`,
  ownNotesText: (id: number | string) => `/moeder/${id}/laes/noter.txt`,
  /** A file the meeting was read from; for its secretary. */
  meetingVersion: (id: number | string) => `/moeder/filer/${id}`,
  itemAccess: (id: number | string) => `/punkter/${id}/adgang`,
  /** What others may know of a closed item. */
  itemNotice: (id: number | string) => `/punkter/${id}/omtale`,
  /** The meeting as a file, as the reader may see it. */
  meetingFile: (id: number | string, form: string) => `/moeder/${id}/fil/${form}`,
  /** Sends the agenda; for its secretary. */
  sendAgenda: (id: number | string) => `/moeder/${id}/udsend`,
  agendaDraft: (id: number | string) => `/moeder/${id}/udsend/udkast`,
  /** The draft of minutes, their approval, and the locked ones with their files. */
  draftMinutes: (id: number | string) => `/moeder/${id}/referat`,
  minutesFile: (id: number | string) => `/moeder/referater/${id}`,
  /** What of the meeting leaves the house, and what is taken back; for its secretary. */
  publishMeeting: (id: number | string) => `/moeder/${id}/offentliggoer`,
  /** Whether a file is genuine: everyone asks. */
  authenticity: '/aegthed',
  authenticityOf: (digest: string) => withQuery('/aegthed', { sum: digest }),
  /** Atom feeds of what is published. */
  bodyFeed: (file: number | string) => `/feeds/forum/${file}`,
  subjectFeed: (file: string) => `/feeds/emne/${encodeURIComponent(file)}`,
  /** Whom the decisions of a meeting are told to; for its secretary. */
  toldDecisions: (id: number | string) => `/moeder/${id}/besked`,
  untold: '/besked',
  attachment: (id: number | string) => `/bilag/${id}`,
  /** Closes and opens one attachment of an item. */
  attachmentAccess: (id: number | string) => `/bilag/${id}/adgang`,

  /** When bodies meet, by year; and one meeting's time, place and cancelling. */
  meetingPlan: '/moedeplan',
  meetingPlanOf: (filter: SearchWords) => withQuery('/moedeplan', filter),
  planYear: '/moedeplan/planlaeg',
  planYearOf: (filter: SearchWords) => withQuery('/moedeplan/planlaeg', filter),
  newMeeting: '/moedeplan/nyt',
  newMeetingOf: (filter: SearchWords) => withQuery('/moedeplan/nyt', filter),
  plannedMeeting: (id: number | string) => `/moedeplan/${id}`,
  cancelMeeting: (id: number | string) => `/moedeplan/${id}/aflys`,
  /** iCalendar: of a body that publishes its meetings, and of whoever has the token. */
  bodyCalendar: (file: string) => `/kalender/forum/${file}`,
  personCalendar: (file: string) => `/kalender/${file}`,
  ownCalendar: '/mig/kalender',

  /** What follows decisions: the one list of what is owed, and one commitment. */
  followup: '/opfoelgning',
  followupOf: (filter: SearchWords) => withQuery('/opfoelgning', filter),
  followupFile: (form: 'csv' | 'json') => `/opfoelgning.${form}`,
  newCommitment: '/opfoelgning/ny',
  newCommitmentOf: (filter: SearchWords) => withQuery('/opfoelgning/ny', filter),
  commitment: (id: number | string) => `/opfoelgning/${id}`,
  /** What a body waits for. */
  followupOfBody: (id: number | string) => `/opfoelgning/forum/${id}`,
  followupOfBodyFile: (file: string) => `/opfoelgning/forum/${file}`,
  /** Promises that the reader of minutes found in the text of a meeting's decisions; for its secretary. */
  promisesOfMeeting: (id: number | string) => `/opfoelgning/moede/${id}`,
  /** Promises of old minutes. */
  archivePromises: '/opfoelgning/arkiv',
  archivePromisesOf: (filter: SearchWords) => withQuery('/opfoelgning/arkiv', filter),
  /** Decisions in force, replaced and expired; and what is said of one. */
  decisionsInForce: '/beslutninger',
  decisionsInForceOf: (filter: SearchWords) => withQuery('/beslutninger', filter),
  decisionStanding: (itemId: number | string) => `/punkter/${itemId}/gaelder`,

  threads: '/sager',
  /** A case number is `YY/NNNNN`; its slash stays a slash. */
  caseThread: (caseNumber: string) => `/sager/${caseNumber.split('/').map(encodeURIComponent).join('/')}`,
  subjectThread: (words: string) => `/emner/${encodeURIComponent(words)}`,

  /** Work on cases; what old minutes tell of a case number stands under `threads`. */
  cases: '/sagsbehandling',
  casesOf: (filter: SearchWords) => withQuery('/sagsbehandling', filter),
  newCase: '/sagsbehandling/ny',
  case: (id: number | string) => `/sagsbehandling/${id}`,
  caseForm: (id: number | string) => `/sagsbehandling/${id}/ret`,
  newPaper: (caseId: number | string) => `/sagsbehandling/${caseId}/nyt-oplaeg`,
  /** The way of a case through bodies and days, and one step of it. */
  processPlan: (caseId: number | string) => `/sagsbehandling/${caseId}/procesplan`,
  processStep: (caseId: number | string, id: number | string) => `/sagsbehandling/${caseId}/procesplan/${id}`,
  processPlans: '/procesplaner',
  planTemplates: '/procesplaner/skabeloner',
  planTemplate: (id: number | string) => `/procesplaner/skabeloner/${id}`,
  /** A case sent to another body with a question. */
  handOffCase: (caseId: number | string) => `/sagsbehandling/${caseId}/videresend`,
  handoffs: '/videresendt',
  handoff: (id: number | string) => `/videresendt/${id}`,
  /** What a body has to spend in a year. */
  pools: '/puljer',
  newPool: '/puljer/ny',
  pool: (id: number | string) => `/puljer/${id}`,
  poolYear: (id: number | string, year: number | string) => `/puljer/${id}/${year}`,
  poolYearFile: (id: number | string, year: number | string) => `/puljer/${id}/${year}/csv`,
  paper: (id: number | string) => `/oplaeg/${id}`,
  paperText: (id: number | string) => `/oplaeg/${id}/skriv`,
  /** The connection by which several write one paper; scripts open it. */
  paperTogether: (id: number | string) => `/oplaeg/${id}/sammen`,
  paperPoints: (id: number | string) => `/oplaeg/${id}/indstilling`,
  paperAttachments: (id: number | string) => `/oplaeg/${id}/bilag`,
  paperComments: (id: number | string) => `/oplaeg/${id}/kommentarer`,
  paperApproval: (id: number | string) => `/oplaeg/${id}/godkendelse`,
  /** Which meeting of the plan it is meant for. */
  paperMeeting: (id: number | string) => `/oplaeg/${id}/moede`,
  /** Puts the paper on the agenda of a meeting that is chosen. */
  paperToAgenda: (id: number | string) => `/oplaeg/${id}/dagsorden`,
  paperWriters: (id: number | string) => `/oplaeg/${id}/skrivere`,
  sectionHistory: (id: number | string) => `/oplaeg/afsnit/${id}/historik`,
  /** One address for all papers, because it takes more bytes than others. */
  paperUpload: '/oplaeg/bilag',
  /** Pasted HTML as the plain form of the text fields; scripts ask. */
  pastedText: '/oplaeg/indsat',
  /** The bytes of one version of an attachment. */
  paperFile: (id: number | string) => `/oplaeg/bilag/${id}`,

  /** What comes again through the year, as a picture, a list and a file. */
  annualWheel: '/aarshjul',
  annualWheelOf: (filter: SearchWords) => withQuery('/aarshjul', filter),
  annualWheelFile: (form: string, filter: SearchWords = {}) => withQuery(`/aarshjul.${form}`, filter),
  duties: '/aarshjul/pligter',
  newDuty: '/aarshjul/pligter/ny',
  dutyForm: (id: number | string) => `/aarshjul/pligter/${id}/ret`,
  /** Takes over what a register proposes. */
  takeDuty: '/aarshjul/pligter/foreslaaet',
  /** One time a duty falls due, by the first day of its period. */
  dutyTime: (id: number | string, periodOn: string) => `/aarshjul/pligter/${id}/${periodOn}`,
  /** Figures that are talked about at several levels. */
  dialogues: '/aarshjul/dialog',
  newDialogue: '/aarshjul/dialog/ny',
  dialogue: (id: number | string) => `/aarshjul/dialog/${id}`,

  search: '/soeg',
  searchFor: (query: SearchWords) => withQuery('/soeg', query),
  suggestions: '/soeg/forslag',

  import: '/arkiv/indlaesning',
  importRun: (id: number | string) => `/arkiv/indlaesning/${id}`,
  /** Whether what a run closed is to stay closed. */
  importRunItems: (id: number | string) => `/arkiv/indlaesning/${id}/punkter`,

  /** What does not add up in minutes; for secretaries. */
  findings: '/bemaerkninger',
  findingsOf: (filter: SearchWords) => withQuery('/bemaerkninger', filter),
  /** Says why, and takes the reason for accepting it. */
  finding: (id: number | string) => `/bemaerkninger/${id}`,
  /** A finding's place beside the text of its meeting. */
  findingInMeeting: (meetingId: number | string, id: number | string) =>
    `/moeder/${meetingId}#bemaerkning-${id}`,
  acceptedFindings: '/bemaerkninger/godtagne',
  acceptedFindingsOf: (filter: SearchWords) => withQuery('/bemaerkninger/godtagne', filter),
  takeBackFinding: (id: number | string) => `/bemaerkninger/godtagne/${id}/fortryd`,

  /** How a file was read, line by line, and what is wrong with it. */
  readingOf: (digest: string) => `/arkiv/laesning/${digest}`,
  /** @param corrections so many that the address is new after each, and no box stays chosen from the page before */
  readingPart: (digest: string, part: number, corrections?: number) =>
    withQuery(`/arkiv/laesning/${digest}`, { del: part, rettelser: corrections }),
  readingUndo: (digest: string) => `/arkiv/laesning/${digest}/fortryd`,
  readingSave: (digest: string) => `/arkiv/laesning/${digest}/gem`,
  /** What was learnt from corrections. */
  layoutRules: '/arkiv/regler',
  layoutRule: (id: number | string) => `/arkiv/regler/${id}/glem`,

  bodies: '/fora',
  body: (id: number | string) => `/fora/${id}`,
  units: '/enheder',
  unit: (id: number | string) => `/enheder/${id}`,
  person: (id: number | string) => `/personer/${id}`,
  myPage: '/mig',
  /** How letters are to come to the person. */
  mailChoices: '/mig/breve',

  /** Where administrators keep units, persons and bodies. */
  organisation: '/organisation',
  keptUnits: '/organisation/enheder',
  newUnit: '/organisation/enheder/ny',
  keptUnit: (id: number | string) => `/organisation/enheder/${id}`,
  keptPersons: '/organisation/personer',
  newPerson: '/organisation/personer/ny',
  keptPerson: (id: number | string) => `/organisation/personer/${id}`,
  keptBodies: '/organisation/fora',
  newBody: '/organisation/fora/ny',
  keptBody: (id: number | string) => `/organisation/fora/${id}`,
  bodyRules: (id: number | string) => `/organisation/fora/${id}/regler`,
  bodyTemplates: (id: number | string) => `/organisation/fora/${id}/skabeloner`,
  bodyTemplate: (id: number | string, template: number | string) =>
    `/organisation/fora/${id}/skabeloner/${template}`,
  approvalLevels: (id: number | string) => `/organisation/fora/${id}/godkendelse`,
  standingGuests: (id: number | string) => `/organisation/fora/${id}/gaester`,
  placementRules: (id: number | string) => `/organisation/fora/${id}/placering`,
  standingItems: (id: number | string) => `/organisation/fora/${id}/faste-punkter`,
  decisionPhrases: (id: number | string) => `/organisation/fora/${id}/vendinger`,
  delegations: '/organisation/stedfortraedere',
  daysOff: '/organisation/fridage',
  organisationImport: '/organisation/indlaesning',
  /** Whether letters leave the house. */
  outbox: '/organisation/post',

  /** Budget follow-up: one of them on one page and as a file, what units say to it, and closing it. */
  budgetFollowUp: (id: number | string) => `/registre/budgetopfoelgning/opfoelgning/${id}`,
  budgetFollowUpFile: (id: number | string, form: string) =>
    `/registre/budgetopfoelgning/opfoelgning/${id}/tabel/${form}`,
  budgetForecasts: (id: number | string) => `/registre/budgetopfoelgning/opfoelgning/${id}/meld`,
  closeBudgetFollowUp: (id: number | string) => `/registre/budgetopfoelgning/opfoelgning/${id}/luk`,

  /** Registers: all of them, one, and of one its lists. Pages of one register's own lie below its address. */
  registers: '/registre',
  register: (key: string) => `/registre/${key}`,
  registerKeepers: (key: string) => `/registre/${key}/foerere`,
  /** Its measures for a period; and as a file, `csv` or `json`. */
  registerFigures: (key: string) => `/registre/${key}/noegletal`,
  registerFiguresOf: (key: string, filter: SearchWords) => withQuery(`/registre/${key}/noegletal`, filter),
  registerFiguresFile: (key: string, form: string) => `/registre/${key}/noegletal/${form}`,
  /** Makes a paper from the measures. */
  makeStatusPaper: (key: string) => `/registre/${key}/statussag`,
  makeStatusPaperOf: (key: string, filter: SearchWords) => withQuery(`/registre/${key}/statussag`, filter),
  /** The figures that a paper was made from. */
  registerSnapshot: (key: string, id: number | string) => `/registre/${key}/oejebliksbillede/${id}`,
  registerList: (key: string, list: string) => `/registre/${key}/${list}`,
  registerListOf: (key: string, list: string, filter: SearchWords) =>
    withQuery(`/registre/${key}/${list}`, filter),
  newRegisterRow: (key: string, list: string) => `/registre/${key}/${list}/ny`,
  /** @param form `csv`, `xlsx` or `json` */
  registerFile: (key: string, list: string, form: string) => `/registre/${key}/${list}/udtraek/${form}`,
  registerImport: (key: string, list: string) => `/registre/${key}/${list}/indlaes`,
  /** One address for all files, because it takes more bytes than others. */
  registerUpload: '/registre/indlaes',
  registerImportRun: (key: string, list: string, id: number | string) =>
    `/registre/${key}/${list}/indlaes/${id}`,
  /** Of the register of networks: a meeting with who came. */
  networkMeeting: (id: number | string) => `/registre/netvaerk/moede/${id}`,

  /** Of the register of courses: what one can sign up for, and a programme of several stages. */
  courseCatalogue: '/registre/kurser/katalog',
  courseInCatalogue: (id: number | string) => `/registre/kurser/katalog#kursus-${id}`,
  programme: (id: number | string) => `/registre/kurser/program/${id}`,

  /** Of the register of self-service: the solutions that most begin and do not finish. */
  selfServiceRanking: '/registre/selvbetjening/rangliste',

  /** Of the register of closing days: the squeezed days of ten years. */
  closingYears: '/registre/lukkedage/aar',
  closingYearsFrom: (year: number | string) => withQuery('/registre/lukkedage/aar', { fra: year }),
  /** Of the register of test calls: one with its points, and what a campaign showed. */
  newTestCall: '/registre/telefonmaaling/bedoem',
  testCallOf: (campaign: number | string) =>
    withQuery('/registre/telefonmaaling/bedoem', { maaling: campaign }),
  telephoneCampaign: (id: number | string) => `/registre/telefonmaaling/maaling/${id}`,
  /** Of the register of driving authorisations: a year, centre by centre. */
  drivingYear: '/registre/koerselsbemyndigelser/aar',
  drivingYearOf: (year: number | string) => withQuery('/registre/koerselsbemyndigelser/aar', { aar: year }),
  /** Policies that everyone may read, all and one; one at work, and those on the same subject. */
  policies: '/politikker',
  policy: (id: number | string) => `/politikker/${id}`,
  policyWork: (id: number | string) => `/registre/politikker/politik/${id}`,
  policyOverlaps: '/registre/politikker/overlap',

  registerRow: (key: string, list: string, id: number | string) => `/registre/${key}/${list}/${id}`,
  registerRowForm: (key: string, list: string, id: number | string) => `/registre/${key}/${list}/${id}/ret`,
  removeRegisterRow: (key: string, list: string, id: number | string) =>
    `/registre/${key}/${list}/${id}/slet`,
  /** How long cases may take, for everyone. */
  publicDeadlines: '/sagsbehandlingsfrister',
  /** Letters that are due because a deadline will not be kept. */
  deadlineLetters: '/registre/sagsbehandlingsfrister/breve',
  /** Areas with too few cases within their deadline. */
  deadlineAlerts: '/registre/sagsbehandlingsfrister/under-maalet',
  /** What the committees are told of chosen areas. */
  deadlineBriefing: '/registre/sagsbehandlingsfrister/orientering',
  missingDeadlines: '/registre/sagsbehandlingsfrister/mangler',
  /** Pages of the registers of projects, agreements and consultations that the mechanism has not. */
  projectsOnePage: '/registre/projekter/paa-en-side',
  projectsOnePageOf: (filter: SearchWords) => withQuery('/registre/projekter/paa-en-side', filter),
  project: (id: number | string) => `/registre/projekter/projekter/${id}`,
  /** Its mandate or its plan: the newest version, an older one by `udgave`, and where one is written. */
  projectDocument: (id: number | string, kind: string) => `/registre/projekter/projekter/${id}/${kind}`,
  projectTemplates: '/registre/projekter/skabeloner',
  agreement: (id: number | string) => `/registre/aftaler/aftaler/${id}`,
  consultation: (id: number | string) => `/registre/hoeringer/hoeringer/${id}`,
  newConsultationOf: (filter: SearchWords) => withQuery('/registre/hoeringer/hoeringer/ny', filter),
  /** One address for all answers, because files come with them. */
  consultationAnswers: '/registre/hoeringer/svar',
  consultationFile: (id: number | string) => `/registre/hoeringer/bilag/${id}`,

  /** Whether decisions worked: what is measured, and what became of it. */
  effects: '/effekter',
  effectsOf: (filter: SearchWords) => withQuery('/effekter', filter),
  newIndicator: '/effekter/ny',
  newIndicatorOf: (itemId: number | string) => withQuery('/effekter/ny', { punkt: itemId }),
  indicator: (id: number | string) => `/effekter/${id}`,
  indicatorForm: (id: number | string) => `/effekter/${id}/ret`,
  /** Figures of many indicators from a spreadsheet. */
  figuresImport: '/effekter/indlaes',
  /** The figures that are asked for, to be filled in: `csv` or `xlsx`. */
  figuresSheet: (form: string) => `/effekter/indlaes/skabelon/${form}`,
  /** What was said and what became of it. */
  effectsOfDecision: (itemId: number | string) => `/effekter/beslutning/${itemId}`,
  effectsOfYear: (year: number | string) => `/effekter/aar/${year}`,

  ...pathsOfContact,

  signIn: '/log-ind',
  /** Sign in, then come back to `next`, an address of ours. */
  signInTo: (next: string) => withQuery('/log-ind', { videre: next }),
  signInReturn: '/log-ind/retur',
  signOut: '/log-ud',
  signOutEverywhere: '/log-ud/alle',

  localProvider: '/lokal-login',
  localProviderChoice: (uid: string) => `/lokal-login/valg/${uid}`,

  assets: '/statik',
} as const
