-- The room cases: cases with their numbers. An open case is seen by employees; a closed one by those who have to do with it:
-- its responsible person, the managers of its owner unit, and those with a task in one of its papers.

create table case_series (
  municipality_id int not null references municipalities on delete restrict,
  year int not null,
  last_number int not null check (last_number > 0),
  primary key (municipality_id, year)
);
comment on table case_series is 'The last number given in each year of the municipality''s own series. The row is locked until the case is there, so no number is lost.';

create table cases (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  case_number text not null check (case_number ~ '^\d{2,4}/\d{1,7}(-\d{1,4})?$'),
  number_from text not null check (number_from in ('series', 'records')),
  title text not null check (title <> ''),
  owner_unit_id bigint not null,
  responsible_id bigint not null,
  subject_words text[] not null default '{}',
  degree text not null default 'open' check (degree in ('open', 'closed')),
  ground text,
  neutral_title text,
  review_on date,
  revision int not null default 1,
  created_by bigint not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, case_number),
  check (degree = 'open' or (ground <> '' and neutral_title <> '' and review_on is not null)),
  check (degree = 'closed' or (ground is null and neutral_title is null and review_on is null)),
  foreign key (municipality_id, owner_unit_id) references units (municipality_id, id) on delete restrict,
  foreign key (municipality_id, responsible_id) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, created_by) references persons (municipality_id, id) on delete restrict
);
comment on table cases is 'A case (sag): what papers and items with one case number are about. Closed ones carry a ground, a neutral title and a date on which the ground is looked at again.';
comment on column cases.number_from is 'series: the municipality''s own; records: typed from the records system.';
comment on column cases.revision is 'Counts changes, so that nobody overwrites what somebody else wrote meanwhile.';
create index cases_owner_unit on cases (municipality_id, owner_unit_id);
create index cases_responsible on cases (municipality_id, responsible_id);
create index cases_created_by on cases (municipality_id, created_by);
create index cases_newest on cases (municipality_id, created_at);

create function app.managed_units() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct e.unit_id), '{}') from employments e where e.municipality_id = app.municipality_id()
    and e.person_id = app.person_id() and e.role = 'manager' and app.holds_today(e.valid_from, e.valid_until)
$$;
comment on function app.managed_units() is 'Units that the person leads today.';

create function app.take_case_number() returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  this_year int := extract(year from app.today());
  taken int;
  found text;
begin
  if not app.is_employee() then
    raise exception 'only employees make cases' using errcode = 'insufficient_privilege';
  end if;
  loop
    insert into case_series (municipality_id, year, last_number) values (app.municipality_id(), this_year, 1)
      on conflict (municipality_id, year) do update set last_number = case_series.last_number + 1 returning last_number into taken;
    found := to_char(this_year % 100, 'FM00') || '/' || to_char(taken, 'FM00000');
    -- A number that the records system gave already is passed by: of a case, or of an item of old minutes.
    exit when not exists (select 1 from cases c where c.municipality_id = app.municipality_id() and c.case_number = found)
      and not exists (select 1 from items i where i.municipality_id = app.municipality_id() and i.case_number = found);
  end loop;
  return found;
end $$;
comment on function app.take_case_number() is 'The next number YY/NNNNN of this year. Whoever asks at the same time waits until this transaction is done.';
revoke execute on function app.managed_units(), app.take_case_number() from public;
grant execute on function app.managed_units(), app.take_case_number() to sagsgang_app;

do $$
declare each_table text;
begin
  foreach each_table in array array['case_series', 'cases'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
end $$;
select app.track_history('case_series', array['year']), app.track_history('cases', array['id']);
