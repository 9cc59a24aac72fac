-- The register of projects: programmes with their projects, what each was given as its task (the mandate) and how it is
-- to be done (the plan), what it costs and gains, its risks, what it waits for, and what was reported of it when.

create table programmes (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  purpose text,
  unit_id bigint,
  owner_id bigint,
  primary key (municipality_id, id),
  unique (municipality_id, title),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_id) references persons (municipality_id, id) on delete set null (owner_id)
);
comment on table programmes is 'What several projects are for together.';
create index programmes_unit on programmes (municipality_id, unit_id);
create index programmes_owner on programmes (municipality_id, owner_id);

create table projects (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  programme_id bigint,
  unit_id bigint not null,
  leader_id bigint,
  owner_id bigint,
  case_number text,
  phase text not null default 'idea' check (phase in ('idea', 'mandate', 'plan', 'implementation', 'evaluation', 'ended')),
  starts_on date,
  ends_on date,
  cross_cutting boolean not null default false,
  competence text,
  left_on date,
  left_reason text,
  primary key (municipality_id, id),
  unique (municipality_id, title),
  check (not cross_cutting or coalesce(competence, '') <> ''),
  check (starts_on is null or ends_on is null or starts_on <= ends_on),
  check ((left_on is null) = (coalesce(left_reason, '') = '')),
  foreign key (municipality_id, programme_id) references programmes (municipality_id, id) on delete set null (programme_id),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, leader_id) references persons (municipality_id, id) on delete set null (leader_id),
  foreign key (municipality_id, owner_id) references persons (municipality_id, id) on delete set null (owner_id)
);
comment on table projects is 'Projects of the board''s list.';
comment on column projects.owner_id is 'The director who ordered it; leader_id leads it from day to day.';
comment on column projects.competence is 'How those who take part learn what it needs: never empty where several centres take part.';
comment on column projects.left_on is 'When it was taken off the list, never without a reason.';
create index projects_programme on projects (municipality_id, programme_id);
create index projects_unit on projects (municipality_id, unit_id);
create index projects_leader on projects (municipality_id, leader_id);
create index projects_owner on projects (municipality_id, owner_id);

create table project_templates (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  kind text not null check (kind in ('mandate', 'plan')),
  valid_from date not null,
  headings jsonb not null check (jsonb_typeof(headings) = 'array' and jsonb_array_length(headings) > 0),
  primary key (municipality_id, id),
  unique (municipality_id, kind, valid_from)
);
comment on table project_templates is 'What a mandate and a plan hold from a day on: headings with a line of guidance each.';

create table project_documents (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  project_id bigint not null,
  kind text not null check (kind in ('mandate', 'plan')),
  version int not null check (version > 0),
  sections jsonb not null check (jsonb_typeof(sections) = 'array'),
  change_note text not null default '',
  primary key (municipality_id, id),
  unique (municipality_id, project_id, kind, version),
  foreign key (municipality_id, project_id) references projects (municipality_id, id) on delete cascade
);
comment on table project_documents is 'Every version of a project''s mandate and plan: heading and text of each section. A version is never changed.';

create table project_statuses (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  project_id bigint not null,
  reported_on date not null,
  status text not null check (status in ('green', 'yellow', 'red')),
  words text,
  expected_end_on date,
  primary key (municipality_id, id),
  unique (municipality_id, project_id, reported_on),
  check (status = 'green' or coalesce(words, '') <> ''),
  foreign key (municipality_id, project_id) references projects (municipality_id, id) on delete cascade
);
comment on table project_statuses is 'What was reported of a project on a day; yellow and red never without words. expected_end_on null: as planned.';

create table project_amounts (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  project_id bigint not null,
  year int not null check (year between 1990 and 2100),
  kind text not null check (kind in ('cost', 'gain')),
  title text not null check (title <> ''),
  kroner numeric(14, 2) not null check (kroner >= 0),
  primary key (municipality_id, id),
  unique (municipality_id, project_id, year, kind, title),
  foreign key (municipality_id, project_id) references projects (municipality_id, id) on delete cascade
);
comment on table project_amounts is 'The business case: what a project costs and gains in each year.';

create table project_risks (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  project_id bigint not null,
  title text not null check (title <> ''),
  likelihood int not null check (likelihood between 1 and 5),
  consequence int not null check (consequence between 1 and 5),
  response text,
  owner_id bigint,
  closed_on date,
  primary key (municipality_id, id),
  unique (municipality_id, project_id, title),
  foreign key (municipality_id, project_id) references projects (municipality_id, id) on delete cascade,
  foreign key (municipality_id, owner_id) references persons (municipality_id, id) on delete set null (owner_id)
);
comment on table project_risks is 'What may go wrong: how likely and how bad, 1 to 5 each, and what is done about it.';
create index project_risks_owner on project_risks (municipality_id, owner_id);

create table project_dependencies (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  project_id bigint not null,
  needs_id bigint not null,
  what text not null check (what <> ''),
  slack_days int not null default 0 check (slack_days between 0 and 3650),
  primary key (municipality_id, id),
  unique (municipality_id, project_id, needs_id),
  check (project_id <> needs_id),
  foreign key (municipality_id, project_id) references projects (municipality_id, id) on delete cascade,
  foreign key (municipality_id, needs_id) references projects (municipality_id, id) on delete cascade
);
comment on table project_dependencies is 'project_id waits for something of needs_id. slack_days: how much later that may come before it delays.';
create index project_dependencies_needs on project_dependencies (municipality_id, needs_id);

create table project_effects (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  project_id bigint not null,
  wanted text not null check (wanted <> ''),
  indicator_id bigint,
  primary key (municipality_id, id),
  unique (municipality_id, project_id, wanted),
  foreign key (municipality_id, indicator_id) references indicators (municipality_id, id) on delete set null (indicator_id),
  foreign key (municipality_id, project_id) references projects (municipality_id, id) on delete cascade
);
comment on table project_effects is 'What is to be better when the project is done, and the indicator that tells whether it was.';
create index project_effects_indicator on project_effects (municipality_id, indicator_id);

create table project_discussions (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  project_id bigint not null,
  month date not null check (extract(day from month) = 1),
  reason text not null check (reason <> ''),
  selected_by bigint not null,
  primary key (municipality_id, id),
  unique (municipality_id, month, project_id),
  foreign key (municipality_id, project_id) references projects (municipality_id, id) on delete cascade,
  foreign key (municipality_id, selected_by) references persons (municipality_id, id) on delete restrict
);
comment on table project_discussions is 'Which projects are talked about in a month (its first day), who chose them, and why.';
create index project_discussions_project on project_discussions (municipality_id, project_id);
create index project_discussions_selected_by on project_discussions (municipality_id, selected_by);

create function app.written_projects() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(p.id), '{}') from projects p where p.municipality_id = app.municipality_id() and app.is_employee()
    and (p.leader_id = app.person_id() or p.unit_id = any (app.kept_units('projekter')))
$$;
comment on function app.written_projects() is 'Projects that the person writes without keeping the register: those they lead, and those of their units.';
revoke execute on function app.written_projects() from public;
grant execute on function app.written_projects() to sagsgang_app;

call app.make_register_table('programmes', 'projekter', 'employees', null, array['id']);
call app.make_register_table('projects', 'projekter', 'employees', 'unit_id', array['id']);
call app.make_register_table('project_templates', 'projekter', 'employees', null, array['id']);
call app.make_register_table('project_documents', 'projekter', 'employees', null, array['id']);
call app.make_register_table('project_statuses', 'projekter', 'employees', null, array['id']);
call app.make_register_table('project_amounts', 'projekter', 'employees', null, array['id']);
call app.make_register_table('project_risks', 'projekter', 'employees', null, array['id']);
call app.make_register_table('project_dependencies', 'projekter', 'employees', null, array['id']);
call app.make_register_table('project_effects', 'projekter', 'employees', null, array['id']);
call app.make_register_table('project_discussions', 'projekter', 'employees', null, array['id']);

-- What a project says of itself is written by those who lead it; what month it is talked about, by keepers only.
create policy projects_leader on projects for update to sagsgang_app
  using (municipality_id = app.municipality_id() and leader_id = app.person_id() and (select app.is_employee()))
  with check (municipality_id = app.municipality_id() and leader_id = app.person_id());
do $$
declare each_table text;
  own text := 'municipality_id = app.municipality_id() and project_id = any ((select app.written_projects())::bigint[])';
begin
  foreach each_table in array array['project_documents', 'project_statuses', 'project_amounts', 'project_risks', 'project_dependencies', 'project_effects'] loop
    execute format('create policy %I on %I for insert to sagsgang_app with check (%s)', each_table || '_led_add', each_table, own);
    if each_table <> 'project_documents' then
      execute format('create policy %I on %I for update to sagsgang_app using (%s) with check (%s)', each_table || '_led_change', each_table, own, own);
      execute format('create policy %I on %I for delete to sagsgang_app using (%s)', each_table || '_led_remove', each_table, own);
    end if;
  end loop;
end $$;
