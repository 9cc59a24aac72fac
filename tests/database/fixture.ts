/**
 * Two municipalities with one row of every table for each kind of item, with numbers that say what they are: items
 * 11 published, 12 internal and 13 closed in the published meeting 1 of body 1; 14 published in its internal meeting 2;
 * 15 closed in meeting 3 of body 2. Municipality 2 has 91 published, 92 internal and 93 closed. Children of an item bear
 * its number.
 */
import type { Client } from 'pg'
import { type Caller, openingStatement } from '../../src/platform/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { indicatorsLaid } from './access-of-effects.ts'
import { deadlinesKept } from './access-of-deadlines.ts'
import { publicationsHere } from './access-of-publication.ts'
import { budgetFollowedUp } from './fixture-of-budget.ts'
import { registersKept } from './access-of-registers.ts'
import { selfServiceHere } from './access-of-self-service.ts'
import { closingDaysHere } from './access-of-closing-days.ts'
import { drivingHere } from './access-of-driving.ts'
import { policiesHere } from './access-of-policies.ts'
import { networksHere } from './access-of-networks.ts'
import { callControlHere } from './access-of-call-control.ts'
import { contactCentreHere } from './access-of-contact.ts'
import { contactFiguresHere } from './access-of-contact-figures.ts'
import { contactSettingsHere } from './access-of-contact-settings.ts'
import { contactEmployeesHere } from './access-of-contact-employees.ts'
import { coursesHere } from './access-of-courses.ts'
import { telephoneHere } from './access-of-telephone.ts'
import { wheelOfDuties } from './access-of-wheel.ts'
import { plansOfCases } from './fixture-of-loop-plans.ts'
import { commitmentsKept } from './fixture-of-commitments.ts'
import { meetingsHeldHere } from './fixture-of-meetings.ts'
import { projectsAndConsultations } from './fixture-of-projects.ts'
import { readingOfItems } from './fixture-of-reading.ts'

type LoginName = Exclude<keyof TestDatabase['urls'], 'owner'>

export interface Kind extends Caller {
  login: LoginName
}

/** The kinds of person and job that rights tell apart; persons have the same numbers as here. */
export const kinds = {
  anonymous: { login: 'public', municipality: 1 },
  /** What the public site would be if somebody made it say it was a member. */
  forger: { login: 'public', municipality: 1, person: 102, purpose: 'import' },
  visitor: { login: 'app', municipality: 1 },
  /** Forges a purpose. */
  purposeful: { login: 'app', municipality: 1, purpose: 'import' },
  employee: { login: 'app', municipality: 1, person: 101 },
  member: { login: 'app', municipality: 1, person: 102 },
  secretary: { login: 'app', municipality: 1, person: 103 },
  substitute: { login: 'app', municipality: 1, person: 104 },
  formerMember: { login: 'app', municipality: 1, person: 105 },
  /** A task in 13, and nothing else. */
  taskHolder: { login: 'app', municipality: 1, person: 106 },
  /** Leads the unit that has a task in 15. */
  unitManager: { login: 'app', municipality: 1, person: 107 },
  administrator: { login: 'app', municipality: 1, person: 108 },
  officer: { login: 'app', municipality: 1, person: 109 },
  /** An employee who read 15 in. */
  importer: { login: 'app', municipality: 1, person: 110 },
  formerEmployee: { login: 'app', municipality: 1, person: 111 },
  chair: { login: 'app', municipality: 1, person: 112 },
  /** An employee with a seat, recused from case 3, which they write themselves, and from item 231. */
  recusedMember: { login: 'app', municipality: 1, person: 113 },
  /** Called to the meetings 22, 23 and 24. */
  calledSubstitute: { login: 'app', municipality: 1, person: 114 },
  /** An employee who writes papers 4 and 5. */
  paperWriter: { login: 'app', municipality: 1, person: 115 },
  /** Secretary and administrator of the other municipality. */
  neighbour: { login: 'app', municipality: 2, person: 201 },
  /** The neighbour who says to be here. */
  stranger: { login: 'app', municipality: 1, person: 201 },
  /** A browser that comes back with the employee's session, before it is known whose it is. */
  returning: { login: 'app', municipality: 1, sessionDigest: '1'.padStart(64, '0') },
  worker: { login: 'worker', municipality: 1 },
  /** A job of the secretary without a purpose. */
  workerForSecretary: { login: 'worker', municipality: 1, person: 103 },
  import: { login: 'worker', municipality: 1, purpose: 'import' },
  index: { login: 'worker', municipality: 1, purpose: 'index' },
  examine: { login: 'worker', municipality: 1, purpose: 'examine' },
  checking: { login: 'worker', municipality: 1, purpose: 'check-files' },
  mailing: { login: 'worker', municipality: 1, purpose: 'mail' },
  meeting: { login: 'worker', municipality: 1, purpose: 'meeting' },
  /** Asks for figures of effects. */
  asking: { login: 'worker', municipality: 1, purpose: 'effects' },
  /** Reads a file into a register. */
  register: { login: 'worker', municipality: 1, purpose: 'register' },
  /** Drafts what the annual wheel says is due. */
  wheel: { login: 'worker', municipality: 1, purpose: 'wheel' },
  /** Call control of the contact centre. */
  contact: { login: 'worker', municipality: 1, purpose: 'contact' },
  clearing: { login: 'worker', municipality: 1, purpose: 'clear-sessions' },
  round: { login: 'worker', municipality: 0, purpose: 'round' },
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof kinds
export const kindNames = Object.keys(kinds).filter((name): name is KindName => Object.hasOwn(kinds, name))

/** Asks in a transaction that is always rolled back. */
export async function asKind<T>(client: Client, kind: Caller, work: () => Promise<T>): Promise<T> {
  await client.query(openingStatement(kind))
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}

const items = `(values
  (1, 11, 1, 1, '2024-01-10'::date, 'published'), (1, 12, 1, 1, '2024-01-10', 'internal'), (1, 13, 1, 1, '2024-01-10', 'closed'),
  (1, 14, 2, 1, '2024-02-10', 'published'), (1, 15, 3, 2, '2024-03-10', 'closed'),
  (2, 91, 9, 9, '2024-01-10', 'published'), (2, 92, 9, 9, '2024-01-10', 'internal'), (2, 93, 9, 9, '2024-01-10', 'closed')
  ) as i (municipality_id, id, meeting_id, body_id, held_on, degree)`

/** @param owner connection of the owner of an empty, migrated database */
export async function writeFixture(owner: Client): Promise<void> {
  await owner.query(organisation)
  await owner.query(meetings)
  await owner.query(meetingsHeldHere)
  await owner.query(readingOfItems)
  await owner.query(publicationsHere)
  await owner.query(registersKept)
  await owner.query(selfServiceHere)
  await owner.query(closingDaysHere)
  await owner.query(drivingHere)
  await owner.query(policiesHere)
  await owner.query(networksHere)
  await owner.query(coursesHere)
  await owner.query(telephoneHere)
  await owner.query(budgetFollowedUp)
  await owner.query(deadlinesKept)
  await owner.query(commitmentsKept)
  await owner.query(wheelOfDuties)
  await owner.query(indicatorsLaid)
  await owner.query(plan)
  await owner.query(plansOfCases)
  await owner.query(agendas)
  await owner.query(contactCentreHere)
  await owner.query(callControlHere)
  await owner.query(contactFiguresHere)
  await owner.query(contactSettingsHere)
  await owner.query(contactEmployeesHere)
  await owner.query(projectsAndConsultations)
  // Whatever a test adds gets numbers of its own.
  await owner.query(
    `select setval(oid::regclass, 10000) from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace and relname !~ '^history_'`,
  )
  // Some history is sealed, some waits.
  await owner.query(`begin; set local app.municipality_id = '1'; select app.seal_history(5); commit`)
}

const organisation = `
  insert into municipalities (municipality_id, name, hostname) overriding system value
    values (1, 'Prøve Kommune', 'prove.dk'), (2, 'Nabo Kommune', 'nabo.dk');
  insert into units (municipality_id, id, name, valid_from) overriding system value
    values (1, 1, 'Center Et', '2000-01-01'), (1, 2, 'Center To', '2000-01-01'), (2, 9, 'Nabocenter', '2000-01-01');
  insert into unit_initials (municipality_id, id, unit_id, initials, valid_from) overriding system value
    values (1, 1, 1, 'CET', '2000-01-01'), (1, 2, 2, 'CTO', '2000-01-01'), (2, 9, 9, 'NCE', '2000-01-01');
  insert into bodies (municipality_id, id, name, kind) overriding system value
    values (1, 1, 'Direktionen', 'board'), (1, 2, 'Chefforum', 'management-forum'), (1, 3, 'Gammelt udvalg', 'unknown'), (2, 9, 'Direktionen', 'board');
  insert into persons (municipality_id, id, name, subject) overriding system value
    select case when p < 200 then 1 else 2 end, p, 'Person ' || p, 'subject-' || p from unnest(array[101,102,103,104,105,106,107,108,109,110,111,112,113,114,115,201]) p;
  insert into person_initials (municipality_id, id, person_id, initials, valid_from) overriding system value
    select municipality_id, id, id, 'P' || id, '2000-01-01' from persons;
  insert into employments (municipality_id, id, person_id, unit_id, role, valid_from, valid_until) overriding system value values
    (1, 101, 101, 1, 'employee', '2000-01-01', null), (1, 107, 107, 2, 'manager', '2000-01-01', null),
    (1, 108, 108, 1, 'employee', '2000-01-01', null), (1, 109, 109, 1, 'employee', '2000-01-01', null),
    (1, 110, 110, 1, 'employee', '2000-01-01', null), (1, 113, 113, 1, 'employee', '2000-01-01', null),
    (1, 115, 115, 1, 'employee', '2000-01-01', null), (1, 111, 111, 2, 'manager', '2000-01-01', '2020-12-31'),
    (2, 201, 201, 9, 'employee', '2000-01-01', null);
  insert into seats (municipality_id, id, body_id, person_id, role, valid_from, valid_until) overriding system value values
    (1, 102, 1, 102, 'member', '2000-01-01', null), (1, 103, 1, 103, 'secretary', '2000-01-01', null),
    (1, 104, 1, 104, 'substitute', '2000-01-01', null), (1, 105, 1, 105, 'secretary', '2000-01-01', '2020-12-31'),
    (1, 112, 1, 112, 'chair', '2000-01-01', null), (1, 113, 1, 113, 'member', '2000-01-01', null), (1, 114, 1, 114, 'substitute', '2000-01-01', null),
    (2, 201, 9, 201, 'secretary', '2000-01-01', null);
  insert into responsibilities (municipality_id, id, person_id, kind, valid_from) overriding system value values
    (1, 108, 108, 'administrator', '2000-01-01'), (1, 109, 109, 'data-protection-officer', '2000-01-01'), (2, 201, 201, 'administrator', '2000-01-01');
  insert into body_rules (municipality_id, id, body_id, valid_from, dispatch_weekdays, paper_weekdays, counts_saturday, numbering, publishes, quorum, votes, may_stop_decision, agenda_seen_by, duration_minutes) overriding system value
    select municipality_id, id, id, '2020-01-01', 3, 5, false, 'year', 'nothing', 'none', false, false, 'seats', 120 from bodies where id <> 3;
  insert into templates (municipality_id, body_id, item_kind, valid_from, sections) select municipality_id, id, 'decision', '2020-01-01', '[]' from bodies where id <> 3;
  -- The last one makes the administrator an approver.
  insert into approval_levels (municipality_id, id, body_id, position, approver, person_id, weekdays) overriding system value
    values (1, 1, 1, 1, 'unit-manager', null, 2), (1, 2, 2, 1, 'secretary', null, 2), (2, 9, 9, 1, 'secretary', null, 2), (1, 3, 2, 2, 'person', 108, 2);
  insert into standing_guests (municipality_id, id, body_id, name, attends, valid_from) overriding system value
    select municipality_id, id, id, 'Borgmesteren', 'first-of-quarter', '2020-01-01' from bodies where id <> 3;
  insert into body_mandates (municipality_id, body_id, text) select municipality_id, id, 'Opgaven' from bodies where id <> 3;
  insert into delegations (municipality_id, id, principal_id, deputy_id, matter, valid_from, valid_until) overriding system value
    values (1, 1, 107, 101, 'approval', '2024-01-01', '2024-02-01'), (1, 2, 101, 110, 'all', '2024-01-01', '2024-02-01'), (1, 3, 110, 108, 'all', '2024-01-01', '2024-02-01');
  insert into days_off (municipality_id, day, name) values (1, '2024-05-10', 'Lukkedag'), (2, '2024-05-10', 'Lukkedag');
  insert into yearly_days_off (municipality_id, id, occasion, valid_from) overriding system value values (1, 1, 'christmas-eve', '2000-01-01'), (2, 2, 'christmas-eve', '2000-01-01');
  insert into sessions (municipality_id, token_digest, person_id, expires_at)
    select municipality_id, decode(lpad((id % 100)::text, 64, '0'), 'hex'), id, now() + case when id = 105 then interval '-1 day' else '1 day' end from persons;
  insert into search_synonyms (municipality_id, id, words) overriding system value values (1, 9001, '{a,b}'), (2, 9002, '{a,b}');
  insert into worker_heartbeats (municipality_id, worker) values (1, 'en'), (2, 'to');
  insert into mails (municipality_id, id, person_id, kind, link, delivery, due_at) overriding system value values
    (1, 101, 101, 'approval-asked', '/oplaeg/1', 'at-once', now()), (1, 105, 105, 'agenda-sent', '/moeder/1', 'never', now()), (2, 201, 201, 'agenda-sent', '/moeder/9', 'daily', now());
  insert into file_checks (municipality_id, digest) values (1, decode(lpad('12', 64, '0'), 'hex')), (2, decode(lpad('92', 64, '0'), 'hex'));
  insert into mail_choices (municipality_id, person_id, kind, delivery) values (1, 101, 'minutes-locked', 'never'), (1, 105, 'minutes-locked', 'daily'), (2, 201, 'minutes-locked', 'never');
  insert into erasures (municipality_id, id, person_id, erased_at, ground, entry_ids) overriding system value values (1, 1, 111, now(), 'Prøve', '{}');
`

/**
 * Case 1 is open and employee 101 answers for it; case 2 is closed, of unit 2, and 110 answers for it. Paper 1 of case 1 is
 * for body 1; of case 2 paper 2 lies on an agenda of body 1 and is approved by 108, for whom 101 may act, and paper 3 is for
 * body 2 and written by 109. Paper 4 of the open case 3 and paper 6 of the closed case 5 lie on an agenda of body 1, and paper 5
 * of the closed case 4 does not yet. Attachments bear the number of their paper; 21 and 22 are closed ones of 1 and 2.
 */
const cases = `
  insert into case_series (municipality_id, year, last_number) values (1, 2024, 7), (2, 2024, 7);
  insert into cases (municipality_id, id, case_number, number_from, title, owner_unit_id, responsible_id, degree, ground, neutral_title, review_on, created_by)
    overriding system value values
    (1, 1, '24/00001', 'series', 'Åben', 1, 101, 'open', null, null, null, 101),
    (1, 2, '24/00002', 'series', 'Lukket', 2, 110, 'closed', 'Prøve', 'Neutral', '2030-01-01', 110),
    (1, 3, '24/00003', 'series', 'Inhabil', 1, 115, 'open', null, null, null, 115),
    (1, 4, '24/00004', 'series', 'Undervejs', 2, 110, 'closed', 'Prøve', 'Neutral', '2030-01-01', 110),
    (1, 5, '24/00005', 'series', 'Habil', 2, 110, 'closed', 'Prøve', 'Neutral', '2030-01-01', 110),
    (2, 9, '24/00001', 'series', 'Nabo', 9, 201, 'closed', 'Prøve', 'Neutral', '2030-01-01', 201);
  insert into papers (municipality_id, id, case_id, body_id, item_kind, treatment, title, laid_at, created_by) overriding system value values
    (1, 1, 1, 1, 'decision', 1, 'Åben', null, 101), (1, 2, 2, 1, 'decision', 1, 'Lukket', now(), 110),
    (1, 3, 2, 2, 'decision', 1, 'Lukket', null, 110), (1, 4, 3, 1, 'decision', 1, 'Inhabil', now(), 115),
    (1, 5, 4, 1, 'decision', 1, 'Undervejs', null, 115), (1, 6, 5, 1, 'decision', 1, 'Habil', now(), 110), (2, 9, 9, 9, 'decision', 1, 'Nabo', null, 201);
  insert into paper_writers (municipality_id, paper_id, person_id) values (1, 1, 101), (1, 2, 110), (1, 3, 109),
    (1, 4, 115), (1, 4, 113), (1, 5, 115), (1, 6, 110), (2, 9, 201);
  insert into paper_sections (municipality_id, id, paper_id, position, kind, heading, required, guidance) overriding system value
    select municipality_id, id, id, 1, 'presentation', 'Sagsfremstilling', true, '' from papers;
  insert into paper_section_versions (municipality_id, paper_id, section_id, revision, document) select municipality_id, id, id, 1, '{}' from papers;
  insert into paper_writings (municipality_id, paper_id, state, revisions) select municipality_id, id, '', '{}' from papers;
  insert into paper_writing_updates (municipality_id, paper_id, person_id, change) select municipality_id, id, created_by, '' from papers;
  insert into paper_points (municipality_id, id, paper_id, position, text) overriding system value select municipality_id, id, id, 1, 'at' from papers;
  insert into paper_point_amounts (municipality_id, id, paper_id, point_id, ore, year, source, source_name, frame, permanence) overriding system value
    select municipality_id, id, id, id, 100, 2024, 'pool', 'Puljen', 'service', 'one-off' from papers;
  insert into paper_attachments (municipality_id, id, paper_id, position, name, degree) overriding system value
    select municipality_id, id, id, 1, 'Bilag', 'as-paper' from papers union all values (1, 21, 1, 2, 'Lukket', 'closed'), (1, 22, 2, 2, 'Lukket', 'closed');
  insert into files (municipality_id, digest, byte_count, media_type)
    select municipality_id, decode(lpad('30' || id, 64, '0'), 'hex'), 1, 'text/plain' from paper_attachments;
  insert into paper_attachment_versions (municipality_id, id, paper_id, attachment_id, version, file_digest, file_name) overriding system value
    select municipality_id, id, paper_id, id, 1, decode(lpad('30' || id, 64, '0'), 'hex'), 'bilag.txt' from paper_attachments;
  insert into paper_search_entries (municipality_id, is_open, paper_id, attachment_id, words) values (1, true, 1, 0, 'ord'), (1, false, 2, 0, 'ord'), (2, false, 9, 0, 'ord');
  insert into paper_comments (municipality_id, id, paper_id, author_id, text) overriding system value
    select municipality_id, id, id, case id when 1 then 109 else created_by end, 'tekst' from papers;
  insert into paper_levels (municipality_id, paper_id, position, approver) select municipality_id, id, 1, 'unit-manager' from papers;
  insert into paper_approvers (municipality_id, paper_id, position, person_id, acts_for) values (1, 1, 1, 111, null), (1, 2, 1, 108, null), (1, 2, 1, 101, 108), (1, 3, 1, 105, null),
    (1, 4, 1, 111, null), (1, 5, 1, 111, null), (1, 6, 1, 111, null), (2, 9, 1, 201, null);
  insert into paper_events (municipality_id, id, paper_id, kind, person_id) overriding system value select municipality_id, id, id, 'submitted', created_by from papers;
  insert into paper_snapshots (municipality_id, paper_id, event_id, digest, content) select municipality_id, id, id, 'x', '{}' from papers;
`

const meetings = `
  insert into meetings (municipality_id, id, body_id, held_on, kind, degree, origin) overriding system value values
    (1, 1, 1, '2024-01-10', 'minutes', 'published', 'import'), (1, 2, 1, '2024-02-10', 'minutes', 'internal', 'import'),
    (1, 3, 2, '2024-03-10', 'minutes', 'internal', 'import'), (2, 9, 9, '2024-01-10', 'minutes', 'published', 'import');
  insert into meeting_participants (municipality_id, meeting_id, position, name, present, person_id)
    select municipality_id, id, 1, 'Person', true, case when municipality_id = 1 then 102 end from meetings;
  insert into items (municipality_id, id, meeting_id, body_id, held_on, position, degree, degree_reason, certainty, title, case_number) overriding system value
    select municipality_id, id, meeting_id, body_id, held_on, id, degree, 'open-text', 1, 'Punkt ' || id, '24/' || id from ${items};
  insert into item_tasks (municipality_id, id, item_id, person_id, unit_id, kind, reason, valid_from) overriding system value values
    (1, 1, 13, 106, null, 'work', 'Har skrevet sagen', '2024-01-01'), (1, 2, 15, null, 2, 'work', 'Skal svare', '2024-01-01'),
    (1, 3, 15, 110, null, 'import', 'Har læst mødet ind', '2024-01-01'), (2, 9, 93, 201, null, 'work', 'Nabo', '2024-01-01');
  insert into item_sections (municipality_id, item_id, position, kind, text) select municipality_id, id, 1, 'presentation', 'tekst' from ${items};
  insert into recommendation_points (municipality_id, item_id, position, path, text) select municipality_id, id, 1, '1', 'tekst' from ${items};
  insert into decisions (municipality_id, id, item_id, position, text, outcome) overriding system value select municipality_id, id, id, 1, 'tekst', 'approved' from ${items};
  insert into decision_points (municipality_id, decision_id, path, outcome) select municipality_id, id, '1', 'approved' from ${items};
  insert into item_guests (municipality_id, item_id, position, name) select municipality_id, id, 1, 'Gæst' from ${items};
  insert into item_tables (municipality_id, item_id, position, header, rows) select municipality_id, id, 1, '[]', '[]' from ${items};
  insert into item_initials (municipality_id, item_id, initials) select municipality_id, id, 'CET' from ${items};
  insert into files (municipality_id, digest, byte_count, media_type)
    select municipality_id, decode(lpad(id::text, 64, '0'), 'hex'), 1, 'text/plain' from ${items};
  insert into files (municipality_id, digest, byte_count, media_type)
    select municipality_id, decode(lpad((100 + id)::text, 64, '0'), 'hex'), 1, 'text/plain' from meetings;
  insert into attachments (municipality_id, id, item_id, position, name, file_digest, degree) overriding system value
    select municipality_id, id, id, 1, 'Bilag', decode(lpad(id::text, 64, '0'), 'hex'), 'as-item' from ${items};
  -- 21: closed though its item 11 is open.
  insert into files (municipality_id, digest, byte_count, media_type) values (1, decode(lpad('21', 64, '0'), 'hex'), 1, 'text/plain');
  insert into attachments (municipality_id, id, item_id, position, name, file_digest, degree) overriding system value
    values (1, 21, 11, 2, 'Lukket bilag', decode(lpad('21', 64, '0'), 'hex'), 'closed');
  insert into closed_item_notices (municipality_id, item_id, meeting_id, position, neutral_title)
    select municipality_id, id, meeting_id, id, 'Lukket punkt' from ${items} where degree = 'closed';
  insert into meeting_versions (municipality_id, id, meeting_id, version, file_digest, file_name, reading) overriding system value
    select municipality_id, id, id, 1, decode(lpad((100 + id)::text, 64, '0'), 'hex'), 'referat.txt', '{}' from meetings;
  insert into item_commitments (municipality_id, item_id, position, text, binding, first_line, last_line)
    select municipality_id, id, 1, 'tekst', true, 1, 1 from ${items};
  insert into meeting_examinations (municipality_id, meeting_id, version, edition) select municipality_id, id, 1, 1 from meetings;
  insert into meeting_findings (municipality_id, id, meeting_id, body_id, held_on, item_id, rule, severity, message, first_line, last_line, fingerprint, nth)
    overriding system value
    select municipality_id, id, id, body_id, held_on, null::bigint, 'meeting-head', 'note', 'tekst', 1, 1, 'spor', 1 from meetings
    union all select municipality_id, id, meeting_id, body_id, held_on, id, 'readability', 'note', 'tekst', 1, 1, 'spor', 1 from ${items};
  insert into finding_acceptances (municipality_id, id, meeting_id, body_id, held_on, item_id, rule, severity, message, fingerprint, reason)
    overriding system value
    select municipality_id, id, meeting_id, body_id, held_on, item_id, rule, severity, message, fingerprint, 'grund' from meeting_findings;
  ${cases}
  insert into import_runs (municipality_id, id, person_id, source) overriding system value values (1, 1, 110, 'upload'), (1, 2, null, 'command'), (2, 9, 201, 'upload');
  insert into import_files (municipality_id, id, run_id, name, file_digest) overriding system value
    select municipality_id, id, id, 'referat.txt', sha256('referat') from import_runs;
  insert into import_file_parts (municipality_id, file_id, position, name, state)
    select municipality_id, id, 0, 'referat.txt', 'failed' from import_files;
  -- 1 and 2 of the secretary's meetings, 2 not the secretary's own; 3 of a file that became no meeting.
  insert into reading_corrections (municipality_id, id, file_digest, file_name, person_id) overriding system value values
    (1, 1, decode(lpad('101', 64, '0'), 'hex'), 'referat.txt', 103), (1, 2, decode(lpad('102', 64, '0'), 'hex'), 'referat.txt', 102),
    (1, 3, sha256('referat'), 'referat.txt', 110), (2, 9, decode(lpad('109', 64, '0'), 'hex'), 'referat.txt', 201);
  insert into layout_rules (municipality_id, id, body_id, signature, rule, learned_by) overriding system value values
    (1, 1, 1, '{}', '{}', 103), (1, 2, 2, '{}', '{}', null), (1, 3, null, '{}', '{}', 110), (2, 9, 9, '{}', '{}', 201);
  insert into layout_rule_uses (municipality_id, rule_id, file_digest) select municipality_id, id, sha256('referat') from layout_rules;
  insert into search_entries (municipality_id, item_id, audience, body_id, held_on, words)
    select municipality_id, id, case when id = 14 then 'internal' else degree end, body_id, held_on,
      (case when degree = 'closed' then app.closed_label(municipality_id, body_id) else '' end || 'ord')::tsvector from ${items};
  insert into search_terms (municipality_id, audience, lexeme, entries) values (1, 'published', 'ord', 1), (2, 'published', 'ord', 1);
  insert into search_uncounted (municipality_id, item_id) select municipality_id, id from ${items} where id in (11, 91) on conflict do nothing;
`

/** Why meetings 2, 3 and 9 were moved, and the calendars of 102 and 201. */
const plan = `
  insert into meeting_changes (municipality_id, id, meeting_id, change, reason, from_on) overriding system value values
    (1, 2, 2, 'moved', 'Sygdom', '2024-02-09'), (1, 3, 3, 'moved', 'Sygdom', '2024-03-09'), (2, 9, 9, 'moved', 'Sygdom', '2024-01-09');
  insert into calendar_tokens (municipality_id, person_id, token_digest)
    select municipality_id, id, decode(lpad(id::text, 64, '0'), 'hex') from persons where id in (102, 201);
`

/** Rules of bodies 1, 2 and 9, and what somebody did to the agendas of meetings 2, 3 and 9. */
const agendas = `
  insert into placement_rules (municipality_id, id, body_id, valid_from, groups) overriding system value
    select municipality_id, id, id, '2020-01-01', '[]' from bodies where id <> 3;
  insert into standing_items (municipality_id, id, body_id, title, kind, place, attends, valid_from) overriding system value
    select municipality_id, id, id, 'Siden sidst', 'information', 'first', 'every-meeting', '2020-01-01' from bodies where id <> 3;
  insert into agenda_changes (municipality_id, meeting_id, revision, change) values (1, 2, 2, 'begun'), (1, 3, 2, 'begun'), (2, 9, 2, 'begun');
`
