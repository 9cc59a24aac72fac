-- The room cases: papers, from draft to approved. A paper is what is laid before one body about one case; its sections are
-- copied from the body's template of the day, so that an older paper keeps the one it was made by.

create table papers (
  municipality_id int not null,
  id bigint generated always as identity,
  case_id bigint not null,
  body_id bigint not null,
  item_kind text not null check (item_kind in ('decision', 'discussion', 'information')),
  treatment int not null check (treatment > 0),
  title text not null check (title <> ''),
  recommended_by text,
  meeting_on date,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved')),
  level int,
  approved_digest text,
  submitted_by bigint,
  laid_at timestamptz,
  revision int not null default 1,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, case_id, body_id, item_kind, treatment),
  check ((state = 'submitted') = (level is not null)),
  check ((state = 'approved') = (approved_digest is not null)),
  foreign key (municipality_id, case_id) references cases (municipality_id, id) on delete cascade,
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, submitted_by) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, created_by) references persons (municipality_id, id) on delete restrict
);
comment on table papers is 'The text laid before a body about a case, one for each treatment.';
comment on column papers.meeting_on is 'The day of the meeting it is meant for; deadlines are counted from it.';
comment on column papers.level is 'Position of the level whose approval it waits for.';
comment on column papers.approved_digest is 'SHA-256 of the content that was approved: a paper that says anything else is not approved.';
comment on column papers.laid_at is 'When the secretary took it for an agenda; from then on those with a seat in the body see it.';
create index papers_body on papers (municipality_id, body_id, meeting_on);
create index papers_submitted_by on papers (municipality_id, submitted_by);
create index papers_created_by on papers (municipality_id, created_by);

create table paper_writers (
  municipality_id int not null,
  paper_id bigint not null,
  person_id bigint not null,
  primary key (municipality_id, paper_id, person_id),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table paper_writers is 'Who writes a paper.';
create index paper_writers_person on paper_writers (municipality_id, person_id);

create table paper_sections (
  municipality_id int not null,
  id bigint generated always as identity,
  paper_id bigint not null,
  position int not null,
  kind text not null,
  heading text not null,
  required boolean not null,
  guidance text not null,
  document jsonb not null default '{"type": "doc", "content": []}',
  plain_text text not null default '',
  revision int not null default 0,
  written_by bigint,
  written_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, paper_id, position),
  unique (municipality_id, paper_id, id),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete cascade,
  foreign key (municipality_id, written_by) references persons (municipality_id, id) on delete set null (written_by)
);
comment on table paper_sections is 'Sections of a paper as its template had them, each with its text as one document (src/documents/rich-text).';
comment on column paper_sections.revision is 'Counts the texts it has had; a text is only written over the one it was made from.';
create index paper_sections_written_by on paper_sections (municipality_id, written_by);

create table paper_section_versions (
  municipality_id int not null,
  paper_id bigint not null,
  section_id bigint not null,
  revision int not null,
  document jsonb not null,
  written_by bigint,
  written_at timestamptz not null default now(),
  primary key (municipality_id, section_id, revision),
  foreign key (municipality_id, paper_id, section_id) references paper_sections (municipality_id, paper_id, id) on delete cascade,
  foreign key (municipality_id, written_by) references persons (municipality_id, id) on delete set null (written_by)
);
comment on table paper_section_versions is 'Every text a section has had.';
create index paper_section_versions_paper on paper_section_versions (municipality_id, paper_id, section_id);
create index paper_section_versions_written_by on paper_section_versions (municipality_id, written_by);

create table paper_points (
  municipality_id int not null,
  id bigint generated always as identity,
  paper_id bigint not null,
  parent_id bigint,
  position int not null,
  text text not null,
  primary key (municipality_id, id),
  unique (municipality_id, paper_id, id),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete cascade,
  foreign key (municipality_id, paper_id, parent_id) references paper_points (municipality_id, paper_id, id) on delete cascade
);
comment on table paper_points is 'Points of a paper''s recommendation, nested; numbers are made of their places.';
create index paper_points_parent on paper_points (municipality_id, paper_id, parent_id);

create table paper_point_amounts (
  municipality_id int not null,
  id bigint generated always as identity,
  paper_id bigint not null,
  point_id bigint not null,
  ore bigint not null,
  year int not null check (year between 1990 and 2100),
  source text not null check (source in ('account', 'pool')),
  source_name text not null check (source_name <> ''),
  frame text not null check (frame in ('service', 'transfers', 'investment', 'outside')),
  permanence text not null check (permanence in ('one-off', 'permanent')),
  primary key (municipality_id, id),
  foreign key (municipality_id, paper_id, point_id) references paper_points (municipality_id, paper_id, id) on delete cascade
);
comment on table paper_point_amounts is 'Money of a point: expenses are positive, income and savings negative. A point may draw on several accounts and pools.';
comment on column paper_point_amounts.ore is 'Whole øre.';
create index paper_point_amounts_point on paper_point_amounts (municipality_id, paper_id, point_id);

create table paper_attachments (
  municipality_id int not null,
  id bigint generated always as identity,
  paper_id bigint not null,
  position int not null,
  name text not null check (name <> ''),
  degree text not null default 'as-paper' check (degree in ('as-paper', 'closed')),
  primary key (municipality_id, id),
  unique (municipality_id, paper_id, id),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete cascade
);
comment on table paper_attachments is 'Attachments of a paper in order. Degree closed: only those with a task in the paper see it, and the body''s seats once it is on an agenda.';
create index paper_attachments_paper on paper_attachments (municipality_id, paper_id, position);

create table paper_attachment_versions (
  municipality_id int not null,
  id bigint generated always as identity,
  paper_id bigint not null,
  attachment_id bigint not null,
  version int not null,
  file_digest bytea not null,
  file_name text not null,
  contained_text text,
  added_by bigint,
  added_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, attachment_id, version),
  foreign key (municipality_id, paper_id, attachment_id) references paper_attachments (municipality_id, paper_id, id) on delete cascade,
  foreign key (municipality_id, file_digest) references files (municipality_id, digest) on delete restrict,
  foreign key (municipality_id, added_by) references persons (municipality_id, id) on delete set null (added_by)
);
comment on table paper_attachment_versions is 'Every file an attachment has been; the newest is the attachment.';
comment on column paper_attachment_versions.contained_text is 'Its words, once the worker has read them; empty where it holds none that can be read.';
create index paper_attachment_versions_attachment on paper_attachment_versions (municipality_id, paper_id, attachment_id);
create index paper_attachment_versions_file on paper_attachment_versions (municipality_id, file_digest);
create index paper_attachment_versions_added_by on paper_attachment_versions (municipality_id, added_by);

create table paper_comments (
  municipality_id int not null,
  id bigint generated always as identity,
  paper_id bigint not null,
  section_id bigint,
  answers_id bigint,
  author_id bigint not null,
  text text not null check (text <> ''),
  written_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by bigint,
  primary key (municipality_id, id),
  unique (municipality_id, paper_id, id),
  check ((resolved_at is null) = (resolved_by is null)),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete cascade,
  foreign key (municipality_id, paper_id, section_id) references paper_sections (municipality_id, paper_id, id) on delete cascade,
  foreign key (municipality_id, paper_id, answers_id) references paper_comments (municipality_id, paper_id, id) on delete cascade,
  foreign key (municipality_id, author_id) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, resolved_by) references persons (municipality_id, id) on delete restrict
);
comment on table paper_comments is 'What people say about a paper or one of its sections, with answers; no part of the paper.';
create index paper_comments_section on paper_comments (municipality_id, paper_id, section_id);
create index paper_comments_answers on paper_comments (municipality_id, paper_id, answers_id);
create index paper_comments_author on paper_comments (municipality_id, author_id);
create index paper_comments_resolved_by on paper_comments (municipality_id, resolved_by);

create table paper_levels (
  municipality_id int not null,
  paper_id bigint not null,
  position int not null,
  approver text not null,
  due_on date,
  approved_by bigint,
  approved_at timestamptz,
  taken_by bigint,
  primary key (municipality_id, paper_id, position),
  check ((approved_by is null) = (approved_at is null)),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete cascade,
  foreign key (municipality_id, approved_by) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, taken_by) references persons (municipality_id, id) on delete restrict
);
comment on table paper_levels is 'Levels of approval of a submitted paper, as they were on the day it was submitted.';
comment on column paper_levels.taken_by is 'Who of a later level took over the approval.';
create index paper_levels_approved_by on paper_levels (municipality_id, approved_by);
create index paper_levels_taken_by on paper_levels (municipality_id, taken_by);

create table paper_approvers (
  municipality_id int not null,
  paper_id bigint not null,
  position int not null,
  person_id bigint not null,
  acts_for bigint,
  primary key (municipality_id, paper_id, position, person_id),
  foreign key (municipality_id, paper_id, position) references paper_levels (municipality_id, paper_id, position) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, acts_for) references persons (municipality_id, id) on delete cascade
);
comment on table paper_approvers is 'Who may approve at a level; any one of them is enough. Who acts for another is opened nothing that is closed.';
create index paper_approvers_person on paper_approvers (municipality_id, person_id);
create index paper_approvers_acts_for on paper_approvers (municipality_id, acts_for);

create table paper_events (
  municipality_id int not null,
  id bigint generated always as identity,
  paper_id bigint not null,
  kind text not null check (kind in ('created', 'submitted', 'approved', 'sent-back', 'taken-over', 'withdrawn', 'fell', 'laid')),
  level int,
  person_id bigint not null,
  reason text,
  happened_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, paper_id, id),
  check (kind <> 'sent-back' or reason <> ''),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete restrict
);
comment on table paper_events is 'What happened to a paper on its way: submitted, approved, sent back.';
create index paper_events_person on paper_events (municipality_id, person_id);

create table paper_snapshots (
  municipality_id int not null,
  paper_id bigint not null,
  event_id bigint not null,
  digest text not null,
  content jsonb not null,
  primary key (municipality_id, event_id),
  foreign key (municipality_id, paper_id, event_id) references paper_events (municipality_id, paper_id, id) on delete cascade
);
comment on table paper_snapshots is 'What a paper said when it was submitted or approved, closed attachments included: by it one sees what was changed since.';
create index paper_snapshots_event on paper_snapshots (municipality_id, paper_id, event_id);

-- Security definer, so that policies may ask without asking themselves.
create function app.assigned_papers() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(found.paper_id), '{}') from (
    select w.paper_id from paper_writers w where w.municipality_id = app.municipality_id() and w.person_id = app.person_id()
    union
    select a.paper_id from paper_approvers a where a.municipality_id = app.municipality_id() and a.person_id = app.person_id() and (a.acts_for is null or exists (
      select 1 from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
      where p.municipality_id = a.municipality_id and p.id = a.paper_id and c.degree = 'open'))
  ) found where app.is_employee()
$$;
comment on function app.assigned_papers() is 'Papers that the person writes or approves.';

create function app.writable_papers() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(p.id), '{}') from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
  where p.municipality_id = app.municipality_id() and (p.id = any (app.assigned_papers()) or p.body_id = any (app.secretary_bodies())
    or (c.responsible_id = app.person_id() and app.is_employee()) or c.owner_unit_id = any (app.managed_units()))
$$;
comment on function app.writable_papers() is 'Papers in which the person has a task: writes or approves them, answers for their case, or is secretary of the body.';

create function app.cases_of_papers() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct p.case_id), '{}') from papers p where p.municipality_id = app.municipality_id()
    and (p.id = any (app.assigned_papers()) or p.body_id = any (app.secretary_bodies()) or (p.laid_at is not null and p.body_id = any (app.seat_bodies())))
$$;
comment on function app.cases_of_papers() is 'Cases that the person sees because of one of their papers.';

create function app.add_file(wanted bytea, bytes bigint, kind text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.is_employee() then
    raise exception 'only employees hand in files' using errcode = 'insufficient_privilege';
  end if;
  insert into files (municipality_id, digest, byte_count, media_type) values (app.municipality_id(), wanted, bytes, kind) on conflict do nothing;
end $$;
comment on function app.add_file(bytea, bigint, text) is 'Makes a handed-in file known. It says nothing of whether the same bytes were known before.';
revoke execute on function app.assigned_papers(), app.writable_papers(), app.cases_of_papers(), app.add_file(bytea, bigint, text) from public;
grant execute on function app.assigned_papers(), app.writable_papers(), app.cases_of_papers(), app.add_file(bytea, bigint, text) to sagsgang_app;

create policy cases_seen on cases for select to sagsgang_app using (municipality_id = app.municipality_id() and (
  (degree = 'open' and (select app.is_employee()))
  or (responsible_id = app.person_id() and (select app.is_employee()))
  or owner_unit_id = any ((select app.managed_units())::bigint[])
  or id = any ((select app.cases_of_papers())::bigint[])));
create policy cases_make on cases for insert to sagsgang_app
  with check (municipality_id = app.municipality_id() and created_by = app.person_id() and (select app.is_employee()));
create policy cases_change on cases for update to sagsgang_app
  using (municipality_id = app.municipality_id() and ((responsible_id = app.person_id() and (select app.is_employee())) or owner_unit_id = any ((select app.managed_units())::bigint[])))
  with check (municipality_id = app.municipality_id());
grant select, insert, update on cases to sagsgang_app;

create policy papers_seen on papers for select to sagsgang_app using (municipality_id = app.municipality_id() and (
  id = any ((select app.assigned_papers())::bigint[])
  or body_id = any ((select app.secretary_bodies())::bigint[])
  or (laid_at is not null and body_id = any ((select app.seat_bodies())::bigint[]))
  or exists (select 1 from cases c where c.municipality_id = papers.municipality_id and c.id = case_id and (
    (c.degree = 'open' and (select app.is_employee())) or (c.responsible_id = app.person_id() and (select app.is_employee()))
    or c.owner_unit_id = any ((select app.managed_units())::bigint[])))));
create policy papers_make on papers for insert to sagsgang_app with check (municipality_id = app.municipality_id() and created_by = app.person_id() and (
  body_id = any ((select app.secretary_bodies())::bigint[])
  or exists (select 1 from cases c where c.municipality_id = papers.municipality_id and c.id = case_id and (
    (c.responsible_id = app.person_id() and (select app.is_employee())) or c.owner_unit_id = any ((select app.managed_units())::bigint[])))));
create policy papers_change on papers for update to sagsgang_app
  using (municipality_id = app.municipality_id() and id = any ((select app.writable_papers())::bigint[]))
  with check (municipality_id = app.municipality_id() and id = any ((select app.writable_papers())::bigint[]));
grant select, insert, update on papers to sagsgang_app;

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  written text := 'municipality_id = app.municipality_id() and paper_id = any ((select app.writable_papers())::bigint[])';
begin
  foreach each_table in array array['papers', 'paper_writers', 'paper_sections', 'paper_section_versions', 'paper_points', 'paper_point_amounts',
      'paper_attachments', 'paper_attachment_versions', 'paper_comments', 'paper_levels', 'paper_approvers', 'paper_events', 'paper_snapshots'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('grant select, insert on %I to sagsgang_app', each_table);
  end loop;
  -- What belongs to a paper is seen with it.
  foreach each_table in array array['paper_writers', 'paper_sections', 'paper_section_versions', 'paper_points', 'paper_point_amounts',
      'paper_comments', 'paper_levels', 'paper_approvers', 'paper_events'] loop
    execute format('create policy %I on %I for select to sagsgang_app using (%s and exists (select 1 from papers p where p.municipality_id = %I.municipality_id and p.id = paper_id))', each_table || '_with_paper', each_table, own, each_table);
  end loop;
  -- Those with a task in it write it.
  foreach each_table in array array['paper_writers', 'paper_sections', 'paper_points', 'paper_point_amounts', 'paper_attachments', 'paper_levels', 'paper_approvers'] loop
    execute format('create policy %I on %I to sagsgang_app using (%s) with check (%s)', each_table || '_write', each_table, written, written);
    execute format('grant update, delete on %I to sagsgang_app', each_table);
  end loop;
  -- What was is only ever added to.
  foreach each_table in array array['paper_section_versions', 'paper_attachment_versions', 'paper_snapshots'] loop
    execute format('create policy %I on %I for insert to sagsgang_app with check (%s)', each_table || '_add', each_table, written);
  end loop;
end $$;

create policy paper_events_add on paper_events for insert to sagsgang_app
  with check (municipality_id = app.municipality_id() and person_id = app.person_id() and paper_id = any ((select app.writable_papers())::bigint[]));
create policy paper_snapshots_task on paper_snapshots for select to sagsgang_app
  using (municipality_id = app.municipality_id() and paper_id = any ((select app.writable_papers())::bigint[]));

-- Nobody makes oneself an approver.
create policy paper_approvers_not_to_oneself on paper_approvers as restrictive for insert to sagsgang_app with check (person_id <> app.person_id());
create policy paper_approvers_not_to_oneself_later on paper_approvers as restrictive for update to sagsgang_app using (true) with check (person_id <> app.person_id());

create policy paper_attachments_seen on paper_attachments for select to sagsgang_app using (municipality_id = app.municipality_id() and exists (
  select 1 from papers p where p.municipality_id = paper_attachments.municipality_id and p.id = paper_id
    and (degree = 'as-paper' or (p.laid_at is not null and p.body_id = any ((select app.seat_bodies())::bigint[])))));
create policy paper_attachment_versions_seen on paper_attachment_versions for select to sagsgang_app using (municipality_id = app.municipality_id() and exists (
  select 1 from paper_attachments a where a.municipality_id = paper_attachment_versions.municipality_id and a.id = attachment_id));
-- The worker reads their words.
create policy paper_attachment_versions_index on paper_attachment_versions to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'index') with check (municipality_id = app.municipality_id() and app.purpose() = 'index');
grant select, update (contained_text) on paper_attachment_versions to sagsgang_worker;
create policy files_of_papers on files for select to sagsgang_app using (municipality_id = app.municipality_id() and exists (
  select 1 from paper_attachment_versions v where v.municipality_id = files.municipality_id and v.file_digest = files.digest));

-- Whoever sees a paper may say something; what is said is settled by its author or by those with a task in the paper.
create policy paper_comments_say on paper_comments for insert to sagsgang_app
  with check (municipality_id = app.municipality_id() and author_id = app.person_id() and resolved_at is null
    and exists (select 1 from papers p where p.municipality_id = paper_comments.municipality_id and p.id = paper_id));
create policy paper_comments_settle on paper_comments for update to sagsgang_app
  using (municipality_id = app.municipality_id() and (author_id = app.person_id() or paper_id = any ((select app.writable_papers())::bigint[])))
  with check (municipality_id = app.municipality_id() and (resolved_by is null or resolved_by = app.person_id())
    and exists (select 1 from papers p where p.municipality_id = paper_comments.municipality_id and p.id = paper_id));
grant update (resolved_at, resolved_by) on paper_comments to sagsgang_app;

select app.track_history('papers', array['id']), app.track_history('paper_writers', array['paper_id', 'person_id']),
  app.track_history('paper_sections', array['id']), app.track_history('paper_section_versions', array['section_id', 'revision']),
  app.track_history('paper_points', array['id']), app.track_history('paper_point_amounts', array['id']),
  app.track_history('paper_attachments', array['id']), app.track_history('paper_attachment_versions', array['id']),
  app.track_history('paper_comments', array['id']), app.track_history('paper_levels', array['paper_id', 'position']),
  app.track_history('paper_approvers', array['paper_id', 'position', 'person_id']), app.track_history('paper_events', array['id']),
  app.track_history('paper_snapshots', array['event_id']);
