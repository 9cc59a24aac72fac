-- The register sagsbehandlingsfrister: how long a case may take (retssikkerhedsloven § 3, stk. 2), and how long cases took.
-- Figures of a million cases are read from counts that statement triggers keep, so a page never walks through the cases.

create table deadline_areas (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  law text not null check (law <> ''),
  paragraph text not null check (paragraph <> ''),
  unit_id bigint not null,
  least_share smallint default 80 check (least_share between 1 and 100),
  primary key (municipality_id, id),
  unique (municipality_id, title),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table deadline_areas is 'A kind of case with a deadline of its own.';
comment on column deadline_areas.least_share is 'Per cent that must be within the deadline; below it a case is drafted. Null: not followed that way.';
create index deadline_areas_unit on deadline_areas (municipality_id, unit_id);

create table case_deadlines (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  area_id bigint not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  amount int not null check (amount between 1 and 2000),
  unit text not null check (unit in ('days', 'weeks', 'months', 'working-days')),
  remitted_amount int check (remitted_amount between 1 and 2000),
  remitted_unit text check (remitted_unit in ('days', 'weeks', 'months', 'working-days')),
  starts text not null check (starts in ('received', 'registered', 'fully-informed')),
  ends text not null default 'decided' check (ends in ('decided', 'sent')),
  words text,
  primary key (municipality_id, id),
  unique (municipality_id, area_id, valid_from),
  foreign key (municipality_id, area_id) references deadline_areas (municipality_id, id) on delete restrict,
  check ((remitted_amount is null) = (remitted_unit is null))
);
comment on table case_deadlines is 'The deadline of an area from a date; a later one ends it. A case is measured against the one in force when it started.';

create table deadline_cases (
  -- The area says which municipality there is: one key to look up a row.
  municipality_id int not null,
  id bigint generated always as identity,
  area_id bigint not null,
  reference text not null check (reference <> ''),
  remitted boolean not null default false,
  started_on date not null,
  ended_on date check (ended_on >= started_on),
  letter_sent_on date,
  primary key (municipality_id, id),
  unique (municipality_id, area_id, reference, remitted),
  foreign key (municipality_id, area_id) references deadline_areas (municipality_id, id) on delete restrict
);
comment on table deadline_cases is 'When a case of an area started and was decided; the case itself lies in the records system.';
comment on column deadline_cases.remitted is 'Sent back by the appeals body to be decided again.';
create index deadline_cases_ended on deadline_cases (municipality_id, ended_on);
create index deadline_cases_started on deadline_cases (municipality_id, started_on desc, id desc);
create index deadline_cases_open on deadline_cases (municipality_id, area_id, started_on) where ended_on is null;

create table deadline_paragraphs (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  law text not null check (law <> ''),
  paragraph text not null check (paragraph <> ''),
  title text not null check (title <> ''),
  primary key (municipality_id, id),
  unique (municipality_id, law, paragraph)
);
comment on table deadline_paragraphs is 'Paragraphs by which the municipality decides, and that need a deadline; areas are held against them.';

create table deadline_selections (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  area_id bigint not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  reason text not null check (reason <> ''),
  evaluated_on date check (evaluated_on >= starts_on),
  verdict text check (verdict in ('go-on', 'change', 'stop')),
  evaluation text,
  primary key (municipality_id, id),
  unique (municipality_id, area_id, starts_on),
  foreign key (municipality_id, area_id) references deadline_areas (municipality_id, id) on delete restrict,
  check ((evaluated_on is null) = (verdict is null))
);
comment on table deadline_selections is 'Areas chosen to be told of to the committees three times a year; evaluated after a year.';

create table deadline_alerts (
  municipality_id int not null,
  id bigint generated always as identity,
  area_id bigint not null,
  period_from date not null,
  paper_id bigint not null,
  primary key (municipality_id, id),
  unique (municipality_id, area_id, period_from),
  foreign key (municipality_id, area_id) references deadline_areas (municipality_id, id) on delete restrict,
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete cascade
);
comment on table deadline_alerts is 'The paper that was drafted because too few cases of an area were within the deadline in the four months from a date.';
create index deadline_alerts_paper on deadline_alerts (municipality_id, paper_id);

create table deadline_totals (
  municipality_id int not null,
  month date not null,
  area_id bigint not null,
  remitted boolean not null,
  cases int not null,
  measured int not null,
  kept int not null,
  days bigint not null,
  primary key (municipality_id, month, area_id, remitted)
);
comment on table deadline_totals is 'Kept by triggers: cases decided in the month, those that had a deadline, those within it, and their days together.';

create table deadline_spans (
  municipality_id int not null,
  grain text not null check (grain in ('month', 'year')),
  period date not null,
  area_id bigint not null,
  remitted boolean not null,
  days int not null,
  cases int not null,
  primary key (municipality_id, grain, period, area_id, remitted, days)
);
comment on table deadline_spans is 'Kept by triggers: how many cases decided in the period took so many days; medians and percentiles are exact by it.';

call app.make_register_table('deadline_areas', 'sagsbehandlingsfrister', 'everyone', null, array['id']);
call app.make_register_table('case_deadlines', 'sagsbehandlingsfrister', 'everyone', null, array['id']);
call app.make_register_table('deadline_cases', 'sagsbehandlingsfrister', 'units', null, array['id']);
call app.make_register_table('deadline_paragraphs', 'sagsbehandlingsfrister', 'employees', null, array['id']);
call app.make_register_table('deadline_selections', 'sagsbehandlingsfrister', 'employees', null, array['id']);
call app.make_register_table('deadline_alerts', 'sagsbehandlingsfrister', 'units', null, array['id']);

do $$
declare each_table text;
begin
  foreach each_table in array array['deadline_totals', 'deadline_spans'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    -- Read by the functions below only, which ask who may see shares.
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
end $$;

create function app.kept_deadline_areas() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(a.id), '{}') from deadline_areas a where a.municipality_id = app.municipality_id()
    and a.unit_id = any (app.kept_units('sagsbehandlingsfrister'))
$$;
comment on function app.kept_deadline_areas() is 'Areas of the units whose rows of the register the person may write.';

-- A case belongs to the unit of its area, also when the area moves.
do $$
declare
  each_table text;
  of_unit text := 'municipality_id = app.municipality_id() and area_id = any ((select app.kept_deadline_areas())::bigint[])';
begin
  foreach each_table in array array['deadline_cases', 'deadline_alerts'] loop
    execute format('create policy %I on %I to sagsgang_app using (%s) with check (%s)', each_table || '_of_unit', each_table, of_unit, of_unit);
  end loop;
end $$;

create function app.measured_deadline_areas() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select case when (session_user = 'sagsgang_worker' and app.purpose() in ('register', 'wheel')) or app.keeps_register('sagsbehandlingsfrister')
      or cardinality(app.managed_units()) > 0
      or exists (select 1 from bodies b where b.municipality_id = app.municipality_id() and b.kind = 'board' and b.id = any (app.seat_bodies()))
    then array(select a.id from deadline_areas a where a.municipality_id = app.municipality_id())
    else app.kept_deadline_areas() end
$$;
comment on function app.measured_deadline_areas() is 'Areas whose figures the person may see: all for leaders, the board and keepers of the register; those of their units for others.';

create function app.easter(the_year int) returns date language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select make_date(the_year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1) from (
    select h, l, (a + 11 * h + 22 * l) / 451 as m from (
      select a, h, (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7 as l from (
        select a, b, c, (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30 as h from (
          select the_year % 19 as a, the_year / 100 as b, the_year % 100 as c) y) x) w) v
$$;
comment on function app.easter(int) is 'Easter Sunday; the same as easterOf of src/language.';

create function app.count_weekdays(municipality int, from_day date, until_day date)
returns table (day date, working boolean, nth int) language sql stable security definer set search_path = public, pg_temp as $$
  with years as (
    select y, app.easter(y) as easter from generate_series(extract(year from from_day)::int, extract(year from until_day)::int) y
  ), off as (
    select easter + d as day from years, unnest(array[-3, -2, 0, 1, 39, 49, 50]) d
    union select easter + 26 from years where y <= 2023
    union select make_date(y, m, d) from years, (values (1, 1), (12, 25), (12, 26)) f (m, d)
    union select o.day from days_off o where o.municipality_id = municipality
    union select f.day from yearly_days_off o, years, lateral (select case o.occasion when 'may-day' then make_date(y, 5, 1)
        when 'constitution-day' then make_date(y, 6, 5) when 'christmas-eve' then make_date(y, 12, 24) else make_date(y, 12, 31) end as day) f
      where o.municipality_id = municipality and o.valid_from <= f.day and (o.valid_until is null or o.valid_until >= f.day)
  ), days as (
    select d::date as day, extract(isodow from d) < 6 and not exists (select 1 from off where off.day = d::date) as working
    from generate_series(from_day::timestamp, until_day::timestamp, interval '1 day') d
  )
  select days.day, days.working, (count(*) filter (where days.working) over (order by days.day))::int from days
$$;
comment on function app.count_weekdays(int, date, date) is 'Every day with how many weekdays there have been since the first; the same weekdays as WeekdayCalendar of src/language.';

-- What a set of cases adds to the counts, spelled once: the functions below differ in which cases they are of.
do $do$
declare
  rows_of text;
  which text;
  counted constant text := $q$
    with c as materialized (%s), terms as (
      select d.area_id, d.valid_from, d.amount, d.unit, coalesce(d.remitted_amount, d.amount) as remitted_amount, coalesce(d.remitted_unit, d.unit) as remitted_unit,
        least(d.valid_until, lead(d.valid_from) over (partition by d.area_id order by d.valid_from) - 1) as valid_until
      from case_deadlines d where d.municipality_id = municipality and d.area_id in (select c.area_id from c)
    ), cut as (
      select c.*, case when c.remitted then t.remitted_amount else t.amount end as amount, case when c.remitted then t.remitted_unit else t.unit end as unit
      from c left join terms t on t.area_id = c.area_id and t.valid_from <= c.started_on and (t.valid_until is null or t.valid_until >= c.started_on)
    ), calendar as materialized (
      select w.* from (select min(cut.started_on) as first, max(cut.started_on + cut.amount * 2 + 30) as last from cut where cut.unit = 'working-days') s,
        lateral app.count_weekdays(municipality, s.first, s.last) w where s.first is not null
    ), due as (
      select cut.*, case cut.unit when 'days' then cut.started_on + cut.amount when 'weeks' then cut.started_on + 7 * cut.amount
        when 'months' then (cut.started_on + make_interval(months => cut.amount))::date
        when 'working-days' then w.day end as due_on
      from cut left join calendar f on cut.unit = 'working-days' and f.day = cut.started_on
        left join calendar w on w.working and w.nth = f.nth + cut.amount
    )$q$;
begin
  for which, rows_of in values
    ('insert', 'select 1 as sign, n.area_id, n.remitted, n.started_on, n.ended_on from new_rows n where n.municipality_id = municipality and n.ended_on is not null'),
    ('delete', 'select -1 as sign, o.area_id, o.remitted, o.started_on, o.ended_on from old_rows o where o.municipality_id = municipality and o.ended_on is not null'),
    ('update', 'select 1 as sign, n.area_id, n.remitted, n.started_on, n.ended_on from new_rows n where n.municipality_id = municipality and n.ended_on is not null
      union all select -1, o.area_id, o.remitted, o.started_on, o.ended_on from old_rows o where o.municipality_id = municipality and o.ended_on is not null'),
    ('again', 'select 1 as sign, n.area_id, n.remitted, n.started_on, n.ended_on from deadline_cases n
      where n.municipality_id = municipality and n.area_id = any (areas) and n.ended_on is not null')
  loop
    execute format($f$
create function app.count_deadlines_%1$s(%2$s) returns %3$s language plpgsql security definer set search_path = public, pg_temp as $$
declare
  municipality int;
begin
  for municipality in %4$s loop
    %5$s
    insert into deadline_totals as t (municipality_id, month, area_id, remitted, cases, measured, kept, days)
    select municipality, date_trunc('month', due.ended_on)::date, due.area_id, due.remitted, sum(due.sign), coalesce(sum(due.sign) filter (where due.due_on is not null), 0),
      coalesce(sum(due.sign) filter (where due.ended_on <= due.due_on), 0), sum(due.sign * (due.ended_on - due.started_on))
    from due group by 2, 3, 4 order by 2, 3, 4
    on conflict (municipality_id, month, area_id, remitted) do update set cases = t.cases + excluded.cases, measured = t.measured + excluded.measured,
      kept = t.kept + excluded.kept, days = t.days + excluded.days;
    with c as materialized (%6$s)
    insert into deadline_spans as t (municipality_id, grain, period, area_id, remitted, days, cases)
    select municipality, g.grain, date_trunc(g.grain, c.ended_on)::date, c.area_id, c.remitted, c.ended_on - c.started_on, sum(c.sign)
    from c, (values ('month'), ('year')) g (grain) group by 2, 3, 4, 5, 6 having sum(c.sign) <> 0 order by 2, 3, 4, 5, 6
    on conflict (municipality_id, grain, period, area_id, remitted, days) do update set cases = t.cases + excluded.cases;
  end loop;
  %7$s
end $$ $f$, which,
      case which when 'again' then 'the_municipality int, areas bigint[]' else '' end,
      case which when 'again' then 'void' else 'trigger' end,
      case which when 'again' then 'select the_municipality' when 'delete' then 'select distinct o.municipality_id from old_rows o' else 'select distinct n.municipality_id from new_rows n' end,
      format(counted, rows_of), rows_of,
      case which when 'again' then 'return;' else 'return null;' end);
    execute format('comment on function app.count_deadlines_%1$s is %2$L', which || case which when 'again' then '(int, bigint[])' else '()' end,
      case which when 'again' then 'Counts the decided cases of areas into tables from which they were taken out.' else 'Statement trigger: keeps the counts when cases change.' end);
  end loop;
  -- What a reader sees of whole months comes from the counts, of the rest from the cases themselves.
  execute format($f$
create function app.read_deadline_totals(from_day date, until_day date)
returns table (month date, area_id bigint, remitted boolean, cases bigint, measured bigint, kept bigint, days bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  municipality int := app.municipality_id();
  areas bigint[] := app.measured_deadline_areas();
  first_month date := date_trunc('month', from_day + interval '1 month' - interval '1 day');
  next_month date := date_trunc('month', until_day + interval '1 day');
begin
  if first_month >= next_month then first_month := until_day + 1; next_month := until_day + 1; end if;
  return query select t.month, t.area_id, t.remitted, t.cases::bigint, t.measured::bigint, t.kept::bigint, t.days from deadline_totals t
    where t.municipality_id = municipality and t.month >= first_month and t.month < next_month and t.area_id = any (areas) and t.cases > 0;
  if from_day < first_month or until_day >= next_month then return query %s
    select date_trunc('month', due.ended_on)::date, due.area_id, due.remitted, count(*), count(due.due_on), count(*) filter (where due.ended_on <= due.due_on),
      sum(due.ended_on - due.started_on) from due group by 1, 2, 3; end if;
end $$ $f$, format(counted, 'select n.area_id, n.remitted, n.started_on, n.ended_on from deadline_cases n where n.municipality_id = municipality and n.area_id = any (areas)
      and (n.ended_on >= from_day and n.ended_on < least(first_month, until_day + 1) or n.ended_on >= greatest(next_month, from_day) and n.ended_on <= until_day)'));
  execute format($f$
create function app.list_due_cases(until_day date)
returns table (id bigint, area_id bigint, reference text, remitted boolean, started_on date, letter_sent_on date, due_on date)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  municipality int := app.municipality_id();
  areas bigint[] := case when app.keeps_register('sagsbehandlingsfrister')
    then array(select a.id from deadline_areas a where a.municipality_id = app.municipality_id()) else app.kept_deadline_areas() end;
begin
  return query %s select due.id, due.area_id, due.reference, due.remitted, due.started_on, due.letter_sent_on, due.due_on from due where due.due_on <= until_day;
end $$ $f$, format(counted, 'select n.id, n.area_id, n.reference, n.remitted, n.started_on, n.letter_sent_on from deadline_cases n
      where n.municipality_id = municipality and n.area_id = any (areas) and n.ended_on is null'));
end $do$;
comment on function app.read_deadline_totals(date, date) is 'Cases decided from a day until another, both included, by month and area, of the areas whose figures the person may see.';
comment on function app.list_due_cases(date) is 'Open cases whose deadline is on that day or before, of the areas whose cases the person may see.';

create function app.read_deadline_spans(from_day date, until_day date)
returns table (area_id bigint, remitted boolean, days int, cases bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  municipality int := app.municipality_id();
  areas bigint[] := app.measured_deadline_areas();
  first_month date := date_trunc('month', from_day + interval '1 month' - interval '1 day');
  next_month date := date_trunc('month', until_day + interval '1 day');
  first_year date;
  next_year date;
begin
  if first_month >= next_month then first_month := until_day + 1; next_month := until_day + 1; end if;
  first_year := date_trunc('year', first_month + interval '1 year' - interval '1 day');
  next_year := date_trunc('year', next_month);
  if first_year >= next_year then first_year := next_month; next_year := next_month; end if;
  return query select s.area_id, s.remitted, s.days, s.cases::bigint from deadline_spans s
    where s.municipality_id = municipality and s.grain = 'year' and s.period >= first_year and s.period < next_year and s.area_id = any (areas) and s.cases > 0;
  return query select s.area_id, s.remitted, s.days, s.cases::bigint from deadline_spans s
    where s.municipality_id = municipality and s.grain = 'month' and s.area_id = any (areas) and s.cases > 0
      and (s.period >= first_month and s.period < first_year or s.period >= next_year and s.period < next_month);
  if from_day < first_month or until_day >= next_month then
    return query select n.area_id, n.remitted, n.ended_on - n.started_on, count(*) from deadline_cases n
      where n.municipality_id = municipality and n.area_id = any (areas)
        and (n.ended_on >= from_day and n.ended_on < least(first_month, until_day + 1) or n.ended_on >= greatest(next_month, from_day) and n.ended_on <= until_day)
      group by 1, 2, 3;
  end if;
end $$;
comment on function app.read_deadline_spans(date, date) is 'How many cases decided from a day until another, both included, took so many days, of the areas whose figures the person may see.';

create trigger count_insert after insert on deadline_cases referencing new table as new_rows for each statement execute function app.count_deadlines_insert();
create trigger count_update after update on deadline_cases referencing old table as old_rows new table as new_rows for each statement execute function app.count_deadlines_update();
create trigger count_delete after delete on deadline_cases referencing old table as old_rows for each statement execute function app.count_deadlines_delete();

create function app.recount_deadlines(the_municipality int, areas bigint[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from deadline_totals t where t.municipality_id = the_municipality and t.area_id = any (areas);
  delete from deadline_spans s where s.municipality_id = the_municipality and s.area_id = any (areas);
  perform app.count_deadlines_again(the_municipality, areas);
end $$;
comment on function app.recount_deadlines(int, bigint[]) is 'Counts the cases of areas anew.';

create function app.recount_changed_deadlines() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  municipality int;
  areas bigint[];
begin
  for municipality, areas in select c.municipality_id, array_agg(distinct c.area_id) from changed_rows c group by 1 loop
    -- Most deadlines are written before there are cases.
    areas := array(select a from unnest(areas) a where exists (select 1 from deadline_cases n where n.municipality_id = municipality and n.area_id = a));
    if cardinality(areas) > 0 then perform app.recount_deadlines(municipality, areas); end if;
  end loop;
  return null;
end $$;
comment on function app.recount_changed_deadlines() is 'Statement trigger: a deadline that is put right measures the cases that it was in force for anew.';
create trigger recount_insert after insert on case_deadlines referencing new table as changed_rows for each statement execute function app.recount_changed_deadlines();
create trigger recount_old after update on case_deadlines referencing old table as changed_rows for each statement execute function app.recount_changed_deadlines();
create trigger recount_update after update on case_deadlines referencing new table as changed_rows for each statement execute function app.recount_changed_deadlines();
create trigger recount_delete after delete on case_deadlines referencing old table as changed_rows for each statement execute function app.recount_changed_deadlines();

create function app.recount_weekdays() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  municipality int;
  areas bigint[];
begin
  for municipality in select distinct c.municipality_id from changed_rows c loop
    areas := array(select distinct d.area_id from case_deadlines d where d.municipality_id = municipality and 'working-days' in (d.unit, d.remitted_unit));
    if cardinality(areas) > 0 then perform app.recount_deadlines(municipality, areas); end if;
  end loop;
  return null;
end $$;
comment on function app.recount_weekdays() is 'Statement trigger: a day off moves the deadlines that count working days.';
do $$
declare each_table text;
begin
  foreach each_table in array array['days_off', 'yearly_days_off'] loop
    execute format('create trigger recount_insert after insert on %I referencing new table as changed_rows for each statement execute function app.recount_weekdays()', each_table);
    execute format('create trigger recount_update after update on %I referencing new table as changed_rows for each statement execute function app.recount_weekdays()', each_table);
    execute format('create trigger recount_delete after delete on %I referencing old table as changed_rows for each statement execute function app.recount_weekdays()', each_table);
  end loop;
end $$;

revoke execute on function app.kept_deadline_areas(), app.measured_deadline_areas(), app.easter(int), app.count_weekdays(int, date, date), app.count_deadlines_insert(),
  app.count_deadlines_update(), app.count_deadlines_delete(), app.count_deadlines_again(int, bigint[]), app.read_deadline_totals(date, date),
  app.read_deadline_spans(date, date), app.list_due_cases(date), app.recount_deadlines(int, bigint[]), app.recount_changed_deadlines(), app.recount_weekdays() from public;
grant execute on function app.kept_deadline_areas(), app.measured_deadline_areas(), app.read_deadline_totals(date, date), app.read_deadline_spans(date, date), app.list_due_cases(date)
  to sagsgang_app, sagsgang_worker;
