-- The register of agreements: what a centre and its director agree on for a year, with goals that can be held to.

create table agreements (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  unit_id bigint not null,
  year int not null check (year between 1990 and 2100),
  director_id bigint,
  manager_id bigint,
  state text not null default 'draft' check (state in ('draft', 'agreed', 'evaluated')),
  agreed_on date,
  evaluation text,
  primary key (municipality_id, id),
  unique (municipality_id, unit_id, year),
  check (state = 'draft' or agreed_on is not null),
  check (state <> 'evaluated' or coalesce(evaluation, '') <> ''),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, director_id) references persons (municipality_id, id) on delete set null (director_id),
  foreign key (municipality_id, manager_id) references persons (municipality_id, id) on delete set null (manager_id)
);
comment on table agreements is 'An agreement of a centre for a year.';
create index agreements_director on agreements (municipality_id, director_id);
create index agreements_manager on agreements (municipality_id, manager_id);

create table agreement_goals (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  agreement_id bigint not null,
  title text not null check (title <> ''),
  specific text,
  measurable text,
  accepted text,
  realistic text,
  due_on date,
  indicator_id bigint,
  status text not null default 'not-begun' check (status in ('not-begun', 'on-track', 'at-risk', 'met', 'partly', 'missed')),
  status_on date,
  status_words text,
  primary key (municipality_id, id),
  unique (municipality_id, agreement_id, title),
  check (status = 'not-begun' or status_on is not null),
  foreign key (municipality_id, agreement_id) references agreements (municipality_id, id) on delete cascade,
  foreign key (municipality_id, indicator_id) references indicators (municipality_id, id) on delete set null (indicator_id)
);
create index agreement_goals_indicator on agreement_goals (municipality_id, indicator_id);
comment on table agreement_goals is 'Effect goals, a field for each letter of SMART: specific, measurable, accepted, realistic, and due_on for the time.';

create table agreement_dialogues (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  agreement_id bigint not null,
  planned_on date not null,
  held_on date,
  with_whom text not null check (with_whom <> ''),
  notes text,
  primary key (municipality_id, id),
  unique (municipality_id, agreement_id, planned_on),
  foreign key (municipality_id, agreement_id) references agreements (municipality_id, id) on delete cascade
);
comment on table agreement_dialogues is 'Talks on an agreement: when they are to be, when they were, with whom, and what was said.';

create function app.written_agreements() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(a.id), '{}') from agreements a where a.municipality_id = app.municipality_id() and app.is_employee()
    and (app.person_id() in (a.director_id, a.manager_id) or a.unit_id = any (app.kept_units('aftaler')))
$$;
comment on function app.written_agreements() is 'Agreements that the person writes without keeping the register: as one of the two who agree, or as leader of the unit.';
revoke execute on function app.written_agreements() from public;
grant execute on function app.written_agreements() to sagsgang_app;

call app.make_register_table('agreements', 'aftaler', 'employees', 'unit_id', array['id']);
call app.make_register_table('agreement_goals', 'aftaler', 'employees', null, array['id']);
call app.make_register_table('agreement_dialogues', 'aftaler', 'employees', null, array['id']);

create policy agreements_parties on agreements for update to sagsgang_app
  using (municipality_id = app.municipality_id() and app.person_id() in (director_id, manager_id) and (select app.is_employee()))
  with check (municipality_id = app.municipality_id() and app.person_id() in (director_id, manager_id));
do $$
declare each_table text;
  own text := 'municipality_id = app.municipality_id() and agreement_id = any ((select app.written_agreements())::bigint[])';
begin
  foreach each_table in array array['agreement_goals', 'agreement_dialogues'] loop
    execute format('create policy %I on %I for insert to sagsgang_app with check (%s)', each_table || '_party_add', each_table, own);
    execute format('create policy %I on %I for update to sagsgang_app using (%s) with check (%s)', each_table || '_party_change', each_table, own, own);
    execute format('create policy %I on %I for delete to sagsgang_app using (%s)', each_table || '_party_remove', each_table, own);
  end loop;
end $$;
-- What was said between two is theirs, and those who keep the register.
create policy agreement_dialogues_between on agreement_dialogues as restrictive for select to sagsgang_app
  using ((select app.keeps_register('aftaler')) or agreement_id = any ((select app.written_agreements())::bigint[]));
