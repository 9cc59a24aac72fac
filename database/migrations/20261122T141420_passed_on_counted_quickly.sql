-- Calls passed on of a year are counted without asking for each whether its call was one of the trial exchange.
create index contact_calls_trial on contact_calls (municipality_id, arrived_at) where source = 'trial';

create or replace function app.read_passed_on(from_day date, until_day date, by_month boolean, with_trial boolean)
returns table (month date, unit_id bigint, passed bigint, employee bigint, colleague bigint, returned bigint, away bigint, answer_ms bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when by_month then app.contact_month(t.passed_at) end, t.unit_id, count(*),
    count(*) filter (where t.answered_at is not null and t.answered_by is distinct from 'colleague'), count(*) filter (where t.answered_by = 'colleague'),
    count(*) filter (where t.answered_at is null and t.returned_at is not null), count(*) filter (where t.away_without_diversion and t.answered_at is null),
    coalesce(sum(extract(epoch from t.answered_at - t.passed_at) * 1000), 0)::bigint
  from contact_transfers t
  where app.measures_contact() and t.municipality_id = app.municipality_id() and t.passed_at >= from_day::timestamp at time zone 'Europe/Copenhagen'
    and t.passed_at < (until_day + 1)::timestamp at time zone 'Europe/Copenhagen'
    and (with_trial or t.call_id not in (select c.id from contact_calls c where c.municipality_id = app.municipality_id() and c.source = 'trial'
      and c.arrived_at < (until_day + 1)::timestamp at time zone 'Europe/Copenhagen'))
  group by grouping sets ((1), (1, 2)) having grouping(t.unit_id) = 1 or t.unit_id = any (app.measured_contact_units())
$$;
comment on function app.read_passed_on(date, date, boolean, boolean) is 'Calls passed on between two days, both included: all (unit null), and those of each unit that the person may see.';
