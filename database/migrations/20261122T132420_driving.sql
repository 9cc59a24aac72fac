-- The register driving authorisations (kørselsbemyndigelser): who may drive for the house at the state's high rate, what was
-- driven by month, and what it cost by the rates of each month.

create table driving_rates (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  valid_from date not null check (extract(day from valid_from) = 1),
  high numeric(6, 2) not null check (high > 0),
  low numeric(6, 2) check (low > 0),
  split_km int not null check (split_km > 0),
  source text,
  primary key (municipality_id, id),
  unique (municipality_id, valid_from)
);
comment on table driving_rates is 'The state''s rates in kroner a kilometre from a date on: high up to split_km of a person and year, low above. Low is null where nobody has said it.';
call app.make_register_table('driving_rates', 'koerselsbemyndigelser', 'employees', null, array['id']);

create table driving_criteria (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  valid_from date not null,
  least_km int not null check (least_km >= 0),
  rule text,
  primary key (municipality_id, id),
  unique (municipality_id, valid_from)
);
comment on table driving_criteria is 'From a date on: how many kilometres a year somebody who is authorised must drive. An authorisation is measured by what held when it was given.';
call app.make_register_table('driving_criteria', 'koerselsbemyndigelser', 'employees', null, array['id']);

create table driving_authorisations (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  employee text not null check (employee <> ''),
  year int not null check (year between 1990 and 2200),
  unit_id bigint not null,
  granted_on date not null,
  reviewed_on date,
  outcome text check (outcome in ('continues', 'ends')),
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, employee, year),
  check ((reviewed_on is null) = (outcome is null)),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table driving_authorisations is 'Who may drive at the high rate in a year, by the name or number of the employee in the payroll; whether it goes on is said when the year is reviewed.';
create index driving_authorisations_newest on driving_authorisations (municipality_id, year desc, employee, id);
create index driving_authorisations_unit on driving_authorisations (municipality_id, unit_id);
call app.make_register_table('driving_authorisations', 'koerselsbemyndigelser', 'units', 'unit_id', array['id']);

create table driving_months (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  employee text not null check (employee <> ''),
  month date not null check (extract(day from month) = 1),
  unit_id bigint not null,
  km numeric(8, 1) not null check (km >= 0),
  primary key (municipality_id, id),
  unique (municipality_id, employee, month, unit_id),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table driving_months is 'Kilometres that an employee drove for a unit in a month, from the payroll; also of those without an authorisation.';
create index driving_months_newest on driving_months (municipality_id, month desc, employee, id);
create index driving_months_unit on driving_months (municipality_id, unit_id);
call app.make_register_table('driving_months', 'koerselsbemyndigelser', 'units', 'unit_id', array['id']);

create table driving_counts (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  year int not null check (year between 1990 and 2200),
  unit_id bigint,
  authorised int not null check (authorised >= 0),
  source text,
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, year, unit_id),
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table driving_counts is 'How many were authorised in years before the register, as it was printed; without a unit: the sum as it was printed, kept beside and never counted.';
create index driving_counts_unit on driving_counts (municipality_id, unit_id);
call app.make_register_table('driving_counts', 'koerselsbemyndigelser', 'employees', null, array['id']);

create function app.measured_driving_units() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select case when (session_user = 'sagsgang_worker' and app.purpose() in ('register', 'wheel')) or app.keeps_register('koerselsbemyndigelser')
      or cardinality(app.managed_units()) > 0
      or exists (select 1 from bodies b where b.municipality_id = app.municipality_id() and b.kind = 'board' and b.id = any (app.seat_bodies()))
    then array(select u.id from units u where u.municipality_id = app.municipality_id())
    else app.kept_units('koerselsbemyndigelser') end
$$;
comment on function app.measured_driving_units() is 'Units whose figures of driving the person may see, without names: all for leaders, the board and keepers of the register.';

-- An employee's kilometres count from January and over all units, before it is asked who sees which unit.
create function app.read_driving(from_day date, until_day date)
returns table (month date, unit_id bigint, drivers bigint, high_km numeric, low_km numeric, cost numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  with rates as materialized (
    select s.month::date as month, r.high, r.low, r.split_km
    from generate_series(make_date(extract(year from from_day)::int, 1, 1)::timestamp, until_day::timestamp, '1 month') s (month)
      left join lateral (select * from driving_rates r where r.municipality_id = app.municipality_id() and r.valid_from <= s.month::date
        order by r.valid_from desc limit 1) r on true
  ), driven as (
    select m.month, m.unit_id, m.km, sum(m.km) over (partition by m.employee, extract(year from m.month) order by m.month, m.unit_id) - m.km as before
    from driving_months m
    where m.municipality_id = app.municipality_id() and m.month between make_date(extract(year from from_day)::int, 1, 1) and until_day
  ), split as (
    select d.month, d.unit_id, d.km, least(d.km, greatest(0, coalesce(r.split_km, 20000) - d.before)) as high_km, r.high, r.low
    from driven d join rates r on r.month = d.month
  )
  select s.month, s.unit_id, count(*), sum(s.high_km), sum(s.km - s.high_km),
    case when bool_or(s.high_km > 0 and s.high is null or s.km > s.high_km and s.low is null) then null
      else coalesce(sum(s.high_km * s.high), 0) + coalesce(sum((s.km - s.high_km) * s.low), 0) end
  from split s where s.month >= from_day and s.unit_id = any (app.measured_driving_units()) group by s.month, s.unit_id
$$;
comment on function app.read_driving(date, date) is 'Kilometres at the high and the low rate and what they cost, by month and unit, of months that begin from one day until another; no cost where a rate is missing. The same as splitYear of the register''s model.';

create function app.read_driving_persons(first_year int, last_year int)
returns table (year int, unit_id bigint, authorised bigint, below bigint, unreviewed bigint, passed bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with driven as materialized (
    select m.employee, extract(year from m.month)::int as year, sum(m.km) as km, (array_agg(m.unit_id order by m.month desc, m.unit_id))[1] as unit_id
    from driving_months m
    where m.municipality_id = app.municipality_id() and m.month between make_date(first_year, 1, 1) and make_date(last_year, 12, 31)
    group by 1, 2
  ), limits as (
    select y as year, coalesce((select r.split_km from driving_rates r where r.municipality_id = app.municipality_id() and r.valid_from <= make_date(y, 12, 31)
      order by r.valid_from desc limit 1), 20000) as split_km
    from generate_series(first_year, last_year) y
  ), criteria as (
    select c.valid_from, coalesce(lead(c.valid_from) over (order by c.valid_from), 'infinity') as before, c.least_km
    from driving_criteria c where c.municipality_id = app.municipality_id()
  ), counted as (
    select a.year, a.unit_id, 1 as authorised, (coalesce(d.km, 0) < c.least_km)::int as below,
      (coalesce(d.km, 0) < c.least_km and a.outcome is null)::int as unreviewed, 0 as passed
    from driving_authorisations a left join driven d on d.employee = a.employee and d.year = a.year
      left join criteria c on a.granted_on >= c.valid_from and a.granted_on < c.before
    where a.municipality_id = app.municipality_id() and a.year between first_year and last_year
    union all
    select d.year, d.unit_id, 0, 0, 0, 1 from driven d join limits l on l.year = d.year where d.km > l.split_km
  )
  select c.year, c.unit_id, sum(c.authorised), coalesce(sum(c.below), 0), coalesce(sum(c.unreviewed), 0), sum(c.passed)
  from counted c where c.unit_id = any (app.measured_driving_units()) group by c.year, c.unit_id
$$;
comment on function app.read_driving_persons(int, int) is 'By year and unit: how many are authorised, drive less than the criterion of their authorisation, and passed the limit of the high rate; a driver without authorisation counts where the last kilometres were driven.';
revoke execute on function app.measured_driving_units(), app.read_driving(date, date), app.read_driving_persons(int, int) from public;
grant execute on function app.measured_driving_units(), app.read_driving(date, date), app.read_driving_persons(int, int) to sagsgang_app, sagsgang_worker;
