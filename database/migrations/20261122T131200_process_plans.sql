-- The room followup: process plans. A case walks through bodies, consultations and periods of writing on dates; the plan is
-- seen with its case and written by those who change the case and by secretaries. Templates are data.

create table process_plans (
  municipality_id int not null,
  id bigint generated always as identity,
  case_id bigint not null,
  title text not null check (title <> ''),
  template_name text check (template_name <> ''),
  revision int not null default 1,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, case_id),
  foreign key (municipality_id, case_id) references cases (municipality_id, id) on delete cascade,
  foreign key (municipality_id, created_by) references persons (municipality_id, id) on delete restrict
);
comment on table process_plans is 'The plan of a case''s way from first talk to last decision; one for a case.';
comment on column process_plans.template_name is 'Name that the template had on that day; null where it was begun empty.';
comment on column process_plans.revision is 'Counts changes, so that nobody overwrites what somebody else did meanwhile.';
create index process_plans_created_by on process_plans (municipality_id, created_by);

create table process_steps (
  municipality_id int not null,
  id bigint generated always as identity,
  plan_id bigint not null,
  position int not null check (position > 0),
  what text not null check (what <> ''),
  kind text not null check (kind in ('forum-meeting', 'citizens-meeting', 'conference', 'writing', 'consultation', 'own-work', 'deadline')),
  body_id bigint,
  meeting_id bigint,
  begins_on date not null,
  ends_on date not null,
  owner_person_id bigint,
  owner_unit_id bigint,
  after_id bigint,
  gap_weekdays int not null default 0 check (gap_weekdays between 0 and 500),
  decides boolean not null default false,
  done_on date,
  primary key (municipality_id, id),
  unique (municipality_id, plan_id, id),
  check (ends_on >= begins_on),
  check (kind = 'forum-meeting' or (body_id is null and meeting_id is null and not decides)),
  check (owner_person_id is null or owner_unit_id is null),
  foreign key (municipality_id, plan_id) references process_plans (municipality_id, id) on delete cascade,
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, meeting_id) references meetings (municipality_id, id) on delete set null (meeting_id),
  foreign key (municipality_id, owner_person_id) references persons (municipality_id, id) on delete set null (owner_person_id),
  foreign key (municipality_id, owner_unit_id) references units (municipality_id, id) on delete set null (owner_unit_id),
  foreign key (municipality_id, plan_id, after_id) references process_steps (municipality_id, plan_id, id) on delete set null (after_id)
);
comment on table process_steps is 'Steps of a process plan in order: meetings of bodies, meetings with citizens, periods, work of one''s own, deadlines.';
comment on column process_steps.meeting_id is 'The planned meeting it is set to; null where the body has none on that day.';
comment on column process_steps.ends_on is 'Last day of a period; the same day for what takes one.';
comment on column process_steps.after_id is 'The step it comes after; null: the one before it in the plan.';
comment on column process_steps.gap_weekdays is 'At least so many weekdays lie between the end of the step it comes after and its own beginning.';
comment on column process_steps.decides is 'The meeting takes the decision of the case: it does not come before a consultation has ended.';
create index process_steps_plan on process_steps (municipality_id, plan_id, position);
create index process_steps_body on process_steps (municipality_id, body_id);
create index process_steps_meeting on process_steps (municipality_id, meeting_id);
create index process_steps_person on process_steps (municipality_id, owner_person_id);
create index process_steps_unit on process_steps (municipality_id, owner_unit_id);
create index process_steps_after on process_steps (municipality_id, plan_id, after_id);
create index process_steps_due on process_steps (municipality_id, ends_on) where done_on is null;

create table process_plan_changes (
  municipality_id int not null,
  id bigint generated always as identity,
  plan_id bigint not null,
  what text not null check (what <> ''),
  before jsonb not null,
  changed_by bigint not null,
  changed_at timestamptz not null default now(),
  undone_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, plan_id) references process_plans (municipality_id, id) on delete cascade,
  foreign key (municipality_id, changed_by) references persons (municipality_id, id) on delete restrict
);
comment on table process_plan_changes is 'What was done to a plan, with the steps it had before: by it the last change is undone.';
create index process_plan_changes_plan on process_plan_changes (municipality_id, plan_id, changed_at);
create index process_plan_changes_changed_by on process_plan_changes (municipality_id, changed_by);

create table process_plan_templates (
  municipality_id int not null,
  id bigint generated always as identity,
  name text not null check (name <> ''),
  description text not null default '',
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
comment on table process_plan_templates is 'Templates of process plans. Municipality 0: as the program comes; a new municipality begins with them.';

create table process_template_steps (
  municipality_id int not null,
  template_id bigint not null,
  position int not null check (position > 0),
  what text not null check (what <> ''),
  kind text not null check (kind in ('forum-meeting', 'citizens-meeting', 'conference', 'writing', 'consultation', 'own-work', 'deadline')),
  body_kind text,
  months int not null default 0 check (months between 0 and 120),
  days int not null default 0 check (days between 0 and 3660),
  lasts_days int not null default 0 check (lasts_days between 0 and 3660),
  gap_weekdays int not null default 0 check (gap_weekdays between 0 and 500),
  decides boolean not null default false,
  primary key (municipality_id, template_id, position),
  check (kind = 'forum-meeting' or (body_kind is null and not decides)),
  foreign key (municipality_id, template_id) references process_plan_templates (municipality_id, id) on delete cascade
);
comment on table process_template_steps is 'Steps of a template, each so many months and days after the plan begins.';
comment on column process_template_steps.body_kind is 'The municipality''s body of that kind is proposed.';
comment on column process_template_steps.lasts_days is 'Days from the first to the last of a period; 0 for what takes one.';

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  its_case text := 'exists (select 1 from cases c where c.municipality_id = process_plans.municipality_id and c.id = case_id';
  writes text := ' and ((c.responsible_id = app.person_id() and (select app.is_employee())) or c.owner_unit_id = any ((select app.managed_units())::bigint[])
    or cardinality((select app.secretary_bodies())) > 0))';
  its_plan text;
begin
  foreach each_table in array array['process_plans', 'process_steps', 'process_plan_changes', 'process_plan_templates', 'process_template_steps'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
  execute format('create policy process_plans_with_case on process_plans for select to sagsgang_app using (%s and %s))', own, its_case);
  execute format('create policy process_plans_make on process_plans for insert to sagsgang_app with check (%s and created_by = app.person_id() and %s%s)', own, its_case, writes);
  execute format('create policy process_plans_change on process_plans for update to sagsgang_app using (%s and %s%s) with check (%s and %s%s)', own, its_case, writes, own, its_case, writes);
  execute format('create policy process_plans_end on process_plans for delete to sagsgang_app using (%s and %s%s)', own, its_case, writes);
  foreach each_table in array array['process_steps', 'process_plan_changes'] loop
    execute format('create policy %I on %I for select to sagsgang_app using (%s and exists (select 1 from process_plans p where p.municipality_id = %I.municipality_id and p.id = plan_id))', each_table || '_with_plan', each_table, own, each_table);
    its_plan := format('exists (select 1 from process_plans p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id where p.municipality_id = %I.municipality_id and p.id = plan_id', each_table);
    execute format('create policy %I on %I to sagsgang_app using (%s and %s%s) with check (%s and %s%s)', each_table || '_write', each_table, own, its_plan, writes, own, its_plan, writes);
  end loop;
  -- Templates are known to colleagues; administrators keep them.
  foreach each_table in array array['process_plan_templates', 'process_template_steps'] loop
    execute format('create policy %I on %I for select to sagsgang_app using (%s and ((select app.is_employee()) or cardinality((select app.seat_bodies())) > 0))', each_table || '_colleagues', each_table, own);
    execute format('create policy %I on %I to sagsgang_app using (%s and (select app.answers_for(''administrator''))) with check (%s and (select app.answers_for(''administrator'')))', each_table || '_administrator', each_table, own, own);
    execute format('grant select, insert, update, delete on %I to sagsgang_app', each_table);
  end loop;
end $$;
grant select, insert, update, delete on process_plans to sagsgang_app;
grant select, insert, update, delete on process_steps to sagsgang_app;
grant select, insert, update (undone_at) on process_plan_changes to sagsgang_app;
create policy process_plan_changes_own on process_plan_changes as restrictive for insert to sagsgang_app with check (changed_by = app.person_id());
select app.track_history('process_plans', array['id']), app.track_history('process_steps', array['id']), app.track_history('process_plan_changes', array['id']),
  app.track_history('process_plan_templates', array['id']), app.track_history('process_template_steps', array['template_id', 'position']);

insert into process_plan_templates (municipality_id, name, description) values
  (0, 'Strategibrev i otte trin', 'Fra direktionens emner til et brev, som centrene arbejder efter.'),
  (0, 'Politik på fjorten måneder', 'En politik, der skrives med borgere, sendes i høring og vedtages af byrådet.'),
  (0, 'Budgetopfølgning', 'Fra centrenes tal til byrådets bevilling.'),
  (0, 'Vækststrategi', 'Direktion, seminar, kort høring og byråd på godt to måneder.');
insert into process_template_steps (municipality_id, template_id, position, what, kind, body_kind, months, days, lasts_days, gap_weekdays, decides)
select 0, t.id, s.position, s.what, s.kind, s.body_kind, s.months, s.days, s.lasts, s.gap, s.decides
from process_plan_templates t join (values
  ('Strategibrev i otte trin', 1, 'Direktionen vælger emnerne', 'forum-meeting', 'board', 0, 0, 0, 0, false),
  ('Strategibrev i otte trin', 2, 'Centrene skriver bidrag', 'writing', null, 0, 7, 21, 0, false),
  ('Strategibrev i otte trin', 3, 'Sekretariatet samler et udkast', 'own-work', null, 1, 0, 11, 0, false),
  ('Strategibrev i otte trin', 4, 'Chefforum drøfter udkastet', 'forum-meeting', 'management-forum', 1, 14, 0, 3, false),
  ('Strategibrev i otte trin', 5, 'Høring i MED', 'consultation', null, 1, 18, 14, 0, false),
  ('Strategibrev i otte trin', 6, 'Svarene skrives ind', 'own-work', null, 2, 4, 7, 0, false),
  ('Strategibrev i otte trin', 7, 'Direktionen godkender brevet', 'forum-meeting', 'board', 2, 21, 0, 5, true),
  ('Strategibrev i otte trin', 8, 'Brevet sendes til centrene', 'deadline', null, 2, 28, 0, 0, false),
  ('Politik på fjorten måneder', 1, 'Direktionen godkender opgaven', 'forum-meeting', 'board', 0, 0, 0, 0, false),
  ('Politik på fjorten måneder', 2, 'Byrådet sætter rammen', 'forum-meeting', 'council', 1, 0, 0, 0, false),
  ('Politik på fjorten måneder', 3, 'Borgermøde om ønsker', 'citizens-meeting', null, 3, 0, 0, 0, false),
  ('Politik på fjorten måneder', 4, 'Konference med foreninger og virksomheder', 'conference', null, 5, 0, 0, 0, false),
  ('Politik på fjorten måneder', 5, 'Første udkast skrives', 'writing', null, 5, 14, 60, 0, false),
  ('Politik på fjorten måneder', 6, 'Direktionen drøfter udkastet', 'forum-meeting', 'board', 8, 0, 0, 5, false),
  ('Politik på fjorten måneder', 7, 'Udkastet rettes til', 'writing', null, 8, 7, 45, 0, false),
  ('Politik på fjorten måneder', 8, 'Byrådet sender udkastet i høring', 'forum-meeting', 'council', 11, 0, 0, 5, false),
  ('Politik på fjorten måneder', 9, 'Høring', 'consultation', null, 11, 7, 42, 0, false),
  ('Politik på fjorten måneder', 10, 'Høringssvarene skrives ind', 'own-work', null, 12, 21, 14, 0, false),
  ('Politik på fjorten måneder', 11, 'Direktionen indstiller politikken', 'forum-meeting', 'board', 13, 10, 0, 5, false),
  ('Politik på fjorten måneder', 12, 'Byrådet vedtager politikken', 'forum-meeting', 'council', 14, 0, 0, 0, true),
  ('Budgetopfølgning', 1, 'Centrene indmelder tal', 'writing', null, 0, 0, 10, 0, false),
  ('Budgetopfølgning', 2, 'Økonomi samler tallene', 'own-work', null, 0, 11, 10, 0, false),
  ('Budgetopfølgning', 3, 'Direktionen drøfter tallene', 'forum-meeting', 'board', 0, 28, 0, 5, false),
  ('Budgetopfølgning', 4, 'Udvalgene drøfter egne tal', 'forum-meeting', 'committee', 1, 7, 0, 0, false),
  ('Budgetopfølgning', 5, 'Byrådet bevilger', 'forum-meeting', 'council', 1, 28, 0, 0, true),
  ('Vækststrategi', 1, 'Direktionen godkender udkastet', 'forum-meeting', 'board', 0, 0, 0, 0, false),
  ('Vækststrategi', 2, 'Seminar for byrådet', 'conference', null, 0, 21, 0, 0, false),
  ('Vækststrategi', 3, 'Høring', 'consultation', null, 0, 27, 14, 0, false),
  ('Vækststrategi', 4, 'Sagen afleveres', 'deadline', null, 0, 44, 0, 2, false),
  ('Vækststrategi', 5, 'Byrådet vedtager strategien', 'forum-meeting', 'council', 0, 64, 0, 5, true)
) s (name, position, what, kind, body_kind, months, days, lasts, gap, decides) on s.name = t.name where t.municipality_id = 0;

create function app.give_process_templates() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into process_plan_templates (municipality_id, name, description)
    select new.municipality_id, name, description from process_plan_templates where municipality_id = 0 order by id on conflict do nothing;
  insert into process_template_steps (municipality_id, template_id, position, what, kind, body_kind, months, days, lasts_days, gap_weekdays, decides)
    select new.municipality_id, own.id, s.position, s.what, s.kind, s.body_kind, s.months, s.days, s.lasts_days, s.gap_weekdays, s.decides
    from process_template_steps s join process_plan_templates t on t.municipality_id = 0 and t.id = s.template_id and s.municipality_id = 0
      join process_plan_templates own on own.municipality_id = new.municipality_id and own.name = t.name
    on conflict do nothing;
  return null;
end $$;
comment on function app.give_process_templates() is 'Trigger of municipalities: a new one begins with the templates of process plans.';
revoke execute on function app.give_process_templates() from public;
create trigger give_process_templates after insert on municipalities for each row execute function app.give_process_templates();
insert into process_plan_templates (municipality_id, name, description)
  select m.municipality_id, t.name, t.description from municipalities m, process_plan_templates t
  where t.municipality_id = 0 and m.municipality_id <> 0 on conflict do nothing;
insert into process_template_steps (municipality_id, template_id, position, what, kind, body_kind, months, days, lasts_days, gap_weekdays, decides)
  select own.municipality_id, own.id, s.position, s.what, s.kind, s.body_kind, s.months, s.days, s.lasts_days, s.gap_weekdays, s.decides
  from process_template_steps s join process_plan_templates t on t.municipality_id = 0 and t.id = s.template_id and s.municipality_id = 0
    join process_plan_templates own on own.municipality_id <> 0 and own.name = t.name on conflict do nothing;
