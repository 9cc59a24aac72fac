-- Whose units the reader may measure is asked once a reading and not once a row; how many are authorised needs no kilometres.

create or replace function app.read_driving(from_day date, until_day date)
returns table (month date, unit_id bigint, drivers bigint, high_km numeric, low_km numeric, cost numeric)
language sql stable security definer set search_path = public, pg_temp set jit = off as $$
  with rates as materialized (
    select s.month::date as month, r.high, r.low, r.split_km
    from generate_series(make_date(extract(year from from_day)::int, 1, 1)::timestamp, until_day::timestamp, '1 month') s (month)
      left join lateral (select * from driving_rates r where r.municipality_id = (select app.municipality_id()) and r.valid_from <= s.month::date
        order by r.valid_from desc limit 1) r on true
  ), driven as materialized (
    select m.employee, m.month, m.unit_id, m.km from driving_months m
    where m.municipality_id = (select app.municipality_id()) and m.month between make_date(extract(year from from_day)::int, 1, 1) and until_day
  ), far as materialized (
    select d.employee, extract(year from d.month) as year from driven d group by 1, 2
    having sum(d.km) > least(20000, (select min(r.split_km) from rates r))
  ), far_months as (
    select d.month, d.unit_id, d.km, sum(d.km) over (partition by d.employee, f.year order by d.month, d.unit_id rows unbounded preceding) as upto
    from far f join driven d on d.employee = f.employee and extract(year from d.month) = f.year
  ), low as (
    select f.month, f.unit_id, sum(least(f.km, greatest(0, f.upto - coalesce(r.split_km, 20000)))) as km
    from far_months f join rates r on r.month = f.month group by f.month, f.unit_id
  ), summed as (
    select t.month, t.unit_id, t.drivers, t.km - coalesce(l.km, 0) as high_km, coalesce(l.km, 0) as low_km
    from (select d.month, d.unit_id, count(*) as drivers, sum(d.km) as km from driven d
        where d.month >= from_day and d.unit_id = any ((select app.measured_driving_units())::bigint[]) group by d.month, d.unit_id) t
      left join low l on l.month = t.month and l.unit_id = t.unit_id
  )
  select s.month, s.unit_id, s.drivers, s.high_km, s.low_km,
    case when s.high_km > 0 and r.high is null or s.low_km > 0 and r.low is null then null
      else coalesce(s.high_km * r.high, 0) + coalesce(s.low_km * r.low, 0) end
  from summed s join rates r on r.month = s.month
$$;

create or replace function app.read_driving_persons(first_year int, last_year int)
returns table (year int, unit_id bigint, authorised bigint, below bigint, unreviewed bigint, passed bigint)
language sql stable security definer set search_path = public, pg_temp set jit = off as $$
  with driven as materialized (
    select m.employee, extract(year from m.month)::int as year, sum(m.km) as km, max(m.month) as last_month
    from driving_months m
    where m.municipality_id = (select app.municipality_id()) and m.month between make_date(first_year, 1, 1) and make_date(last_year, 12, 31)
    group by 1, 2
  ), limits as materialized (
    select y as year, coalesce((select r.split_km from driving_rates r where r.municipality_id = (select app.municipality_id()) and r.valid_from <= make_date(y, 12, 31)
      order by r.valid_from desc limit 1), 20000) as split_km
    from generate_series(first_year, last_year) y
  ), criteria as materialized (
    select c.valid_from, coalesce(lead(c.valid_from) over (order by c.valid_from), 'infinity') as before, c.least_km
    from driving_criteria c where c.municipality_id = (select app.municipality_id())
  ), counted as (
    select a.year, a.unit_id, 1 as authorised, (coalesce(d.km, 0) < c.least_km)::int as below,
      (coalesce(d.km, 0) < c.least_km and a.outcome is null)::int as unreviewed, 0 as passed
    from driving_authorisations a left join driven d on d.employee = a.employee and d.year = a.year
      left join criteria c on a.granted_on >= c.valid_from and a.granted_on < c.before
    where a.municipality_id = (select app.municipality_id()) and a.year between first_year and last_year
    union all
    select d.year, (select m.unit_id from driving_months m where m.municipality_id = (select app.municipality_id())
      and m.employee = d.employee and m.month = d.last_month order by m.unit_id limit 1), 0, 0, 0, 1
    from driven d join limits l on l.year = d.year where d.km > l.split_km
  )
  select c.year, c.unit_id, sum(c.authorised), coalesce(sum(c.below), 0), coalesce(sum(c.unreviewed), 0), sum(c.passed)
  from counted c where c.unit_id = any ((select app.measured_driving_units())::bigint[]) group by c.year, c.unit_id
$$;

create function app.count_driving_authorisations(first_year int, last_year int)
returns table (year int, unit_id bigint, authorised bigint)
language sql stable security definer set search_path = public, pg_temp set jit = off as $$
  select a.year, a.unit_id, count(*) from driving_authorisations a
  where a.municipality_id = (select app.municipality_id()) and a.year between first_year and last_year
    and a.unit_id = any ((select app.measured_driving_units())::bigint[])
  group by a.year, a.unit_id
$$;
comment on function app.count_driving_authorisations(int, int) is 'By year and unit how many are authorised, of the units whose figures the person may see.';
revoke execute on function app.count_driving_authorisations(int, int) from public;
grant execute on function app.count_driving_authorisations(int, int) to sagsgang_app, sagsgang_worker;
