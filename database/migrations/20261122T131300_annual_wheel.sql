-- The room followup: the annual wheel. Duties that come again by a rule, chains of dialogue whose steps are such duties, and
-- what became of each time a duty fell due.

create table dialogue_chains (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  figure text not null check (figure <> ''),
  figure_key text check (figure_key <> ''),
  purpose text,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, created_by) references persons (municipality_id, id) on delete restrict
);
comment on table dialogue_chains is 'A figure that is talked about at several levels; each level is a duty of kind dialogue.';
comment on column dialogue_chains.figure_key is 'Where the figure comes from: an indicator or a measure of a register, by its key; null where it has none here.';
create index dialogue_chains_created_by on dialogue_chains (municipality_id, created_by);

create table duties (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  kind text not null default 'paper' check (kind in ('paper', 'dialogue')),
  title text not null check (title <> ''),
  rule text not null check (rule <> ''),
  item_kind text not null check (item_kind in ('decision', 'discussion', 'information')),
  body_id bigint,
  unit_id bigint,
  owner_person_id bigint,
  owner_unit_id bigint,
  lead_days int not null check (lead_days between 0 and 365),
  minutes int not null check (minutes between 1 and 480),
  case_id bigint,
  case_title text check (case_title <> ''),
  paper_source text check (paper_source <> ''),
  template_paper_id bigint,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  proposed_key text check (proposed_key <> ''),
  chain_id bigint,
  level text,
  counterpart text,
  revision int not null default 1,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, proposed_key),
  check ((owner_person_id is null) <> (owner_unit_id is null)),
  check (body_id is not null or (kind = 'dialogue' and unit_id is not null)),
  check ((kind = 'dialogue') = (chain_id is not null and level is not null and counterpart is not null)),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_person_id) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, owner_unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, case_id) references cases (municipality_id, id) on delete set null (case_id),
  foreign key (municipality_id, template_paper_id) references papers (municipality_id, id) on delete set null (template_paper_id),
  foreign key (municipality_id, chain_id) references dialogue_chains (municipality_id, id) on delete cascade,
  foreign key (municipality_id, created_by) references persons (municipality_id, id) on delete restrict
);
comment on table duties is 'What comes again by a rule and is laid before a body: the annual wheel. A step of a chain of dialogue is a duty too, of a body or of a unit.';
comment on column duties.rule is 'In Danish, as src/followup/wheel/rule.ts reads it.';
comment on column duties.lead_days is 'So many days before the meeting its draft is made.';
comment on column duties.case_title is 'Of the case that is made; {år} is the year. A case of the same title is used again.';
comment on column duties.paper_source is 'Key of what writes this year''s figures into the draft.';
comment on column duties.template_paper_id is 'The paper whose text the first draft begins with; later ones begin with the one before.';
comment on column duties.proposed_key is 'Of the proposal of a register that it was made of.';
create index duties_body on duties (municipality_id, body_id);
create index duties_unit on duties (municipality_id, unit_id);
create index duties_owner_person on duties (municipality_id, owner_person_id);
create index duties_owner_unit on duties (municipality_id, owner_unit_id);
create index duties_case on duties (municipality_id, case_id);
create index duties_template_paper on duties (municipality_id, template_paper_id);
create index duties_chain on duties (municipality_id, chain_id);
create index duties_created_by on duties (municipality_id, created_by);

create table duty_occurrences (
  municipality_id int not null references municipalities on delete restrict,
  duty_id bigint not null,
  period_on date not null,
  falls_on date not null,
  state text not null check (state in ('drafted', 'missing', 'done', 'skipped')),
  reason text,
  paper_id bigint,
  agenda_item_id bigint,
  settled_by bigint,
  settled_at timestamptz not null default now(),
  primary key (municipality_id, duty_id, period_on),
  check (state = 'drafted' or reason <> ''),
  foreign key (municipality_id, duty_id) references duties (municipality_id, id) on delete cascade,
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete set null (paper_id),
  foreign key (municipality_id, agenda_item_id) references agenda_items (municipality_id, id) on delete set null (agenda_item_id),
  foreign key (municipality_id, settled_by) references persons (municipality_id, id) on delete restrict
);
comment on table duty_occurrences is 'What became of a duty one of the times it fell due: drafted once and no more, though its meeting is moved; or why there is no draft.';
comment on column duty_occurrences.period_on is 'First day of the period of the rule that it is for; does not move with the meeting.';
comment on column duty_occurrences.falls_on is 'The day of the meeting when it was settled.';
comment on column duty_occurrences.settled_by is 'In whose name; null: nobody could be found.';
create index duty_occurrences_paper on duty_occurrences (municipality_id, paper_id);
create index duty_occurrences_agenda_item on duty_occurrences (municipality_id, agenda_item_id);
create index duty_occurrences_settled_by on duty_occurrences (municipality_id, settled_by);

create function app.keeps_wheel() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from bodies b where b.municipality_id = app.municipality_id() and b.kind = 'board' and b.id = any (app.secretary_bodies()))
$$;
comment on function app.keeps_wheel() is 'Keeps the annual wheel of all bodies: secretary of the board today.';

create function app.tended_duties() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(d.id), '{}') from duties d where d.municipality_id = app.municipality_id() and (
    app.keeps_wheel() or d.body_id = any (app.secretary_bodies()) or d.unit_id = any (app.managed_units())
    or d.owner_unit_id = any (app.managed_units()) or (d.owner_person_id = app.person_id() and app.is_employee()))
$$;
comment on function app.tended_duties() is 'Duties that the person drafts and settles: keeps them, owns them, or leads the unit that does.';
revoke execute on function app.keeps_wheel(), app.tended_duties() from public;
grant execute on function app.keeps_wheel(), app.tended_duties() to sagsgang_app;

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  job text := 'municipality_id = app.municipality_id() and app.purpose() = ''wheel''';
  keeps text := 'municipality_id = app.municipality_id() and ((select app.keeps_wheel()) or body_id = any ((select app.secretary_bodies())::bigint[]) or (body_id is null and unit_id = any ((select app.managed_units())::bigint[])))';
  arranges text := 'municipality_id = app.municipality_id() and cardinality((select app.secretary_bodies())) > 0';
  tends text := 'municipality_id = app.municipality_id() and duty_id = any ((select app.tended_duties())::bigint[])';
begin
  foreach each_table in array array['dialogue_chains', 'duties', 'duty_occurrences'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('grant select, insert, update, delete on %I to sagsgang_app', each_table);
    execute format('create policy %I on %I for select to sagsgang_worker using (%s)', each_table || '_wheel', each_table, job);
    execute format('grant select on %I to sagsgang_worker', each_table);
  end loop;
  -- Colleagues know what comes when; so do those who sit in the body it comes to.
  execute format('create policy dialogue_chains_seen on dialogue_chains for select to sagsgang_app using (%s and (select app.is_employee()))', own);
  execute format('create policy dialogue_chains_kept on dialogue_chains to sagsgang_app using (%s) with check (%s)', arranges, arranges);
  execute format('create policy duties_seen on duties for select to sagsgang_app using (%s and ((select app.is_employee()) or body_id = any ((select app.seat_bodies())::bigint[])))', own);
  execute format('create policy duties_kept on duties to sagsgang_app using (%s) with check (%s)', keeps, keeps);
  execute format('create policy duty_occurrences_seen on duty_occurrences for select to sagsgang_app using (%s and exists (select 1 from duties d where d.municipality_id = duty_occurrences.municipality_id and d.id = duty_id))', own);
  execute format('create policy duty_occurrences_tended on duty_occurrences to sagsgang_app using (%s) with check (%s)', tends, tends);
  execute format('create policy duty_occurrences_settle on duty_occurrences to sagsgang_worker using (%s) with check (%s)', job, job);

  -- The worker drafts what is due in its owner's name: it reads papers and agendas, makes a case and a paper with its text, and
  -- puts it on a planned agenda. It changes nothing of what is there but places of items.
  foreach each_table in array array['meetings', 'meeting_attendance', 'agenda_items', 'agenda_item_guests', 'agenda_versions', 'agenda_version_items',
      'agenda_decisions', 'agenda_changes', 'standing_items', 'placement_rules', 'cases', 'papers', 'paper_writers', 'paper_sections', 'paper_section_versions',
      'paper_points', 'paper_point_amounts', 'paper_attachments', 'paper_attachment_versions', 'paper_levels', 'paper_approvers', 'paper_events', 'register_snapshots'] loop
    execute format('create policy %I on %I for select to sagsgang_worker using (%s)', each_table || '_wheel', each_table, job);
    execute format('grant select on %I to sagsgang_worker', each_table);
  end loop;
  foreach each_table in array array['cases', 'papers', 'paper_writers', 'paper_sections', 'paper_section_versions', 'paper_events', 'agenda_items', 'agenda_changes', 'register_snapshots'] loop
    execute format('create policy %I on %I for insert to sagsgang_worker with check (%s)', each_table || '_wheel_adds', each_table, job);
    execute format('grant insert on %I to sagsgang_worker', each_table);
  end loop;
  foreach each_table in array array['meetings', 'papers', 'paper_sections', 'agenda_items'] loop
    execute format('create policy %I on %I for update to sagsgang_worker using (%s) with check (%s)', each_table || '_wheel_writes', each_table, job, job);
  end loop;
end $$;
grant insert, update on duty_occurrences to sagsgang_worker;
grant update (meeting_on) on papers to sagsgang_worker;
grant update (document, plain_text, revision, written_by, written_at) on paper_sections to sagsgang_worker;
grant execute on function app.signed_in_person(), app.secretary_bodies(), app.chaired_bodies(), app.managed_units(), app.writable_papers(), app.take_case_number() to sagsgang_worker;

select app.track_history('dialogue_chains', array['id']), app.track_history('duties', array['id']),
  app.track_history('duty_occurrences', array['duty_id', 'period_on']);
