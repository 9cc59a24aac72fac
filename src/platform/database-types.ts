// Written by `npm run database:generate` from the migrations. Not edited by hand.

import type { Generated } from 'kysely'

export interface AgendaChangesTable {
  municipality_id: number
  meeting_id: number
  revision: number
  change: string
  agenda_item_id: number | null
  from_number: string | null
  to_number: string | null
  person_id: number | null
  changed_at: Generated<Date>
}

export interface AgendaDecisionPointsTable {
  municipality_id: number
  agenda_item_id: number
  path: string
  outcome: string | null
  text: Generated<string>
  owner_person_id: number | null
  owner_unit_id: number | null
  due_on: string | null
  returns_to_body_id: number | null
}

export interface AgendaDecisionsTable {
  municipality_id: number
  agenda_item_id: number
  outcome: string | null
  text: Generated<string>
  postponed_to: string | null
  began_at: Date | null
  decided_at: Date | null
  revision: Generated<number>
  written_by: number | null
  held_back: string | null
  anyway_reason: string | null
}

export interface AgendaDissentsTable {
  municipality_id: number
  agenda_item_id: number
  person_id: number
  text: Generated<string>
  stops_decision: Generated<boolean>
}

export interface AgendaItemGuestsTable {
  municipality_id: number
  id: Generated<number>
  agenda_item_id: number
  person_id: number | null
  name: string
  arrives_at: string | null
  minutes: number | null
  told_at: Date | null
}

export interface AgendaItemsTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  body_id: number
  parent_id: number | null
  position: number
  kind: string
  paper_id: number | null
  title: string
  document: unknown | null
  case_number: string | null
  degree: Generated<string>
  ground: string | null
  neutral_title: string | null
  review_on: string | null
  public_decision: string | null
  planned_minutes: number | null
  late_reason: string | null
  state: Generated<string>
  state_reason: string | null
  continues_id: number | null
  item_id: number | null
  revision: Generated<number>
  created_by: number | null
  created_at: Generated<Date>
  standing_item_id: number | null
  placed_by_hand: Generated<boolean>
  break_minutes: number | null
  point_paths: string[] | null
}

export interface AgendaVersionItemsTable {
  municipality_id: number
  meeting_id: number
  version: number
  agenda_item_id: number
  number: string
  digest: string
  item_revision: number | null
  paper_digest: string | null
}

export interface AgendaVersionsTable {
  municipality_id: number
  meeting_id: number
  version: number
  reason: string | null
  sent_by: number | null
  sent_at: Generated<Date>
  stored_at: Date | null
}

export interface AgendaVotesTable {
  municipality_id: number
  id: Generated<number>
  agenda_item_id: number
  path: Generated<string>
  person_id: number | null
  group_name: string | null
  members: Generated<number>
  vote: string
}

export interface AgreementDialoguesTable {
  municipality_id: number
  id: Generated<number>
  agreement_id: number
  planned_on: string
  held_on: string | null
  with_whom: string
  notes: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface AgreementGoalsTable {
  municipality_id: number
  id: Generated<number>
  agreement_id: number
  title: string
  specific: string | null
  measurable: string | null
  accepted: string | null
  realistic: string | null
  due_on: string | null
  indicator_id: number | null
  status: Generated<string>
  status_on: string | null
  status_words: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface AgreementsTable {
  municipality_id: number
  id: Generated<number>
  unit_id: number
  year: number
  director_id: number | null
  manager_id: number | null
  state: Generated<string>
  agreed_on: string | null
  evaluation: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface AppealAreasTable {
  municipality_id: number
  id: Generated<number>
  title: string
  is_whole: Generated<boolean>
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface AppealFiguresTable {
  municipality_id: number
  id: Generated<number>
  area_id: number
  year: number
  place_kind: string
  place: string
  upheld: number
  changed: number
  remitted: number
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface AppealTreatmentsTable {
  municipality_id: number
  id: Generated<number>
  year: number
  treated_on: string | null
  action_plan: string | null
  reason: string | null
  notified_on: string | null
  paper_id: number | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ApprovalLevelsTable {
  municipality_id: number
  id: Generated<number>
  body_id: number
  unit_id: number | null
  position: number
  approver: string
  person_id: number | null
  weekdays: number
}

export interface AttachmentsTable {
  municipality_id: number
  id: Generated<number>
  item_id: number
  position: number
  name: string
  document_number: string | null
  file_digest: Buffer | null
  degree: string
  released: Generated<boolean>
}

export interface AttendanceChangesTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  attendance_id: number
  agenda_item_id: number | null
  change: string
  happened_at: Generated<Date>
}

export interface BodiesTable {
  municipality_id: number
  id: Generated<number>
  name: string
  kind: string
  valid_from: string | null
  valid_until: string | null
}

export interface BodyMandatesTable {
  municipality_id: number
  body_id: number
  text: string
}

export interface BodyRulesTable {
  municipality_id: number
  id: Generated<number>
  body_id: number
  valid_from: string
  valid_until: string | null
  dispatch_weekdays: number
  paper_weekdays: number
  counts_saturday: boolean
  numbering: string
  publishes: string
  quorum: string
  votes: boolean
  may_stop_decision: boolean
  agenda_seen_by: string
  duration_minutes: number
}

export interface BudgetActivitiesTable {
  municipality_id: number
  id: Generated<number>
  year: number
  title: string
  agreed: string | null
  unit_id: number
  owner_id: number
  due_on: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetActivityStatusesTable {
  municipality_id: number
  id: Generated<number>
  follow_up_id: number
  activity_id: number
  unit_id: number
  status: string
  words: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetAreasTable {
  municipality_id: number
  id: Generated<number>
  year: number
  code: string
  name: string
  label: Generated<string>
  body_id: number
  unit_id: number
  frame: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetCarryOversTable {
  municipality_id: number
  id: Generated<number>
  area_id: number
  to_year: number
  applied: string
  to_body_id: number
  approved: string | null
  decided_on: string | null
  note: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetContingenciesTable {
  municipality_id: number
  id: Generated<number>
  area_id: number
  unit_id: number
  what: string
  amount: string
  next_year: string | null
  weeks: number
  consequence: string
  state: Generated<string>
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetFollowUpsTable {
  municipality_id: number
  id: Generated<number>
  year: number
  number: number
  name: Generated<string>
  as_of: string
  forecasts_due_on: string
  closed_at: Date | null
  closed_by: number | null
  closed_picture: unknown | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetForecastsTable {
  municipality_id: number
  id: Generated<number>
  follow_up_id: number
  area_id: number
  unit_id: number
  forecast: string
  explanation: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetLinesTable {
  municipality_id: number
  id: Generated<number>
  follow_up_id: number
  area_id: number
  original: string
  corrected: string
  actual: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetMeasuresTable {
  municipality_id: number
  id: Generated<number>
  area_id: number
  unit_id: number
  what: string
  expected: string
  achieved: string | null
  full_year: string | null
  owner_id: number
  due_on: string
  state: Generated<string>
  note: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetMonthlyReportsTable {
  municipality_id: number
  id: Generated<number>
  unit_id: number
  month: string
  corrected: string
  forecast: string
  words: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetSavingsTable {
  municipality_id: number
  id: Generated<number>
  title: string
  area_id: number
  amount: string
  project: string
  project_state: string
  decision: string | null
  decided_on: string | null
  booked_on: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetSupplementsTable {
  municipality_id: number
  id: Generated<number>
  area_id: number
  what: string
  amount: string
  certainty: string
  to_body_id: number
  applied_on: string | null
  outcome: string | null
  decided_on: string | null
  note: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetVolumesTable {
  municipality_id: number
  id: Generated<number>
  follow_up_id: number
  area_id: number
  unit_id: number
  what: string
  counted_in: string
  budget_volume: string
  budget_price: string
  expected_volume: string
  expected_price: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetWatchesTable {
  municipality_id: number
  id: Generated<number>
  unit_id: number
  from_month: string
  until_month: string | null
  due_day: Generated<number>
  reason: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface BudgetYearsTable {
  municipality_id: number
  id: Generated<number>
  year: number
  sign: Generated<string>
  service_frame: string | null
  monthly_from: Generated<string>
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface CalendarTokensTable {
  municipality_id: number
  person_id: number
  token_digest: Buffer
  made_at: Generated<Date>
}

export interface CaseDeadlinesTable {
  municipality_id: number
  id: Generated<number>
  area_id: number
  valid_from: string
  valid_until: string | null
  amount: number
  unit: string
  remitted_amount: number | null
  remitted_unit: string | null
  starts: string
  ends: Generated<string>
  words: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface CaseSeriesTable {
  municipality_id: number
  year: number
  last_number: number
}

export interface CasesTable {
  municipality_id: number
  id: Generated<number>
  case_number: string
  number_from: string
  title: string
  owner_unit_id: number
  responsible_id: number
  subject_words: Generated<string[]>
  degree: Generated<string>
  ground: string | null
  neutral_title: string | null
  review_on: string | null
  revision: Generated<number>
  created_by: number
  created_at: Generated<Date>
}

export interface ClosedItemNoticesTable {
  municipality_id: number
  item_id: number
  meeting_id: number
  position: number
  number: string | null
  neutral_title: string
  ground: string | null
  review_on: string | null
  public_decision: string | null
}

export interface ClosingDayExemptionsTable {
  municipality_id: number
  id: Generated<number>
  closing_day_id: number
  unit_id: number
  reason: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ClosingDaysTable {
  municipality_id: number
  id: Generated<number>
  day: string
  state: string
  med_heard_on: string | null
  decided_on: string | null
  notice_on: string | null
  reason: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface CommitmentAnswersTable {
  municipality_id: number
  id: Generated<number>
  commitment_id: number
  person_id: number
  answered_at: Generated<Date>
  text: Generated<string>
  no_change: Generated<boolean>
  state: string
  due_after: string | null
  superseded_by_id: number | null
  superseded_by_item_id: number | null
  told_body_id: number | null
}

export interface CommitmentRemindersTable {
  municipality_id: number
  commitment_id: number
  kind: string
  owed_on: string
  person_id: number
  sent_at: Generated<Date>
}

export interface CommitmentsTable {
  municipality_id: number
  id: Generated<number>
  body_id: number | null
  what: string
  owner_person_id: number | null
  owner_unit_id: number | null
  owner_role: string | null
  due_on: string | null
  due_words: string | null
  answer_by: string | null
  owed_on: Generated<string | null>
  recurring: string | null
  returns_to_body_id: number | null
  returns_to_meeting_id: number | null
  origin: string
  origin_text: string | null
  origin_on: string | null
  item_id: number | null
  agenda_item_id: number | null
  path: string | null
  source_text: string | null
  case_id: number | null
  state: Generated<string>
  state_on: string | null
  superseded_by_id: number | null
  superseded_by_item_id: number | null
  revision: Generated<number>
  created_by: number | null
  created_at: Generated<Date>
  changed_at: Generated<Date>
}

export interface ConsultationAnswersTable {
  municipality_id: number
  id: Generated<number>
  consultation_id: number
  whose: string
  received_on: string
  stand: string
  words: string | null
  attachments: Generated<string>
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ConsultationAskedTable {
  municipality_id: number
  id: Generated<number>
  consultation_id: number
  body_id: number | null
  unit_id: number | null
  name: string | null
  contact_id: number | null
  answer_id: number | null
  reminded_on: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ConsultationFilesTable {
  municipality_id: number
  id: Generated<number>
  consultation_id: number
  answer_id: number
  file_digest: Buffer
  file_name: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ConsultationPeriodsTable {
  municipality_id: number
  id: Generated<number>
  title: string
  days: number
  binding: boolean
  source: string
  valid_from: string
  valid_until: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ConsultationsTable {
  municipality_id: number
  id: Generated<number>
  title: string
  question: string | null
  case_id: number | null
  unit_id: number
  responsible_id: number | null
  period_id: number | null
  sent_on: string
  due_on: string
  closed_on: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ContactAgreementsTable {
  municipality_id: number
  id: Generated<number>
  unit_id: number
  subject_id: number
  may_resolve: boolean
  contact_id: number | null
  note: Generated<string>
  valid_from: Generated<string>
  valid_until: string | null
}

export interface ContactAlarmsTable {
  municipality_id: number
  id: Generated<number>
  kind: string
  subject: Generated<string>
  message: string
  raised_at: Generated<Date>
  cleared_at: Date | null
}

export interface ContactBoardsTable {
  municipality_id: number
  id: Generated<number>
  title: string
  token_digest: Buffer
  dark: Generated<boolean>
  made_by: number
  made_at: Generated<Date>
}

export interface ContactBusyTimesTable {
  municipality_id: number
  person_id: number
  starts_at: Date
  ends_at: Date
  kind: string
}

export interface ContactCalendarsTable {
  municipality_id: number
  person_id: number
  address: string | null
  file_name: string | null
  etag: string | null
  last_modified: string | null
  read_at: Date | null
  tried_at: Date | null
  failures: Generated<number>
  problem: string | null
}

export interface ContactCallEventsTable {
  municipality_id: number
  id: Generated<number>
  call_id: string | null
  kind: string
  at: Date
  engine_at: Date | null
  desk_id: number | null
  person_id: number | null
  unit_id: number | null
  details: Generated<unknown>
}

export interface ContactCallsTable {
  municipality_id: number
  id: Generated<string>
  source: Generated<string>
  queue_id: number
  subject_id: number | null
  arrived_at: Date
  phase: Generated<string>
  place_told: number | null
  minutes_told: number | null
  offers: Generated<number>
  answered_at: Date | null
  ended_at: Date | null
  outcome: string | null
  why: string | null
  waited_ms: number | null
  talked_ms: number | null
  wrap_up_ms: number | null
  resolution: string | null
  resolution_paused: Generated<boolean>
  callback_wished_at: Date | null
  callback_due_at: Date | null
  callback_tries: Generated<number>
  callback_reached_at: Date | null
  callback_carried_over: Generated<boolean>
  updated_at: Generated<Date>
  place_since: Date | null
}

export interface ContactDeskSecretsTable {
  municipality_id: number
  desk_id: number
  secret: string
}

export interface ContactDeskStatesTable {
  municipality_id: number
  desk_id: number
  state: Generated<string>
  since: Generated<Date>
  reason: string | null
  person_id: number | null
  call_id: string | null
  until: Date | null
}

export interface ContactDesksTable {
  municipality_id: number
  id: Generated<number>
  title: string
  telephone: string
  kind: Generated<string>
  place: string | null
}

export interface ContactEnquiriesTable {
  municipality_id: number
  id: Generated<number>
  call_id: string | null
  number_key: Buffer | null
  taken_by: number
  taken_at: Generated<Date>
  changed_at: Generated<Date>
  subject_id: number | null
  note: Generated<string>
  resolution: string | null
  handed_person: number | null
  handed_unit: number | null
  case_id: number | null
  commitment_id: number | null
  told_at: Date | null
}

export interface ContactExchangesTable {
  municipality_id: number
  name: string
  state: string
  since: Generated<Date>
  seen_at: Generated<Date>
  figures: Generated<unknown>
}

export interface ContactExpectationsTable {
  municipality_id: number
  id: Generated<number>
  figure: string
  value: string
  by_on: string
  stated_on: string
  body_id: number | null
  condition: string | null
  condition_met: boolean | null
  note: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ContactGraphLinksTable {
  municipality_id: number
  person_id: number
  graph_id: string
}

export interface ContactGuidesTable {
  municipality_id: number
  id: Generated<number>
  title: string
  words: Generated<string>
  text: string
  subject_id: number | null
  unit_id: number | null
  changed_by: number | null
  changed_at: Generated<Date>
}

export interface ContactHoursTable {
  municipality_id: number
  id: Generated<number>
  queue_id: number
  weekday: number
  opens: string
  closes: string
}

export interface ContactLinesTable {
  municipality_id: number
  id: Generated<number>
  person_id: number | null
  unit_id: number | null
  number: string
  device: string | null
}

export interface ContactNumberRequestsTable {
  municipality_id: number
  id: Generated<number>
  number_key: Buffer | null
  ground: string
  mentioned_in: Generated<number[]>
  made_by: number | null
  made_at: Generated<Date>
  erased_at: Date | null
  erased_by: number | null
  erased_ground: string | null
  erased: unknown | null
}

export interface ContactOrdersTable {
  municipality_id: number
  id: Generated<number>
  desk_id: number | null
  call_id: string | null
  kind: string
  details: Generated<unknown>
  made_by: number
  made_at: Generated<Date>
  done_at: Date | null
  refusal: string | null
}

export interface ContactPartiesTable {
  municipality_id: number
  call_id: string
  number: string | null
  number_key: Buffer | null
  desk_id: number | null
  person_id: number | null
}

export interface ContactPersonSubjectsTable {
  municipality_id: number
  person_id: number
  subject_id: number
}

export interface ContactPresenceTable {
  municipality_id: number
  person_id: number
  source: string
  state: string
  until: Date | null
  place: string | null
  working_on: string | null
  diversion: string | null
  said_by: number | null
  said_at: Generated<Date>
}

export interface ContactQueueDesksTable {
  municipality_id: number
  queue_id: number
  desk_id: number
  rank: Generated<number>
}

export interface ContactQueuesTable {
  municipality_id: number
  id: Generated<number>
  title: string
  dialled: Generated<string[]>
  subject_id: number | null
  offer_seconds: Generated<number>
  return_wait_seconds: Generated<number>
  passed_on_seconds: Generated<number>
  wrap_up_seconds: Generated<number>
  repeat_seconds: Generated<number>
  secondary_after_seconds: Generated<number>
  standby_after_seconds: Generated<number>
  callback_from_seconds: number | null
  callback_tries: Generated<number>
  callback_pause_seconds: Generated<number>
  most_waiting: number | null
  longest_wait_seconds: number | null
  service_seconds: Generated<number>
  ways: Generated<unknown>
  is_closed: Generated<boolean>
  closed_reason: string | null
  closed_until: Date | null
}

export interface ContactRecordingsTable {
  municipality_id: number
  name: string
  words: string
  file_digest: Buffer
  milliseconds: number
  set_by: number | null
  set_at: Generated<Date>
}

export interface ContactResolutionPausesTable {
  municipality_id: number
  id: Generated<number>
  subject_id: number | null
  from_at: Date
  until_at: Date | null
  reason: string
  made_by: number | null
}

export interface ContactSettingsTable {
  municipality_id: number
  number_salt: Generated<Buffer>
  keep_numbers_days: Generated<number>
  own_number: string | null
  keep_keys_days: Generated<number>
}

export interface ContactSkillsTable {
  municipality_id: number
  person_id: number
  subject_id: number
}

export interface ContactStaffTable {
  municipality_id: number
  id: Generated<number>
  person_id: number
  role: string
  valid_from: Generated<string>
  valid_until: string | null
}

export interface ContactSubjectsTable {
  municipality_id: number
  id: Generated<number>
  name: string
  words: Generated<string>
  unit_id: number | null
}

export interface ContactSummedMonthsTable {
  municipality_id: number
  month: string
}

export interface ContactSumsTable {
  municipality_id: number
  month: string
  cut: string
  part: number
  queue_id: number
  subject_id: number
  trial: boolean
  arrived: number
  going: number
  answered: number
  called_back: number
  abandoned: number
  abandoned_soon: number
  turned_away: number
  closed: number
  overflowed: number
  ended_by_system: number
  wished: number
  kept: number
  given_up: number
  withdrawn: number
  resolved: number
  paused: number
  handled: number
  talked_ms: number
  wrap_up_ms: number
  waited_ms: number
  lost_ms: number
  waits: string
  losses: string
}

export interface ContactTargetsTable {
  municipality_id: number
  id: Generated<number>
  figure: string
  value: string
  valid_from: string
  valid_until: string | null
  decided_on: string
  body_id: number
  case_number: string | null
  decision: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ContactTransfersTable {
  municipality_id: number
  id: Generated<number>
  call_id: string
  leg: string
  way: string
  person_id: number | null
  unit_id: number | null
  passed_by: number | null
  passed_at: Date
  answered_at: Date | null
  answered_by: string | null
  returned_at: Date | null
  cause: string | null
  away_without_diversion: Generated<boolean>
}

export interface ContactTrialsTable {
  municipality_id: number
  telephone: string
  kind: string
  number: string | null
  dialled: string | null
  call_id: string | null
  state: string
  heard: Generated<unknown>
  began_at: Generated<Date>
  changed_at: Generated<Date>
}

export interface ContactTrunkRangesTable {
  municipality_id: number
  id: Generated<number>
  trunk_id: number
  from_number: string
  to_number: string
}

export interface ContactTrunksTable {
  municipality_id: number
  id: Generated<number>
  name: string
  title: string
  platform: string
  host: string
  port: Generated<number>
}

export interface ContactUnitHoursTable {
  municipality_id: number
  id: Generated<number>
  unit_id: number
  weekday: number
  opens: string
  closes: string
}

export interface CourseBudgetsTable {
  municipality_id: number
  id: Generated<number>
  year: number
  unit_id: number | null
  amount: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface CourseFundsTable {
  municipality_id: number
  id: Generated<number>
  programme_id: number
  source: string
  amount: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface CourseProgrammesTable {
  municipality_id: number
  id: Generated<number>
  title: string
  purpose: string | null
  budget: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface CourseSignupsTable {
  municipality_id: number
  id: Generated<number>
  course_id: number
  person_id: number
  unit_id: number
  signed_up_at: Generated<Date>
  attended: boolean | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface CourseStagesTable {
  municipality_id: number
  id: Generated<number>
  programme_id: number
  title: string
  begins_on: string
  ends_on: string
  grade: number | null
  evaluation: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface CourseWishesTable {
  municipality_id: number
  id: Generated<number>
  year: number
  unit_id: number
  theme: string
  priority: number
  persons: number
  note: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface CoursesTable {
  municipality_id: number
  id: Generated<number>
  title: string
  theme: string
  cross_unit: boolean
  starts_on: string
  place: string | null
  seats: number
  cost_per_seat: string
  paid_by: string
  lead_days: Generated<number>
  note: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DaysOffTable {
  municipality_id: number
  day: string
  name: string
}

export interface DeadlineAlertsTable {
  municipality_id: number
  id: Generated<number>
  area_id: number
  period_from: string
  paper_id: number
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DeadlineAreasTable {
  municipality_id: number
  id: Generated<number>
  title: string
  law: string
  paragraph: string
  unit_id: number
  least_share: Generated<number | null>
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DeadlineCasesTable {
  municipality_id: number
  id: Generated<number>
  area_id: number
  reference: string
  remitted: Generated<boolean>
  started_on: string
  ended_on: string | null
  letter_sent_on: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DeadlineParagraphsTable {
  municipality_id: number
  id: Generated<number>
  law: string
  paragraph: string
  title: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DeadlineSelectionsTable {
  municipality_id: number
  id: Generated<number>
  area_id: number
  starts_on: string
  ends_on: string | null
  reason: string
  evaluated_on: string | null
  verdict: string | null
  evaluation: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DeadlineSpansTable {
  municipality_id: number
  grain: string
  period: string
  area_id: number
  remitted: boolean
  days: number
  cases: number
}

export interface DeadlineTotalsTable {
  municipality_id: number
  month: string
  area_id: number
  remitted: boolean
  cases: number
  measured: number
  kept: number
  days: number
}

export interface DecisionNoticesTable {
  municipality_id: number
  id: Generated<number>
  agenda_item_id: number
  channel: string
  audience: string
  text: Generated<string>
  told_at: Date | null
  told_by: number | null
  dropped_reason: string | null
}

export interface DecisionPhrasesTable {
  municipality_id: number
  id: Generated<number>
  body_id: number | null
  body_kind: string | null
  outcome: string
  text: string
}

export interface DecisionPointsTable {
  municipality_id: number
  decision_id: number
  path: string
  outcome: string
}

export interface DecisionStandingsTable {
  municipality_id: number
  item_id: number
  standing: string
  expires_on: string | null
  replaced_by_item_id: number | null
  set_by: number | null
  set_at: Generated<Date>
}

export interface DecisionsTable {
  municipality_id: number
  id: Generated<number>
  item_id: number
  position: number
  body_name: string | null
  decided_on: string | null
  text: string
  outcome: string
  record: unknown | null
}

export interface DefaultBodyRulesTable {
  municipality_id: number
  kind: string
  valid_from: string
  valid_until: string | null
  dispatch_weekdays: number
  paper_weekdays: number
  counts_saturday: boolean
  numbering: string
  publishes: string
  quorum: string
  votes: boolean
  may_stop_decision: boolean
  agenda_seen_by: string
  duration_minutes: number
  source: string | null
}

export interface DelegationsTable {
  municipality_id: number
  id: Generated<number>
  principal_id: number
  deputy_id: number
  matter: string
  body_id: number | null
  note: string | null
  valid_from: string
  valid_until: string
}

export interface DialogueChainsTable {
  municipality_id: number
  id: Generated<number>
  title: string
  figure: string
  figure_key: string | null
  purpose: string | null
  created_by: number
  created_at: Generated<Date>
}

export interface DrivingAuthorisationsTable {
  municipality_id: number
  id: Generated<number>
  employee: string
  year: number
  unit_id: number
  granted_on: string
  reviewed_on: string | null
  outcome: string | null
  note: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DrivingCountsTable {
  municipality_id: number
  id: Generated<number>
  year: number
  unit_id: number | null
  authorised: number
  source: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DrivingCriteriaTable {
  municipality_id: number
  id: Generated<number>
  valid_from: string
  least_km: number
  rule: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DrivingMonthsTable {
  municipality_id: number
  id: Generated<number>
  employee: string
  month: string
  unit_id: number
  km: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DrivingRatesTable {
  municipality_id: number
  id: Generated<number>
  valid_from: string
  high: string
  low: string | null
  split_km: number
  source: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface DutiesTable {
  municipality_id: number
  id: Generated<number>
  kind: Generated<string>
  title: string
  rule: string
  item_kind: string
  body_id: number | null
  unit_id: number | null
  owner_person_id: number | null
  owner_unit_id: number | null
  lead_days: number
  minutes: number
  case_id: number | null
  case_title: string | null
  paper_source: string | null
  template_paper_id: number | null
  valid_from: string
  valid_until: string | null
  proposed_key: string | null
  chain_id: number | null
  level: string | null
  counterpart: string | null
  revision: Generated<number>
  created_by: number
  created_at: Generated<Date>
}

export interface DutyOccurrencesTable {
  municipality_id: number
  duty_id: number
  period_on: string
  falls_on: string
  state: string
  reason: string | null
  paper_id: number | null
  agenda_item_id: number | null
  settled_by: number | null
  settled_at: Generated<Date>
}

export interface EmploymentsTable {
  municipality_id: number
  id: Generated<number>
  person_id: number
  unit_id: number
  role: string
  title: string | null
  valid_from: string
  valid_until: string | null
}

export interface ErasuresTable {
  municipality_id: number
  id: Generated<number>
  person_id: number | null
  erased_at: Date
  ground: string
  entry_ids: number[]
}

export interface FileChecksTable {
  municipality_id: number
  digest: Buffer
  handed_in_by: number | null
  handed_in_at: Generated<Date>
  state: Generated<string>
  found: string | null
  checked_at: Date | null
}

export interface FilesTable {
  municipality_id: number
  digest: Buffer
  byte_count: number
  media_type: string
  stored_at: Generated<Date>
  erased_at: Date | null
  erased_ground: string | null
}

export interface FindingAcceptancesTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  body_id: number
  held_on: string
  item_id: number | null
  rule: string
  severity: string
  message: string
  fingerprint: string
  reason: string
  accepted_by: number | null
  accepted_at: Generated<Date>
}

export interface FollowupRulesTable {
  municipality_id: number
  body_id: number
  remind_days: number
}

export interface HandoffsTable {
  municipality_id: number
  id: Generated<number>
  case_id: number
  paper_id: number | null
  from_body_id: number | null
  to_body_id: number
  question: string
  due_on: string | null
  state: Generated<string>
  state_reason: string | null
  answer: string | null
  answer_item_id: number | null
  asked_by: number
  asked_at: Generated<Date>
  answered_by: number | null
  answered_at: Date | null
  returned_at: Date | null
}

export interface HistoryEntriesTable {
  municipality_id: number
  id: Generated<number>
  happened_at: Generated<Date>
  login: Generated<string>
  person_id: number | null
  purpose: string | null
  table_name: string
  row_key: string
  operation: string
  payload_digest: Buffer
}

export interface HistoryPayloadsTable {
  municipality_id: number
  entry_id: number
  salt: Buffer | null
  payload: unknown | null
  erased_at: Date | null
  erased_ground: string | null
}

export interface HistorySealsTable {
  municipality_id: number
  position: number
  entry_id: number
  hash: Buffer
  sealed_at: Generated<Date>
}

export interface HistoryUnsealedTable {
  municipality_id: number
  entry_id: number
}

export interface ImportFilePartsTable {
  municipality_id: number
  file_id: number
  position: number
  name: string
  state: string
  reason: string | null
  meeting_id: number | null
  version: number | null
}

export interface ImportFilesTable {
  municipality_id: number
  id: Generated<number>
  run_id: number
  name: string
  file_digest: Buffer
  state: Generated<string>
  reason: string | null
  meeting_id: number | null
  version: number | null
  settled_at: Date | null
}

export interface ImportRunsTable {
  municipality_id: number
  id: Generated<number>
  person_id: number | null
  source: string
  started_at: Generated<Date>
  finished_at: Date | null
}

export interface IndicatorDatesTable {
  municipality_id: number
  id: Generated<number>
  indicator_id: number
  due_on: string
  asked_at: Date | null
  paper_id: number | null
}

export interface IndicatorPreconditionsTable {
  municipality_id: number
  id: Generated<number>
  indicator_id: number
  text: string
  awaited_item_id: number | null
  awaited_point: string | null
  state: Generated<string>
  dropped_on: string | null
  dropped_item_id: number | null
  dropped_words: string | null
}

export interface IndicatorVerdictsTable {
  municipality_id: number
  id: Generated<number>
  indicator_id: number
  verdict: string
  proposed: string | null
  reason: string
  words: string
  given_by: number | null
  given_at: Generated<Date>
}

export interface IndicatorsTable {
  municipality_id: number
  id: Generated<number>
  body_id: number
  item_id: number | null
  point: string | null
  title: string
  unit: string
  direction: string
  baseline: number | null
  baseline_on: string | null
  target_low: number | null
  target_high: number | null
  target_on: string
  least_count: number | null
  late_days: Generated<number>
  ask_days: Generated<number>
  source_text: string
  source_unit_id: number | null
  source_person_id: number | null
  source_figure: string | null
  source_group: string | null
  owner_person_id: number | null
  open_to_public: Generated<boolean>
  ended_on: string | null
  ended_reason: string | null
  revision: Generated<number>
  created_by: number | null
  created_at: Generated<Date>
}

export interface ItemCommentsTable {
  municipality_id: number
  id: Generated<number>
  item_id: number
  answers_id: number | null
  author_id: number
  text: string
  written_at: Generated<Date>
  removed_at: Date | null
}

export interface ItemCommitmentsTable {
  municipality_id: number
  item_id: number
  position: number
  text: string
  who: string | null
  due_on: string | null
  due_text: string | null
  recurring: string | null
  forum: string | null
  binding: boolean
  via: string | null
  superseded_on: string | null
  inferred: Generated<string[]>
  first_line: number
  last_line: number
  page: number | null
}

export interface ItemGuestsTable {
  municipality_id: number
  item_id: number
  position: number
  name: string
  arrives_at: string | null
}

export interface ItemInitialsTable {
  municipality_id: number
  item_id: number
  initials: string
}

export interface ItemNotesTable {
  municipality_id: number
  id: Generated<number>
  person_id: number
  item_id: number
  text: Generated<string>
  quote: string | null
  part: number | null
  quote_at: number | null
  revision: Generated<number>
  changed_at: Generated<Date>
}

export interface ItemReadingsTable {
  municipality_id: number
  person_id: number
  item_id: number
  said: string
  read_at: Generated<Date>
}

export interface ItemSectionsTable {
  municipality_id: number
  item_id: number
  position: number
  kind: string
  heading: string | null
  text: string
  first_line: number | null
  last_line: number | null
  document: unknown | null
}

export interface ItemTablesTable {
  municipality_id: number
  item_id: number
  position: number
  caption: string | null
  header: unknown
  rows: unknown
}

export interface ItemTasksTable {
  municipality_id: number
  id: Generated<number>
  item_id: number
  person_id: number | null
  unit_id: number | null
  kind: Generated<string>
  reason: string
  valid_from: Generated<string>
  valid_until: string | null
}

export interface ItemsTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  body_id: number
  held_on: string
  position: number
  number: string | null
  title: string | null
  case_number: string | null
  degree: string
  degree_reason: string
  certainty: number
  recommended_by: string | null
  record: unknown | null
  published_extent: Generated<string>
}

export interface LayoutRuleUsesTable {
  municipality_id: number
  rule_id: number
  file_digest: Buffer
  used_at: Generated<Date>
}

export interface LayoutRulesTable {
  municipality_id: number
  id: Generated<number>
  body_id: number | null
  signature: string[]
  rule: unknown
  correction_id: number | null
  learned_by: number | null
  learned_at: Generated<Date>
  forgotten_at: Date | null
}

export interface LockedMinutesTable {
  municipality_id: number
  meeting_id: number
  content_digest: string
  locked_by: number | null
  asked_at: Generated<Date>
  stored_at: Date | null
}

export interface MailChoicesTable {
  municipality_id: number
  person_id: number
  kind: string
  delivery: string
}

export interface MailsTable {
  municipality_id: number
  id: Generated<number>
  person_id: number
  kind: string
  link: string
  group_key: string | null
  delivery: string
  created_at: Generated<Date>
  due_at: Date
  begun_at: Date | null
  message_id: string | null
  attempts: Generated<number>
  sent_at: Date | null
  failed_at: Date | null
  error: string | null
}

export interface MeasurementsTable {
  municipality_id: number
  id: Generated<number>
  indicator_id: number
  date_id: number | null
  measured_on: string
  value: number
  count: number | null
  note: Generated<string>
  origin: string
  entered_by: number | null
  entered_at: Generated<Date>
}

export interface MeetingAttendanceTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  person_id: number | null
  name: string
  role: string
  present: boolean | null
  stands_for_id: number | null
  reason: string | null
}

export interface MeetingBreaksTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  began_at: Generated<Date>
  ended_at: Date | null
}

export interface MeetingChangesTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  change: string
  reason: string | null
  from_on: string | null
  from_starts_at: string | null
  from_location: string | null
  changed_by: number | null
  changed_at: Generated<Date>
}

export interface MeetingExaminationsTable {
  municipality_id: number
  meeting_id: number
  version: number
  edition: number
  failed: Generated<boolean>
  examined_at: Generated<Date>
}

export interface MeetingFindingsTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  body_id: number
  held_on: string
  item_id: number | null
  section: number | null
  rule: string
  severity: string
  message: string
  first_line: number
  last_line: number
  page: number | null
  fingerprint: string
  nth: number
}

export interface MeetingParticipantsTable {
  municipality_id: number
  meeting_id: number
  position: number
  name: string
  party: string | null
  role: string | null
  present: boolean
  person_id: number | null
}

export interface MeetingVersionsTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  version: number
  file_digest: Buffer
  file_name: string
  reading: unknown
  stored_at: Generated<Date>
}

export interface MeetingsTable {
  municipality_id: number
  id: Generated<number>
  body_id: number
  held_on: string
  starts_at: string | null
  ends_at: string | null
  location: string | null
  kind: string
  degree: Generated<string>
  origin: string
  meeting_kind: Generated<string>
  stage: Generated<string>
  items_seen_by: Generated<string>
  planned_end: string | null
  cancelled_reason: string | null
  began_at: Date | null
  ended_at: Date | null
  revision: Generated<number>
  record: unknown | null
  planned_for: string | null
  calendar_sequence: Generated<number>
  calendar_changed_at: Generated<Date>
  current_agenda_item_id: number | null
}

export interface MinutesAdditionsTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  number: number
  agenda_item_id: number | null
  text: string
  added_by: number | null
  added_at: Generated<Date>
}

export interface MinutesAnswersTable {
  municipality_id: number
  meeting_id: number
  round: number
  person_id: number
  answer: string
  text: Generated<string>
  agenda_item_id: number | null
  answered_at: Generated<Date>
  reply: string | null
}

export interface MinutesFormsTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  edition: Generated<number>
  audience: string
  form: string
  file_digest: Buffer
  file_name: string
  made_at: Generated<Date>
  withdrawn_at: Date | null
}

export interface MinutesRoundsTable {
  municipality_id: number
  meeting_id: number
  round: number
  content_digest: string
  due_on: string
  sent_by: number | null
  sent_at: Generated<Date>
  closed_at: Date | null
}

export interface MunicipalitiesTable {
  municipality_id: Generated<number>
  name: string
  hostname: string | null
  notice: string | null
}

export interface NetworkAttendanceTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  person_id: number
  attended: boolean
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface NetworkMeetingsTable {
  municipality_id: number
  id: Generated<number>
  network_id: number
  title: string
  held_on: string
  grade: number | null
  evaluation: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface NetworkMembersTable {
  municipality_id: number
  id: Generated<number>
  network_id: number
  person_id: number
  unit_id: number
  must_attend: boolean
  valid_from: string
  valid_until: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface NetworkThemesTable {
  municipality_id: number
  id: Generated<number>
  network_id: number
  year: number
  quarter: number
  theme: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface NetworksTable {
  municipality_id: number
  id: Generated<number>
  title: string
  purpose: string | null
  owner_id: number
  ended_on: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface PaperApproversTable {
  municipality_id: number
  paper_id: number
  position: number
  person_id: number
  acts_for: number | null
}

export interface PaperAttachmentVersionsTable {
  municipality_id: number
  id: Generated<number>
  paper_id: number
  attachment_id: number
  version: number
  file_digest: Buffer
  file_name: string
  contained_text: string | null
  added_by: number | null
  added_at: Generated<Date>
}

export interface PaperAttachmentsTable {
  municipality_id: number
  id: Generated<number>
  paper_id: number
  position: number
  name: string
  degree: Generated<string>
}

export interface PaperCommentsTable {
  municipality_id: number
  id: Generated<number>
  paper_id: number
  section_id: number | null
  answers_id: number | null
  author_id: number
  text: string
  written_at: Generated<Date>
  resolved_at: Date | null
  resolved_by: number | null
}

export interface PaperEventsTable {
  municipality_id: number
  id: Generated<number>
  paper_id: number
  kind: string
  level: number | null
  person_id: number
  reason: string | null
  happened_at: Generated<Date>
}

export interface PaperLevelsTable {
  municipality_id: number
  paper_id: number
  position: number
  approver: string
  due_on: string | null
  approved_by: number | null
  approved_at: Date | null
  taken_by: number | null
}

export interface PaperPointAmountsTable {
  municipality_id: number
  id: Generated<number>
  paper_id: number
  point_id: number
  ore: number
  year: number
  source: string
  source_name: string
  frame: string
  permanence: string
}

export interface PaperPointsTable {
  municipality_id: number
  id: Generated<number>
  paper_id: number
  parent_id: number | null
  position: number
  text: string
}

export interface PaperSearchEntriesTable {
  municipality_id: number
  is_open: boolean
  paper_id: number
  attachment_id: number
  words: string
}

export interface PaperSearchWaitingTable {
  municipality_id: number
  id: Generated<number>
  paper_id: number
}

export interface PaperSectionVersionsTable {
  municipality_id: number
  paper_id: number
  section_id: number
  revision: number
  document: unknown
  written_by: number | null
  written_at: Generated<Date>
}

export interface PaperSectionsTable {
  municipality_id: number
  id: Generated<number>
  paper_id: number
  position: number
  kind: string
  heading: string
  required: boolean
  guidance: string
  document: Generated<unknown>
  plain_text: Generated<string>
  revision: Generated<number>
  written_by: number | null
  written_at: Date | null
}

export interface PaperSnapshotsTable {
  municipality_id: number
  paper_id: number
  event_id: number
  digest: string
  content: unknown
}

export interface PaperWritersTable {
  municipality_id: number
  paper_id: number
  person_id: number
}

export interface PaperWritingUpdatesTable {
  municipality_id: number
  id: Generated<number>
  paper_id: number
  person_id: number | null
  change: Buffer
}

export interface PaperWritingsTable {
  municipality_id: number
  paper_id: number
  generation: Generated<number>
  state: Buffer
  revisions: unknown
}

export interface PapersTable {
  municipality_id: number
  id: Generated<number>
  case_id: number
  body_id: number
  item_kind: string
  treatment: number
  title: string
  recommended_by: string | null
  meeting_on: string | null
  state: Generated<string>
  level: number | null
  approved_digest: string | null
  submitted_by: number | null
  laid_at: Date | null
  revision: Generated<number>
  created_by: number
  created_at: Generated<Date>
}

export interface PersonInitialsTable {
  municipality_id: number
  id: Generated<number>
  person_id: number
  initials: string
  valid_from: string
  valid_until: string | null
}

export interface PersonsTable {
  municipality_id: number
  id: Generated<number>
  name: string
  email: string | null
  subject: string | null
  erased_at: Date | null
}

export interface PlacementRulesTable {
  municipality_id: number
  id: Generated<number>
  body_id: number
  valid_from: string
  groups: unknown
}

export interface PoliciesTable {
  municipality_id: number
  id: Generated<number>
  title: string
  kind: string
  parent_id: number | null
  body_id: number | null
  owner_id: number | null
  state: string
  talk_on: string | null
  decided_on: string | null
  valid_from: string | null
  valid_until: string | null
  is_public: boolean
  subjects: string | null
  short: string | null
  report_on: string | null
  reported_on: string | null
  template_id: number | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface PolicySectionsTable {
  municipality_id: number
  id: Generated<number>
  policy_id: number
  place: number
  heading: string
  words: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface PolicyTemplatesTable {
  municipality_id: number
  id: Generated<number>
  title: string
  kind: string
  version: number
  valid_from: string
  words: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface PoolEntriesTable {
  municipality_id: number
  id: Generated<number>
  pool_id: number
  year: number
  kind: string
  ore: number
  what: string
  noted_on: string
  paper_id: number | null
  item_id: number | null
  entered_by: number
  entered_at: Generated<Date>
}

export interface PoolYearsTable {
  municipality_id: number
  pool_id: number
  year: number
  granted_ore: number
  carried_in_ore: Generated<number>
  carried_out_ore: number | null
  carried_by: number | null
  carried_at: Date | null
}

export interface PoolsTable {
  municipality_id: number
  id: Generated<number>
  name: string
  body_id: number
  granted_by: string
  owner_person_id: number | null
  purpose: Generated<string>
}

export interface ProcessPlanChangesTable {
  municipality_id: number
  id: Generated<number>
  plan_id: number
  what: string
  before: unknown
  changed_by: number
  changed_at: Generated<Date>
  undone_at: Date | null
}

export interface ProcessPlanTemplatesTable {
  municipality_id: number
  id: Generated<number>
  name: string
  description: Generated<string>
}

export interface ProcessPlansTable {
  municipality_id: number
  id: Generated<number>
  case_id: number
  title: string
  template_name: string | null
  revision: Generated<number>
  created_by: number
  created_at: Generated<Date>
}

export interface ProcessStepsTable {
  municipality_id: number
  id: Generated<number>
  plan_id: number
  position: number
  what: string
  kind: string
  body_id: number | null
  meeting_id: number | null
  begins_on: string
  ends_on: string
  owner_person_id: number | null
  owner_unit_id: number | null
  after_id: number | null
  gap_weekdays: Generated<number>
  decides: Generated<boolean>
  done_on: string | null
}

export interface ProcessTemplateStepsTable {
  municipality_id: number
  template_id: number
  position: number
  what: string
  kind: string
  body_kind: string | null
  months: Generated<number>
  days: Generated<number>
  lasts_days: Generated<number>
  gap_weekdays: Generated<number>
  decides: Generated<boolean>
}

export interface ProgrammesTable {
  municipality_id: number
  id: Generated<number>
  title: string
  purpose: string | null
  unit_id: number | null
  owner_id: number | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ProjectAmountsTable {
  municipality_id: number
  id: Generated<number>
  project_id: number
  year: number
  kind: string
  title: string
  kroner: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ProjectDependenciesTable {
  municipality_id: number
  id: Generated<number>
  project_id: number
  needs_id: number
  what: string
  slack_days: Generated<number>
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ProjectDiscussionsTable {
  municipality_id: number
  id: Generated<number>
  project_id: number
  month: string
  reason: string
  selected_by: number
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ProjectDocumentsTable {
  municipality_id: number
  id: Generated<number>
  project_id: number
  kind: string
  version: number
  sections: unknown
  change_note: Generated<string>
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ProjectEffectsTable {
  municipality_id: number
  id: Generated<number>
  project_id: number
  wanted: string
  indicator_id: number | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ProjectRisksTable {
  municipality_id: number
  id: Generated<number>
  project_id: number
  title: string
  likelihood: number
  consequence: number
  response: string | null
  owner_id: number | null
  closed_on: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ProjectStatusesTable {
  municipality_id: number
  id: Generated<number>
  project_id: number
  reported_on: string
  status: string
  words: string | null
  expected_end_on: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ProjectTemplatesTable {
  municipality_id: number
  id: Generated<number>
  kind: string
  valid_from: string
  headings: unknown
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface ProjectsTable {
  municipality_id: number
  id: Generated<number>
  title: string
  programme_id: number | null
  unit_id: number
  leader_id: number | null
  owner_id: number | null
  case_number: string | null
  phase: Generated<string>
  starts_on: string | null
  ends_on: string | null
  cross_cutting: Generated<boolean>
  competence: string | null
  left_on: string | null
  left_reason: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface PublicationsTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  item_id: number | null
  attachment: string | null
  step: string
  digest: string
  accepted: Generated<unknown>
  published_by: number | null
  published_at: Generated<Date>
}

export interface ReadingCorrectionsTable {
  municipality_id: number
  id: Generated<number>
  file_digest: Buffer
  file_name: string
  person_id: number | null
  corrections: Generated<unknown>
  state: Generated<string>
  reason: string | null
  meeting_id: number | null
  version: number | null
  begun_at: Generated<Date>
  saved_at: Date | null
}

export interface RecommendationPointsTable {
  municipality_id: number
  item_id: number
  position: number
  path: string
  label: string | null
  text: string
}

export interface RecusalsTable {
  municipality_id: number
  id: Generated<number>
  body_id: number
  person_id: number
  case_id: number | null
  agenda_item_id: number | null
  origin: string
  reason: string | null
  said_by: number | null
  said_at: Generated<Date>
  decision: string | null
  decided_at: Date | null
  substitute_id: number | null
}

export interface RefusedPromisesTable {
  municipality_id: number
  id: Generated<number>
  item_id: number
  text: string
  refused_by: number | null
  refused_at: Generated<Date>
}

export interface RegisterImportsTable {
  municipality_id: number
  id: Generated<number>
  register: string
  list: string
  file_name: string
  file_digest: Buffer
  person_id: number
  state: Generated<string>
  rows_read: Generated<number>
  rows_settled: Generated<number>
  counts: Generated<unknown>
  errors: Generated<unknown>
  started_at: Generated<Date>
  changed_at: Generated<Date>
  choices: Generated<unknown>
}

export interface RegisterKeepersTable {
  municipality_id: number
  id: Generated<number>
  register: string
  person_id: number
  unit_id: number | null
}

export interface RegisterSnapshotsTable {
  municipality_id: number
  id: Generated<number>
  register: string
  paper_id: number | null
  title: string
  figures: unknown
  taken_by: number
  taken_at: Generated<Date>
}

export interface RegisterTablesTable {
  municipality_id: Generated<number>
  table_name: string
  register: string
  unit_column: string | null
}

export interface ResponsibilitiesTable {
  municipality_id: number
  id: Generated<number>
  person_id: number
  kind: string
  valid_from: string
  valid_until: string | null
}

export interface SearchEntriesTable {
  municipality_id: number
  item_id: number
  audience: string
  body_id: number
  held_on: string
  words: string
}

export interface SearchSynonymsTable {
  municipality_id: number
  id: Generated<number>
  words: string[]
}

export interface SearchTermsTable {
  municipality_id: number
  audience: string
  lexeme: string
  surface: string | null
  folded: string | null
  entries: number
}

export interface SearchUncountedTable {
  municipality_id: number
  item_id: number
}

export interface SeatsTable {
  municipality_id: number
  id: Generated<number>
  body_id: number
  person_id: number
  role: string
  valid_from: string
  valid_until: string | null
}

export interface SelfServiceMonthsTable {
  municipality_id: number
  id: Generated<number>
  solution_id: number
  month: string
  started: number
  completed: number
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface SelfServiceSolutionsTable {
  municipality_id: number
  id: Generated<number>
  name: string
  unit_id: number
  supplier: string | null
  mandatory: Generated<boolean>
  note: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface SessionsTable {
  municipality_id: number
  token_digest: Buffer
  person_id: number
  started_at: Generated<Date>
  seen_at: Generated<Date>
  expires_at: Date
  id_token: string | null
}

export interface StandingGuestsTable {
  municipality_id: number
  id: Generated<number>
  body_id: number
  person_id: number | null
  name: string | null
  occasion: string | null
  attends: string
  near_month: number | null
  near_day: number | null
  valid_from: string
  valid_until: string | null
}

export interface StandingItemsTable {
  municipality_id: number
  id: Generated<number>
  body_id: number
  title: string
  kind: string
  document: Generated<unknown>
  planned_minutes: number | null
  place: string
  attends: string
  valid_from: string
  valid_until: string | null
}

export interface TelephoneCallsTable {
  municipality_id: number
  id: Generated<number>
  reference: string
  campaign_id: number
  unit_id: number
  called_on: string
  answered: boolean
  question: string | null
  note: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface TelephoneCampaignsTable {
  municipality_id: number
  id: Generated<number>
  title: string
  begins_on: string
  ends_on: string
  goal: string
  sheet_id: number
  repeats_id: number | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface TelephoneCriteriaTable {
  municipality_id: number
  id: Generated<number>
  sheet_id: number
  code: string
  title: string
  weight: string
  most_points: number
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface TelephonePlansTable {
  municipality_id: number
  id: Generated<number>
  campaign_id: number
  unit_id: number
  what: string
  owner_id: number
  due_on: string
  done_on: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface TelephoneScoresTable {
  municipality_id: number
  id: Generated<number>
  call_id: number
  criterion_id: number
  points: string
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface TelephoneSheetsTable {
  municipality_id: number
  id: Generated<number>
  title: string
  valid_from: string
  note: string | null
  entered_by: Generated<number | null>
  entered_at: Generated<Date>
}

export interface TemplatesTable {
  municipality_id: number
  id: Generated<number>
  body_id: number | null
  body_kind: string | null
  item_kind: string
  valid_from: string
  valid_until: string | null
  sections: unknown
}

export interface UnitInitialsTable {
  municipality_id: number
  id: Generated<number>
  unit_id: number
  initials: string
  valid_from: string
  valid_until: string | null
}

export interface UnitsTable {
  municipality_id: number
  id: Generated<number>
  parent_id: number | null
  name: string
  valid_from: string
  valid_until: string | null
}

export interface WithdrawalsTable {
  municipality_id: number
  id: Generated<number>
  meeting_id: number
  kind: string
  thing_id: number
  label: string
  reason: string
  withdrawn_by: number | null
  withdrawn_at: Generated<Date>
  lifted_at: Date | null
}

export interface WorkerHeartbeatsTable {
  municipality_id: number
  worker: string
  seen_at: Generated<Date>
}

export interface YearlyDaysOffTable {
  municipality_id: number
  id: Generated<number>
  occasion: string
  valid_from: string
  valid_until: string | null
}

export interface Tables {
  agenda_changes: AgendaChangesTable
  agenda_decision_points: AgendaDecisionPointsTable
  agenda_decisions: AgendaDecisionsTable
  agenda_dissents: AgendaDissentsTable
  agenda_item_guests: AgendaItemGuestsTable
  agenda_items: AgendaItemsTable
  agenda_version_items: AgendaVersionItemsTable
  agenda_versions: AgendaVersionsTable
  agenda_votes: AgendaVotesTable
  agreement_dialogues: AgreementDialoguesTable
  agreement_goals: AgreementGoalsTable
  agreements: AgreementsTable
  appeal_areas: AppealAreasTable
  appeal_figures: AppealFiguresTable
  appeal_treatments: AppealTreatmentsTable
  approval_levels: ApprovalLevelsTable
  attachments: AttachmentsTable
  attendance_changes: AttendanceChangesTable
  bodies: BodiesTable
  body_mandates: BodyMandatesTable
  body_rules: BodyRulesTable
  budget_activities: BudgetActivitiesTable
  budget_activity_statuses: BudgetActivityStatusesTable
  budget_areas: BudgetAreasTable
  budget_carry_overs: BudgetCarryOversTable
  budget_contingencies: BudgetContingenciesTable
  budget_follow_ups: BudgetFollowUpsTable
  budget_forecasts: BudgetForecastsTable
  budget_lines: BudgetLinesTable
  budget_measures: BudgetMeasuresTable
  budget_monthly_reports: BudgetMonthlyReportsTable
  budget_savings: BudgetSavingsTable
  budget_supplements: BudgetSupplementsTable
  budget_volumes: BudgetVolumesTable
  budget_watches: BudgetWatchesTable
  budget_years: BudgetYearsTable
  calendar_tokens: CalendarTokensTable
  case_deadlines: CaseDeadlinesTable
  case_series: CaseSeriesTable
  cases: CasesTable
  closed_item_notices: ClosedItemNoticesTable
  closing_day_exemptions: ClosingDayExemptionsTable
  closing_days: ClosingDaysTable
  commitment_answers: CommitmentAnswersTable
  commitment_reminders: CommitmentRemindersTable
  commitments: CommitmentsTable
  consultation_answers: ConsultationAnswersTable
  consultation_asked: ConsultationAskedTable
  consultation_files: ConsultationFilesTable
  consultation_periods: ConsultationPeriodsTable
  consultations: ConsultationsTable
  contact_agreements: ContactAgreementsTable
  contact_alarms: ContactAlarmsTable
  contact_boards: ContactBoardsTable
  contact_busy_times: ContactBusyTimesTable
  contact_calendars: ContactCalendarsTable
  contact_call_events: ContactCallEventsTable
  contact_calls: ContactCallsTable
  contact_desk_secrets: ContactDeskSecretsTable
  contact_desk_states: ContactDeskStatesTable
  contact_desks: ContactDesksTable
  contact_enquiries: ContactEnquiriesTable
  contact_exchanges: ContactExchangesTable
  contact_expectations: ContactExpectationsTable
  contact_graph_links: ContactGraphLinksTable
  contact_guides: ContactGuidesTable
  contact_hours: ContactHoursTable
  contact_lines: ContactLinesTable
  contact_number_requests: ContactNumberRequestsTable
  contact_orders: ContactOrdersTable
  contact_parties: ContactPartiesTable
  contact_person_subjects: ContactPersonSubjectsTable
  contact_presence: ContactPresenceTable
  contact_queue_desks: ContactQueueDesksTable
  contact_queues: ContactQueuesTable
  contact_recordings: ContactRecordingsTable
  contact_resolution_pauses: ContactResolutionPausesTable
  contact_settings: ContactSettingsTable
  contact_skills: ContactSkillsTable
  contact_staff: ContactStaffTable
  contact_subjects: ContactSubjectsTable
  contact_summed_months: ContactSummedMonthsTable
  contact_sums: ContactSumsTable
  contact_targets: ContactTargetsTable
  contact_transfers: ContactTransfersTable
  contact_trials: ContactTrialsTable
  contact_trunk_ranges: ContactTrunkRangesTable
  contact_trunks: ContactTrunksTable
  contact_unit_hours: ContactUnitHoursTable
  course_budgets: CourseBudgetsTable
  course_funds: CourseFundsTable
  course_programmes: CourseProgrammesTable
  course_signups: CourseSignupsTable
  course_stages: CourseStagesTable
  course_wishes: CourseWishesTable
  courses: CoursesTable
  days_off: DaysOffTable
  deadline_alerts: DeadlineAlertsTable
  deadline_areas: DeadlineAreasTable
  deadline_cases: DeadlineCasesTable
  deadline_paragraphs: DeadlineParagraphsTable
  deadline_selections: DeadlineSelectionsTable
  deadline_spans: DeadlineSpansTable
  deadline_totals: DeadlineTotalsTable
  decision_notices: DecisionNoticesTable
  decision_phrases: DecisionPhrasesTable
  decision_points: DecisionPointsTable
  decision_standings: DecisionStandingsTable
  decisions: DecisionsTable
  default_body_rules: DefaultBodyRulesTable
  delegations: DelegationsTable
  dialogue_chains: DialogueChainsTable
  driving_authorisations: DrivingAuthorisationsTable
  driving_counts: DrivingCountsTable
  driving_criteria: DrivingCriteriaTable
  driving_months: DrivingMonthsTable
  driving_rates: DrivingRatesTable
  duties: DutiesTable
  duty_occurrences: DutyOccurrencesTable
  employments: EmploymentsTable
  erasures: ErasuresTable
  file_checks: FileChecksTable
  files: FilesTable
  finding_acceptances: FindingAcceptancesTable
  followup_rules: FollowupRulesTable
  handoffs: HandoffsTable
  history_entries: HistoryEntriesTable
  history_payloads: HistoryPayloadsTable
  history_seals: HistorySealsTable
  history_unsealed: HistoryUnsealedTable
  import_file_parts: ImportFilePartsTable
  import_files: ImportFilesTable
  import_runs: ImportRunsTable
  indicator_dates: IndicatorDatesTable
  indicator_preconditions: IndicatorPreconditionsTable
  indicator_verdicts: IndicatorVerdictsTable
  indicators: IndicatorsTable
  item_comments: ItemCommentsTable
  item_commitments: ItemCommitmentsTable
  item_guests: ItemGuestsTable
  item_initials: ItemInitialsTable
  item_notes: ItemNotesTable
  item_readings: ItemReadingsTable
  item_sections: ItemSectionsTable
  item_tables: ItemTablesTable
  item_tasks: ItemTasksTable
  items: ItemsTable
  layout_rule_uses: LayoutRuleUsesTable
  layout_rules: LayoutRulesTable
  locked_minutes: LockedMinutesTable
  mail_choices: MailChoicesTable
  mails: MailsTable
  measurements: MeasurementsTable
  meeting_attendance: MeetingAttendanceTable
  meeting_breaks: MeetingBreaksTable
  meeting_changes: MeetingChangesTable
  meeting_examinations: MeetingExaminationsTable
  meeting_findings: MeetingFindingsTable
  meeting_participants: MeetingParticipantsTable
  meeting_versions: MeetingVersionsTable
  meetings: MeetingsTable
  minutes_additions: MinutesAdditionsTable
  minutes_answers: MinutesAnswersTable
  minutes_forms: MinutesFormsTable
  minutes_rounds: MinutesRoundsTable
  municipalities: MunicipalitiesTable
  network_attendance: NetworkAttendanceTable
  network_meetings: NetworkMeetingsTable
  network_members: NetworkMembersTable
  network_themes: NetworkThemesTable
  networks: NetworksTable
  paper_approvers: PaperApproversTable
  paper_attachment_versions: PaperAttachmentVersionsTable
  paper_attachments: PaperAttachmentsTable
  paper_comments: PaperCommentsTable
  paper_events: PaperEventsTable
  paper_levels: PaperLevelsTable
  paper_point_amounts: PaperPointAmountsTable
  paper_points: PaperPointsTable
  paper_search_entries: PaperSearchEntriesTable
  paper_search_waiting: PaperSearchWaitingTable
  paper_section_versions: PaperSectionVersionsTable
  paper_sections: PaperSectionsTable
  paper_snapshots: PaperSnapshotsTable
  paper_writers: PaperWritersTable
  paper_writing_updates: PaperWritingUpdatesTable
  paper_writings: PaperWritingsTable
  papers: PapersTable
  person_initials: PersonInitialsTable
  persons: PersonsTable
  placement_rules: PlacementRulesTable
  policies: PoliciesTable
  policy_sections: PolicySectionsTable
  policy_templates: PolicyTemplatesTable
  pool_entries: PoolEntriesTable
  pool_years: PoolYearsTable
  pools: PoolsTable
  process_plan_changes: ProcessPlanChangesTable
  process_plan_templates: ProcessPlanTemplatesTable
  process_plans: ProcessPlansTable
  process_steps: ProcessStepsTable
  process_template_steps: ProcessTemplateStepsTable
  programmes: ProgrammesTable
  project_amounts: ProjectAmountsTable
  project_dependencies: ProjectDependenciesTable
  project_discussions: ProjectDiscussionsTable
  project_documents: ProjectDocumentsTable
  project_effects: ProjectEffectsTable
  project_risks: ProjectRisksTable
  project_statuses: ProjectStatusesTable
  project_templates: ProjectTemplatesTable
  projects: ProjectsTable
  publications: PublicationsTable
  reading_corrections: ReadingCorrectionsTable
  recommendation_points: RecommendationPointsTable
  recusals: RecusalsTable
  refused_promises: RefusedPromisesTable
  register_imports: RegisterImportsTable
  register_keepers: RegisterKeepersTable
  register_snapshots: RegisterSnapshotsTable
  register_tables: RegisterTablesTable
  responsibilities: ResponsibilitiesTable
  search_entries: SearchEntriesTable
  search_synonyms: SearchSynonymsTable
  search_terms: SearchTermsTable
  search_uncounted: SearchUncountedTable
  seats: SeatsTable
  self_service_months: SelfServiceMonthsTable
  self_service_solutions: SelfServiceSolutionsTable
  sessions: SessionsTable
  standing_guests: StandingGuestsTable
  standing_items: StandingItemsTable
  telephone_calls: TelephoneCallsTable
  telephone_campaigns: TelephoneCampaignsTable
  telephone_criteria: TelephoneCriteriaTable
  telephone_plans: TelephonePlansTable
  telephone_scores: TelephoneScoresTable
  telephone_sheets: TelephoneSheetsTable
  templates: TemplatesTable
  unit_initials: UnitInitialsTable
  units: UnitsTable
  withdrawals: WithdrawalsTable
  worker_heartbeats: WorkerHeartbeatsTable
  yearly_days_off: YearlyDaysOffTable
}

