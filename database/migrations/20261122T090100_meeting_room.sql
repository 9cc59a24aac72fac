-- The room meetings: what happens in a meeting: who is there, what is decided, who may not take part. Written by the body's
-- secretary until the minutes are locked; seen by those who see the item and sit in the body. A person recused from an item
-- sees nothing of its case from the moment it is said, until the body decides otherwise.

create table meeting_attendance (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  person_id bigint,
  name text not null check (name <> ''),
  role text not null check (role in ('chair', 'secretary', 'member', 'substitute', 'guest')),
  present boolean,
  stands_for_id bigint,
  reason text,
  primary key (municipality_id, id),
  unique (municipality_id, meeting_id, person_id),
  unique (municipality_id, meeting_id, id),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id),
  foreign key (municipality_id, stands_for_id) references persons (municipality_id, id) on delete set null (stands_for_id)
);
comment on table meeting_attendance is 'Who belongs to the meeting, and whether they are there: present null is not yet known. stands_for_id: for whom a substitute was called.';
create index meeting_attendance_person on meeting_attendance (municipality_id, person_id);
create index meeting_attendance_stands_for on meeting_attendance (municipality_id, stands_for_id);

create table attendance_changes (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  attendance_id bigint not null,
  agenda_item_id bigint,
  change text not null check (change in ('comes', 'goes')),
  happened_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id, attendance_id) references meeting_attendance (municipality_id, meeting_id, id) on delete cascade,
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete set null (agenda_item_id)
);
comment on table attendance_changes is 'Who came and went during the meeting, and under which item.';
create index attendance_changes_attendance on attendance_changes (municipality_id, meeting_id, attendance_id);
create index attendance_changes_item on attendance_changes (municipality_id, agenda_item_id);

create table meeting_breaks (
  municipality_id int not null,
  id bigint generated always as identity,
  meeting_id bigint not null,
  began_at timestamptz not null default now(),
  ended_at timestamptz check (ended_at >= began_at),
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete cascade
);
comment on table meeting_breaks is 'Breaks of a meeting.';
create index meeting_breaks_meeting on meeting_breaks (municipality_id, meeting_id);

create table agenda_decisions (
  municipality_id int not null,
  agenda_item_id bigint not null,
  outcome text check (outcome in ('approved', 'approved-with-remark', 'recommended', 'noted', 'discussed', 'postponed', 'withdrawn', 'rejected', 'referred', 'partly', 'none', 'other')),
  text text not null default '',
  postponed_to date,
  began_at timestamptz,
  decided_at timestamptz,
  revision int not null default 1,
  written_by bigint,
  primary key (municipality_id, agenda_item_id),
  check (outcome is distinct from 'postponed' or postponed_to is not null),
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete cascade,
  foreign key (municipality_id, written_by) references persons (municipality_id, id) on delete set null (written_by)
);
comment on table agenda_decisions is 'What the body decided of an item. Outcome null: nothing yet; the meeting cannot be closed with such an item. began_at: when it was the current one.';
comment on column agenda_decisions.postponed_to is 'The day on which a postponed item is to come again: never without one.';
comment on column agenda_decisions.revision is 'Counts the texts it has had; a text is only written over the one it was made from.';
create index agenda_decisions_written_by on agenda_decisions (municipality_id, written_by);

create table agenda_decision_points (
  municipality_id int not null,
  agenda_item_id bigint not null,
  path text not null check (path ~ '^(\d+(\.\d+)*)?$'),
  outcome text check (outcome in ('approved', 'approved-with-remark', 'recommended', 'noted', 'discussed', 'postponed', 'withdrawn', 'rejected', 'referred', 'partly', 'none', 'other')),
  text text not null default '',
  owner_person_id bigint,
  owner_unit_id bigint,
  due_on date,
  returns_to_body_id bigint,
  primary key (municipality_id, agenda_item_id, path),
  check (owner_person_id is null or owner_unit_id is null),
  foreign key (municipality_id, agenda_item_id) references agenda_decisions (municipality_id, agenda_item_id) on delete cascade,
  foreign key (municipality_id, owner_person_id) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, returns_to_body_id) references bodies (municipality_id, id) on delete restrict
);
comment on table agenda_decision_points is 'Per numbered point of the recommendation (path 1.2), or with an empty path for the item as a whole: outcome, who sees to it, by when, and to which body it returns.';
create index agenda_decision_points_person on agenda_decision_points (municipality_id, owner_person_id);
create index agenda_decision_points_unit on agenda_decision_points (municipality_id, owner_unit_id);
create index agenda_decision_points_body on agenda_decision_points (municipality_id, returns_to_body_id);

create table agenda_votes (
  municipality_id int not null,
  id bigint generated always as identity,
  agenda_item_id bigint not null,
  path text not null default '' check (path ~ '^(\d+(\.\d+)*)?$'),
  person_id bigint,
  group_name text check (group_name <> ''),
  members int not null default 1 check (members between 1 and 500),
  vote text not null check (vote in ('for', 'against', 'abstained')),
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, agenda_item_id, path, person_id, group_name, vote),
  check ((person_id is null) <> (group_name is null)),
  check (members = 1 or group_name is not null),
  foreign key (municipality_id, agenda_item_id) references agenda_decisions (municipality_id, agenda_item_id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete restrict
);
comment on table agenda_votes is 'How persons, or groups with so many of their members, voted on an item or a point of it.';
create index agenda_votes_person on agenda_votes (municipality_id, person_id);

create table agenda_dissents (
  municipality_id int not null,
  agenda_item_id bigint not null,
  person_id bigint not null,
  text text not null default '',
  stops_decision boolean not null default false,
  primary key (municipality_id, agenda_item_id, person_id),
  check (text <> '' or stops_decision),
  foreign key (municipality_id, agenda_item_id) references agenda_decisions (municipality_id, agenda_item_id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete restrict
);
comment on table agenda_dissents is 'A dissenting opinion of one who took part, and whether the decision was stopped and brought to the council (standsningsret).';
create index agenda_dissents_person on agenda_dissents (municipality_id, person_id);

create table recusals (
  municipality_id int not null,
  id bigint generated always as identity,
  body_id bigint not null,
  person_id bigint not null,
  case_id bigint,
  agenda_item_id bigint,
  origin text not null check (origin in ('announced', 'presumed')),
  reason text,
  said_by bigint,
  said_at timestamptz not null default now(),
  decision text check (decision in ('recused', 'not-recused')),
  decided_at timestamptz,
  substitute_id bigint,
  primary key (municipality_id, id),
  check ((case_id is null) <> (agenda_item_id is null)),
  unique nulls not distinct (municipality_id, body_id, person_id, case_id, agenda_item_id),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, case_id) references cases (municipality_id, id) on delete cascade,
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete cascade,
  foreign key (municipality_id, said_by) references persons (municipality_id, id) on delete set null (said_by),
  foreign key (municipality_id, substitute_id) references persons (municipality_id, id) on delete set null (substitute_id)
);
comment on table recusals is 'Who may be recused from a case, or from an item without one. It withholds until the body decides that the person is not recused.';
create index recusals_person on recusals (municipality_id, person_id);
create index recusals_case on recusals (municipality_id, case_id);
create index recusals_item on recusals (municipality_id, agenda_item_id);
create index recusals_said_by on recusals (municipality_id, said_by);
create index recusals_substitute on recusals (municipality_id, substitute_id);

-- What is withheld from the person. The database sees to it, so that no page can forget it.
create function app.recused_cases() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct coalesce(r.case_id, p.case_id)) filter (where coalesce(r.case_id, p.case_id) is not null), '{}')
  from recusals r left join agenda_items a on a.municipality_id = r.municipality_id and a.id = r.agenda_item_id
    left join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id
  where r.municipality_id = app.municipality_id() and r.person_id = app.person_id() and r.decision is distinct from 'not-recused'
$$;
comment on function app.recused_cases() is 'Cases from which the person is, or is presumed to be, recused.';

create function app.recused_agenda_items() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct found.id), '{}') from (
    select r.agenda_item_id as id from recusals r where r.municipality_id = app.municipality_id() and r.person_id = app.person_id()
      and r.agenda_item_id is not null and r.decision is distinct from 'not-recused'
    union all
    select a.id from papers p join agenda_items a on a.municipality_id = p.municipality_id and a.paper_id = p.id
    where p.municipality_id = app.municipality_id() and p.case_id = any ((select app.recused_cases())::bigint[])
  ) found
$$;
comment on function app.recused_agenda_items() is 'Agenda items withheld from the person because of a recusal.';

create function app.recused_items() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(a.item_id), '{}') from agenda_items a where a.municipality_id = app.municipality_id()
    and a.item_id is not null and a.id = any ((select app.recused_agenda_items())::bigint[])
$$;
comment on function app.recused_items() is 'Items withheld from the person because of a recusal.';

create function app.called_meetings() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(a.meeting_id), '{}') from meeting_attendance a
    join meetings m on m.municipality_id = a.municipality_id and m.id = a.meeting_id and m.stage in ('dispatched', 'running', 'ended')
  where a.municipality_id = app.municipality_id() and a.person_id = app.person_id() and a.role = 'substitute' and a.stands_for_id is not null
    and exists (select 1 from seats s where s.municipality_id = a.municipality_id and s.body_id = m.body_id and s.person_id = a.person_id
      and s.role = 'substitute' and app.holds_today(s.valid_from, s.valid_until))
$$;
comment on function app.called_meetings() is 'Meetings to which the person is called as a substitute, until their minutes are locked. Only those who are substitutes of the body can be.';

create function app.rooms_entered() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(m.id), '{}') from meetings m where m.municipality_id = app.municipality_id()
    and m.stage in ('planned', 'dispatched', 'running', 'ended', 'locked') and (m.body_id = any ((select app.seat_bodies())::bigint[]) or m.id = any ((select app.called_meetings())::bigint[]))
$$;
comment on function app.rooms_entered() is 'Meetings held here in which the person takes part.';
revoke execute on function app.recused_cases(), app.recused_agenda_items(), app.recused_items(), app.called_meetings(), app.rooms_entered() from public;
grant execute on function app.recused_cases(), app.recused_agenda_items(), app.recused_items(), app.called_meetings(), app.rooms_entered() to sagsgang_app;

create function app.locked_meeting(meeting bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select 1 from meetings m where m.municipality_id = app.municipality_id() and m.id = meeting and m.stage in ('planned', 'dispatched', 'running', 'ended'))
$$;
comment on function app.locked_meeting(bigint) is 'Whether nothing of the meeting may be written any more: its minutes are locked, or it is cancelled.';
revoke execute on function app.locked_meeting(bigint) from public;
grant execute on function app.locked_meeting(bigint) to sagsgang_app;

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  secretary text := 'body_id = any ((select app.secretary_bodies())::bigint[]) and not app.locked_meeting(meeting_id)';
  its_item text;
  its_meeting text;
begin
  foreach each_table in array array['agenda_items', 'agenda_item_guests', 'agenda_versions', 'agenda_version_items', 'meeting_attendance', 'attendance_changes',
      'meeting_breaks', 'agenda_decisions', 'agenda_decision_points', 'agenda_votes', 'agenda_dissents', 'recusals'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I to sagsgang_worker using (%s and app.purpose() = ''meeting'') with check (%s and app.purpose() = ''meeting'')', each_table || '_job', each_table, own, own);
    execute format('grant select, insert, update, delete on %I to sagsgang_app', each_table);
    execute format('grant select, insert, update, delete on %I to sagsgang_worker', each_table);
  end loop;
  -- What belongs to an agenda item is written by the secretary who sees it, and seen in the room of the meeting.
  foreach each_table in array array['agenda_item_guests', 'agenda_decisions', 'agenda_decision_points', 'agenda_votes', 'agenda_dissents'] loop
    its_item := format('exists (select 1 from agenda_items a where a.municipality_id = %I.municipality_id and a.id = agenda_item_id', each_table);
    execute format('create policy %I on %I for select to sagsgang_app using (%s and %s and a.meeting_id = any ((select app.rooms_entered())::bigint[])))', each_table || '_in_room', each_table, own, its_item);
    execute format('create policy %I on %I to sagsgang_app using (%s and %s and a.%s)) with check (%s and %s and a.%s))', each_table || '_secretary', each_table,
      own, its_item, replace(secretary, 'meeting_id', 'a.meeting_id'), own, its_item, replace(secretary, 'meeting_id', 'a.meeting_id'));
  end loop;
  foreach each_table in array array['agenda_versions', 'meeting_attendance', 'attendance_changes', 'meeting_breaks'] loop
    its_meeting := format('exists (select 1 from meetings m where m.municipality_id = %I.municipality_id and m.id = meeting_id and m.%s)', each_table,
      replace(secretary, 'meeting_id', 'm.id'));
    execute format('create policy %I on %I for select to sagsgang_app using (%s and meeting_id = any ((select app.rooms_entered())::bigint[]))', each_table || '_in_room', each_table, own);
    execute format('create policy %I on %I to sagsgang_app using (%s and %s) with check (%s and %s)', each_table || '_secretary', each_table, own, its_meeting, own, its_meeting);
  end loop;
end $$;

-- The agenda: the secretary and the chair before it is sent; then whoever sees the item that was sent. Who writes its paper
-- knows that it is on an agenda.
create policy agenda_items_seen on agenda_items for select to sagsgang_app using (municipality_id = app.municipality_id() and (
  body_id = any ((select app.secretary_bodies())::bigint[]) or body_id = any ((select app.chaired_bodies())::bigint[])
  or paper_id = any ((select app.assigned_papers())::bigint[])
  or exists (select 1 from items i where i.municipality_id = agenda_items.municipality_id and i.id = item_id)));
create policy agenda_items_secretary on agenda_items to sagsgang_app
  using (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[]) and not app.locked_meeting(meeting_id))
  with check (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[]) and not app.locked_meeting(meeting_id));
create policy agenda_items_not_recused on agenda_items as restrictive to sagsgang_app using (id <> all ((select app.recused_agenda_items())::bigint[])) with check (true);
create policy agenda_version_items_seen on agenda_version_items for select to sagsgang_app using (municipality_id = app.municipality_id()
  and exists (select 1 from agenda_items a where a.municipality_id = agenda_version_items.municipality_id and a.id = agenda_item_id));
-- Which item is stored for which agenda item, what a version held and when it was stored is written by the worker.
revoke insert, update, delete on agenda_version_items from sagsgang_app;
revoke insert, update on agenda_items from sagsgang_app;
grant insert (municipality_id, meeting_id, body_id, parent_id, position, kind, paper_id, title, document, case_number, degree, ground, neutral_title, review_on,
  public_decision, planned_minutes, late_reason, state, state_reason, continues_id, revision, created_by) on agenda_items to sagsgang_app;
grant update (meeting_id, parent_id, position, kind, paper_id, title, document, case_number, degree, ground, neutral_title, review_on,
  public_decision, planned_minutes, late_reason, state, state_reason, continues_id, revision) on agenda_items to sagsgang_app;
revoke insert, update, delete on agenda_versions from sagsgang_app;
grant insert (municipality_id, meeting_id, version, reason, sent_by) on agenda_versions to sagsgang_app;
create policy agenda_versions_by_sender on agenda_versions as restrictive for insert to sagsgang_app with check (sent_by = app.person_id());
create policy agenda_versions_known on agenda_versions for select to sagsgang_app using (municipality_id = app.municipality_id()
  and exists (select 1 from meetings m where m.municipality_id = agenda_versions.municipality_id and m.id = meeting_id));

create policy recusals_seen on recusals for select to sagsgang_app using (municipality_id = app.municipality_id() and (
  person_id = app.person_id() or body_id = any ((select app.seat_bodies())::bigint[])));
create policy recusals_secretary on recusals to sagsgang_app
  using (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[]))
  with check (municipality_id = app.municipality_id() and body_id = any ((select app.secretary_bodies())::bigint[]));
-- Whoever may be recused says so; only the secretary writes what the body decides on it.
create policy recusals_announce on recusals for insert to sagsgang_app with check (municipality_id = app.municipality_id()
  and person_id = app.person_id() and said_by = app.person_id() and origin = 'announced' and decision is null and substitute_id is null
  and body_id = any ((select app.seat_bodies())::bigint[]));

create policy items_not_withheld on items as restrictive for select to sagsgang_app using (
  id <> all ((select app.recused_items())::bigint[])
  and (meeting_id <> all ((select app.withheld_meetings())::bigint[]) or id = any ((select app.task_items())::bigint[]) or meeting_id = any ((select app.called_meetings())::bigint[])));
create policy items_called on items for select to sagsgang_app
  using (municipality_id = app.municipality_id() and meeting_id = any ((select app.called_meetings())::bigint[]));
create policy closed_item_notices_not_withheld on closed_item_notices as restrictive for select to sagsgang_app using (
  meeting_id <> all ((select app.withheld_meetings())::bigint[]) or meeting_id = any ((select app.called_meetings())::bigint[]));
create policy papers_not_recused on papers as restrictive to sagsgang_app using (case_id <> all ((select app.recused_cases())::bigint[])) with check (true);
create policy cases_not_recused on cases as restrictive to sagsgang_app using (id <> all ((select app.recused_cases())::bigint[])) with check (true);
-- A substitute who is called sees the papers of the meeting.
create policy papers_called on papers for select to sagsgang_app using (municipality_id = app.municipality_id() and laid_at is not null and exists (
  select 1 from agenda_items a where a.municipality_id = papers.municipality_id and a.paper_id = papers.id and a.meeting_id = any ((select app.called_meetings())::bigint[])));

-- The worker makes the agenda that is sent out of papers.
do $$
declare each_table text;
begin
  foreach each_table in array array['papers', 'cases', 'paper_sections', 'paper_points', 'paper_point_amounts', 'paper_attachments', 'paper_attachment_versions', 'paper_writers'] loop
    execute format('create policy %I on %I for select to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() = ''meeting'')', each_table || '_meeting', each_table);
    execute format('grant select on %I to sagsgang_worker', each_table);
  end loop;
end $$;
-- It stores it as items, as an import does.
do $$
declare each_table text; own text := 'municipality_id = app.municipality_id() and app.purpose() = ''meeting''';
begin
  foreach each_table in array array['files', 'meetings', 'meeting_participants', 'items', 'item_tasks', 'item_sections', 'recommendation_points', 'decisions', 'decision_points',
      'item_guests', 'item_tables', 'item_initials', 'item_commitments', 'attachments', 'closed_item_notices', 'meeting_versions', 'search_entries', 'search_uncounted', 'search_terms'] loop
    execute format('create policy %I on %I to sagsgang_worker using (%s) with check (%s)', each_table || '_meeting', each_table, own, own);
  end loop;
end $$;
create policy papers_lay on papers for update to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'meeting') with check (municipality_id = app.municipality_id() and app.purpose() = 'meeting');
grant update (laid_at, revision) on papers to sagsgang_worker;

select app.track_history('agenda_items', array['id']), app.track_history('agenda_item_guests', array['id']), app.track_history('agenda_versions', array['meeting_id', 'version']),
  app.track_history('agenda_version_items', array['meeting_id', 'version', 'agenda_item_id']), app.track_history('meeting_attendance', array['id']),
  app.track_history('attendance_changes', array['id']), app.track_history('meeting_breaks', array['id']), app.track_history('agenda_decisions', array['agenda_item_id']),
  app.track_history('agenda_decision_points', array['agenda_item_id', 'path']), app.track_history('agenda_votes', array['id']),
  app.track_history('agenda_dissents', array['agenda_item_id', 'person_id']), app.track_history('recusals', array['id']);
