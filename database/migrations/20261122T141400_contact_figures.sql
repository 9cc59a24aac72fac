-- Figures of the contact centre. Calls of months that have gone are summed once; a call that is changed, or comes later from
-- a list, takes its month out of the sums, and until it is summed again the figures are counted from the calls themselves.

create table contact_sums (
  municipality_id int not null,
  month date not null,
  cut text not null check (cut in ('day', 'slot', 'subject')),
  part int not null,
  queue_id bigint not null,
  subject_id bigint not null,
  trial boolean not null,
  arrived int not null,
  going int not null,
  answered int not null,
  called_back int not null,
  abandoned int not null,
  abandoned_soon int not null,
  turned_away int not null,
  closed int not null,
  overflowed int not null,
  ended_by_system int not null,
  wished int not null,
  kept int not null,
  given_up int not null,
  withdrawn int not null,
  resolved int not null,
  paused int not null,
  handled int not null,
  talked_ms bigint not null,
  wrap_up_ms bigint not null,
  waited_ms bigint not null,
  lost_ms bigint not null,
  waits text not null,
  losses text not null,
  primary key (municipality_id, month, cut, part, queue_id, subject_id, trial)
);
comment on table contact_sums is 'Calls of a whole month, summed by day (cut day, part its day of the month), by half hour of the day (cut slot, part from 0) and by subject (cut subject; 0: none). waits and losses: seconds of every call that was answered in the queue, or given up after 10 seconds or more, from which medians and percentiles are exact.';

create table contact_summed_months (
  municipality_id int not null,
  month date not null,
  primary key (municipality_id, month)
);
comment on table contact_summed_months is 'Months whose sums say what the calls say.';

create table contact_boards (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  title text not null check (title <> ''),
  token_digest bytea not null check (length(token_digest) = 32),
  dark boolean not null default false,
  made_by bigint not null,
  made_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, token_digest),
  foreign key (municipality_id, made_by) references persons (municipality_id, id) on delete cascade
);
comment on table contact_boards is 'Screens on a wall that show the queue without anybody signed in; each opens by an address of its own until it is taken away.';
create index contact_boards_made_by on contact_boards (municipality_id, made_by);

create table contact_expectations (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  figure text not null check (figure in ('wait', 'ninth', 'abandoned', 'within', 'resolved', 'kept', 'passed-on')),
  value numeric not null check (value >= 0),
  by_on date not null,
  stated_on date not null,
  body_id bigint,
  condition text,
  condition_met boolean,
  note text,
  primary key (municipality_id, id),
  unique (municipality_id, figure, by_on, stated_on),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete set null (body_id)
);
comment on table contact_expectations is 'What the administration expects of a figure by a day, perhaps on a condition. Nobody has decided it.';
create index contact_expectations_body on contact_expectations (municipality_id, body_id);
call app.make_register_table('contact_expectations', 'kontaktcenter', 'employees', null, array['id']);

create table contact_targets (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  figure text not null check (figure in ('wait', 'ninth', 'abandoned', 'within', 'resolved', 'kept', 'passed-on')),
  value numeric not null check (value >= 0),
  valid_from date not null,
  valid_until date,
  decided_on date not null,
  body_id bigint not null,
  case_number text,
  decision text,
  primary key (municipality_id, id),
  unique (municipality_id, figure, valid_from),
  check (valid_until is null or valid_until >= valid_from),
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete restrict
);
comment on table contact_targets is 'What a body has decided that a figure is to be, by date.';
create index contact_targets_body on contact_targets (municipality_id, body_id);
call app.make_register_table('contact_targets', 'kontaktcenter', 'employees', null, array['id']);

alter table register_imports add column choices jsonb not null default '{}';
comment on column register_imports.choices is 'What the person chose for a file whose columns are not known by their headings.';

create index contact_calls_subject_arrived on contact_calls (municipality_id, subject_id, arrived_at);

-- Whoever leads the contact centre keeps its register.
create or replace function app.keeps_register(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_employee() and (
    exists (select 1 from register_keepers k where k.municipality_id = app.municipality_id() and k.register = wanted
      and k.person_id = app.person_id() and k.unit_id is null)
    or wanted = 'kontaktcenter' and app.is_contact_leader()
    or exists (select 1 from bodies b where b.municipality_id = app.municipality_id() and b.kind = 'board'
      and b.id = any (app.secretary_bodies())))
$$;
comment on function app.keeps_register(text) is 'Keeps the whole register today: named for it, leader of the contact centre for that of the contact centre, or secretary of the board.';

do $$
declare
  each_table text;
  own text := 'municipality_id = app.municipality_id()';
  leads text := '(select app.is_contact_leader())';
begin
  foreach each_table in array array['contact_sums', 'contact_summed_months', 'contact_boards'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    -- Sums are read and written by the functions below only.
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
  execute format('create policy contact_boards_kept on contact_boards to sagsgang_app using (%s and %s) with check (%s and %s)', own, leads, own, leads);
end $$;
grant select (municipality_id, id, title, dark, made_by, made_at), insert, delete on contact_boards to sagsgang_app;
select app.track_history('contact_boards', array['id'], array['token_digest']);

create function app.contact_month(at timestamptz) returns date language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select date_trunc('month', at at time zone 'Europe/Copenhagen')::date
$$;
comment on function app.contact_month(timestamptz) is 'First day of the month in Denmark.';

create function app.count_trial_calls() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from contact_exchanges e where e.municipality_id = app.municipality_id() and e.name = 'Prøvecentral')
$$;
comment on function app.count_trial_calls() is 'Whether calls of the trial exchange are figures: where it is the only one there is.';

create function app.measures_contact() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_employee() or session_user = 'sagsgang_worker' and app.purpose() in ('register', 'wheel', 'contact')
$$;
comment on function app.measures_contact() is 'May see figures of calls: they are about nobody.';

-- Counts calls by what dims names: month, day, slot (half hour of the day), subject; queues always apart, as each has its own service level.
create function app.count_contact_calls(municipality int, from_day date, until_day date, dims text[], queue bigint, subjects bigint[], with_trial boolean)
returns table (month date, day date, slot int, queue_id bigint, subject_id bigint, trial boolean, arrived bigint, going bigint, answered bigint, called_back bigint,
  abandoned bigint, abandoned_soon bigint, turned_away bigint, closed bigint, overflowed bigint, ended_by_system bigint, wished bigint, kept bigint, given_up bigint,
  withdrawn bigint, resolved bigint, paused bigint, handled bigint, talked_ms bigint, wrap_up_ms bigint, waited_ms bigint, lost_ms bigint, waits int[], losses int[])
language sql stable set search_path = public, pg_temp as $$
  with c as (
    select k.*, k.arrived_at at time zone 'Europe/Copenhagen' as here, coalesce(k.outcome = 'answered', k.answered_at is not null) as taken,
      k.callback_wished_at is not null as wish
    from contact_calls k
    where k.municipality_id = municipality and k.arrived_at >= from_day::timestamp at time zone 'Europe/Copenhagen'
      and k.arrived_at < (until_day + 1)::timestamp at time zone 'Europe/Copenhagen'
      and (queue is null or k.queue_id = queue) and (subjects is null or k.subject_id = any (subjects)) and (with_trial or k.source <> 'trial')
  )
  select case when 'month' = any (dims) then date_trunc('month', c.here)::date end, case when 'day' = any (dims) then c.here::date end,
    case when 'slot' = any (dims) then (extract(hour from c.here) * 2 + floor(extract(minute from c.here) / 30))::int end,
    c.queue_id, case when 'subject' = any (dims) then coalesce(c.subject_id, 0) end, case when 'trial' = any (dims) then c.source = 'trial' end,
    count(*), count(*) filter (where c.ended_at is null and not c.taken),
    count(*) filter (where c.taken and not c.wish), count(*) filter (where c.taken and c.wish),
    count(*) filter (where c.outcome = 'abandoned' and coalesce(c.waited_ms, 0) >= 10000), count(*) filter (where c.outcome = 'abandoned' and coalesce(c.waited_ms, 0) < 10000),
    count(*) filter (where c.outcome = 'turned-away' and c.why is distinct from 'closed'), count(*) filter (where c.outcome = 'turned-away' and c.why = 'closed'),
    count(*) filter (where c.outcome = 'overflowed'), count(*) filter (where c.outcome = 'ended-by-system'),
    count(*) filter (where c.wish),
    -- The promise is a day: that of the wish, or the one that was agreed or said when the queue had closed.
    count(*) filter (where c.wish and (c.callback_reached_at at time zone 'Europe/Copenhagen')::date
      <= (coalesce(c.callback_due_at, c.callback_wished_at) at time zone 'Europe/Copenhagen')::date),
    count(*) filter (where c.outcome = 'callback-given-up'), count(*) filter (where c.outcome = 'callback-withdrawn'),
    count(*) filter (where c.taken and c.resolution = 'instantly-resolved'), count(*) filter (where c.taken and c.resolution_paused),
    count(*) filter (where c.taken and c.talked_ms is not null), coalesce(sum(c.talked_ms) filter (where c.taken), 0),
    coalesce(sum(c.wrap_up_ms) filter (where c.taken and c.talked_ms is not null), 0),
    coalesce(sum(c.waited_ms) filter (where c.taken and not c.wish), 0), coalesce(sum(c.waited_ms) filter (where c.outcome = 'abandoned' and c.waited_ms >= 10000), 0),
    coalesce(array_agg(ceil(c.waited_ms / 1000.0)::int) filter (where c.taken and not c.wish and c.waited_ms is not null), '{}'),
    coalesce(array_agg(ceil(c.waited_ms / 1000.0)::int) filter (where c.outcome = 'abandoned' and c.waited_ms >= 10000), '{}')
  from c group by 1, 2, 3, 4, 5, 6
$$;
comment on function app.count_contact_calls(int, date, date, text[], bigint, bigint[], boolean) is 'Figures counted from the calls themselves, of two days and those between.';

create function app.sum_contact_months(most int) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  municipality int := app.municipality_id();
  each_month date;
  summed int := 0;
begin
  if not (session_user = 'sagsgang_worker' and app.purpose() = 'contact') then raise exception 'Months are summed by the worker'; end if;
  -- Whoever changes calls of months that have gone holds it shared.
  if not pg_try_advisory_xact_lock(hashtext('sagsgang contact sums'), municipality) then return 0; end if;
  for each_month in
    select m::date from (select min(c.arrived_at) as first from contact_calls c where c.municipality_id = municipality) f,
      generate_series(app.contact_month(f.first)::timestamp, app.contact_month(now())::timestamp - interval '1 month', interval '1 month') m
    where not exists (select 1 from contact_summed_months s where s.municipality_id = municipality and s.month = m::date)
    order by 1 desc limit most
  loop
    delete from contact_sums s where s.municipality_id = municipality and s.month = each_month;
    insert into contact_sums select municipality, each_month, cut, coalesce(k.slot, extract(day from k.day)::int, 0), k.queue_id, coalesce(k.subject_id, 0), k.trial, k.arrived, k.going, k.answered, k.called_back,
        k.abandoned, k.abandoned_soon, k.turned_away, k.closed, k.overflowed, k.ended_by_system, k.wished, k.kept, k.given_up, k.withdrawn, k.resolved, k.paused, k.handled,
        k.talked_ms, k.wrap_up_ms, k.waited_ms, k.lost_ms, array_to_string(k.waits, ' '), array_to_string(k.losses, ' ')
      from (values ('day'), ('slot'), ('subject')) w (cut),
        lateral app.count_contact_calls(municipality, each_month, (each_month + interval '1 month')::date - 1, array['trial', w.cut], null, null, true) k;
    insert into contact_summed_months values (municipality, each_month);
    summed := summed + 1;
  end loop;
  return summed;
end $$;
comment on function app.sum_contact_months(int) is 'Sums months that have gone and are not summed, the newest first; answers how many. Does nothing while somebody changes calls of such months.';

create function app.forget_contact_sums() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  municipality int;
  months date[];
begin
  for municipality, months in
    select c.municipality_id, array_agg(distinct app.contact_month(c.arrived_at)) from changed_rows c
    where c.arrived_at < app.contact_month(now())::timestamp at time zone 'Europe/Copenhagen' group by 1
  loop
    perform pg_advisory_xact_lock_shared(hashtext('sagsgang contact sums'), municipality);
    delete from contact_summed_months s where s.municipality_id = municipality and s.month = any (months);
  end loop;
  return null;
end $$;
comment on function app.forget_contact_sums() is 'Statement trigger: a month is counted from its calls again when one of them is another than before.';
create trigger forget_insert after insert on contact_calls referencing new table as changed_rows for each statement execute function app.forget_contact_sums();
create trigger forget_old after update on contact_calls referencing old table as changed_rows for each statement execute function app.forget_contact_sums();
create trigger forget_update after update on contact_calls referencing new table as changed_rows for each statement execute function app.forget_contact_sums();
create trigger forget_delete after delete on contact_calls referencing old table as changed_rows for each statement execute function app.forget_contact_sums();

-- Whole months that are summed from the sums, all other days from the calls; rows of one group may come more than once, to be added.
create function app.read_contact_figures(from_day date, until_day date, dims text[], queue bigint, subjects bigint[], with_trial boolean)
returns table (month date, day date, slot int, queue_id bigint, subject_id bigint, arrived bigint, going bigint, answered bigint, called_back bigint,
  abandoned bigint, abandoned_soon bigint, turned_away bigint, closed bigint, overflowed bigint, ended_by_system bigint, wished bigint, kept bigint, given_up bigint,
  withdrawn bigint, resolved bigint, paused bigint, handled bigint, talked_ms bigint, wrap_up_ms bigint, waited_ms bigint, lost_ms bigint, waits text, losses text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  municipality int := app.municipality_id();
  by_subject boolean := subjects is not null or 'subject' = any (dims);
  months date[] := '{}';
  part record;
begin
  if not app.measures_contact() then return; end if;
  if not (by_subject and dims && '{day,slot}' or '{day,slot}' <@ dims) then
    months := array(select s.month from contact_summed_months s where s.municipality_id = municipality
      and s.month >= from_day and (s.month + interval '1 month')::date - 1 <= until_day);
  end if;
  return query
    select case when 'month' = any (dims) then s.month end, case when 'day' = any (dims) then s.month + s.part - 1 end, case when 'slot' = any (dims) then s.part end, s.queue_id,
      case when 'subject' = any (dims) then s.subject_id end, sum(s.arrived), sum(s.going), sum(s.answered), sum(s.called_back), sum(s.abandoned), sum(s.abandoned_soon),
      sum(s.turned_away), sum(s.closed), sum(s.overflowed), sum(s.ended_by_system), sum(s.wished), sum(s.kept), sum(s.given_up), sum(s.withdrawn), sum(s.resolved),
      sum(s.paused), sum(s.handled), sum(s.talked_ms)::bigint, sum(s.wrap_up_ms)::bigint, sum(s.waited_ms)::bigint, sum(s.lost_ms)::bigint,
      string_agg(s.waits, ' ') filter (where s.waits <> ''), string_agg(s.losses, ' ') filter (where s.losses <> '')
    from contact_sums s
    where s.municipality_id = municipality and s.month = any (months) and s.cut = case when by_subject then 'subject' when 'day' = any (dims) then 'day' else 'slot' end
      and (queue is null or s.queue_id = queue) and (subjects is null or s.subject_id = any (subjects)) and (with_trial or not s.trial)
    group by 1, 2, 3, 4, 5;
  for part in
    select min(d.from_day) as from_day, max(d.until_day) as until_day from (
      select greatest(m::date, from_day) as from_day, least((m + interval '1 month')::date - 1, until_day) as until_day,
        extract(year from m) * 12 + extract(month from m) - row_number() over (order by m) as stretch
      from generate_series(date_trunc('month', from_day), date_trunc('month', until_day), interval '1 month') m where not m::date = any (months)) d
    group by d.stretch
  loop
    return query
      select k.month, k.day, k.slot, k.queue_id, k.subject_id, k.arrived, k.going, k.answered, k.called_back, k.abandoned, k.abandoned_soon, k.turned_away, k.closed,
        k.overflowed, k.ended_by_system, k.wished, k.kept, k.given_up, k.withdrawn, k.resolved, k.paused, k.handled, k.talked_ms, k.wrap_up_ms, k.waited_ms, k.lost_ms,
        array_to_string(k.waits, ' '), array_to_string(k.losses, ' ')
      from app.count_contact_calls(municipality, part.from_day, part.until_day, dims, queue, subjects, with_trial) k;
  end loop;
end $$;
comment on function app.read_contact_figures(date, date, text[], bigint, bigint[], boolean) is 'Figures of calls of two days and those between, for employees and the jobs of registers; says nothing of persons.';

-- Whether employees answered what was passed on to them is for their own managers, the leaders of the contact centre and the board.
create function app.measured_contact_units() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select case when session_user = 'sagsgang_worker' and app.purpose() in ('register', 'wheel', 'contact') or app.keeps_register('kontaktcenter')
      or exists (select 1 from bodies b where b.municipality_id = app.municipality_id() and b.kind = 'board' and b.id = any (app.seat_bodies()))
    then array(select u.id from units u where u.municipality_id = app.municipality_id()) else app.managed_units() end
$$;
comment on function app.measured_contact_units() is 'Units whose answering of calls passed on the person may see: all for leaders of the contact centre, keepers of its register and the board; their own for managers.';

create function app.read_passed_on(from_day date, until_day date, by_month boolean, with_trial boolean)
returns table (month date, unit_id bigint, passed bigint, employee bigint, colleague bigint, returned bigint, away bigint, answer_ms bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when by_month then app.contact_month(t.passed_at) end, t.unit_id, count(*),
    count(*) filter (where t.answered_at is not null and t.answered_by is distinct from 'colleague'), count(*) filter (where t.answered_by = 'colleague'),
    count(*) filter (where t.answered_at is null and t.returned_at is not null), count(*) filter (where t.away_without_diversion and t.answered_at is null),
    coalesce(sum(extract(epoch from t.answered_at - t.passed_at) * 1000), 0)::bigint
  from contact_transfers t
  where app.measures_contact() and t.municipality_id = app.municipality_id() and t.passed_at >= from_day::timestamp at time zone 'Europe/Copenhagen'
    and t.passed_at < (until_day + 1)::timestamp at time zone 'Europe/Copenhagen'
    and (with_trial or exists (select 1 from contact_calls c where c.municipality_id = t.municipality_id and c.id = t.call_id and c.source <> 'trial'))
  group by grouping sets ((1), (1, 2)) having grouping(t.unit_id) = 1 or t.unit_id = any (app.measured_contact_units())
$$;
comment on function app.read_passed_on(date, date, boolean, boolean) is 'Calls passed on between two days, both included: all (unit null), and those of each unit that the person may see.';

-- What stands on a wall: how many wait, since when, desks by state, today. No persons, no numbers.
create function app.contact_now() returns jsonb language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'queues', (select coalesce(jsonb_agg(jsonb_build_object('title', q.title, 'waiting', coalesce(w.waiting, 0), 'longestSince', w.since, 'callbacks', coalesce(w.callbacks, 0)) order by q.id), '[]')
      from contact_queues q left join (select c.queue_id, count(*) filter (where c.phase in ('waiting', 'asking-number', 'offered', 'returned')) as waiting,
          min(c.arrived_at) filter (where c.phase in ('waiting', 'asking-number', 'offered', 'returned')) as since,
          count(*) filter (where c.phase like 'callback%') as callbacks
        from contact_calls c where c.municipality_id = app.municipality_id() and c.ended_at is null group by 1) w on w.queue_id = q.id
      where q.municipality_id = app.municipality_id() and not q.is_closed),
    'desks', (select coalesce(jsonb_object_agg(d.state, d.desks), '{}') from (select s.state, count(*) as desks from contact_desk_states s
      where s.municipality_id = app.municipality_id() and s.state <> 'signed-out' group by 1) d),
    'today', (select jsonb_build_object('arrived', coalesce(sum(k.arrived), 0), 'answered', coalesce(sum(k.answered + k.called_back), 0), 'abandoned', coalesce(sum(k.abandoned), 0),
        'direct', coalesce(sum(k.answered), 0), 'waitedMs', coalesce(sum(k.waited_ms), 0))
      from app.count_contact_calls(app.municipality_id(), (now() at time zone 'Europe/Copenhagen')::date, (now() at time zone 'Europe/Copenhagen')::date, '{}', null, null, app.count_trial_calls()) k),
    'exchange', (select e.state from contact_exchanges e where e.municipality_id = app.municipality_id()))
$$;
comment on function app.contact_now() is 'What the wall board shows; called by the functions that ask who may see it.';

create function app.contact_board() returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select case when app.is_contact_agent() then app.contact_now() end
$$;
comment on function app.contact_board() is 'The wall board for those who work in the contact centre.';

create function app.contact_board_of(digest bytea) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select app.contact_now() || jsonb_build_object('dark', b.dark) from contact_boards b where b.municipality_id = app.municipality_id() and b.token_digest = digest
$$;
comment on function app.contact_board_of(bytea) is 'The wall board by the address of a screen; null where there is no such screen.';

revoke execute on function app.contact_month(timestamptz), app.count_trial_calls(), app.measures_contact(), app.count_contact_calls(int, date, date, text[], bigint, bigint[], boolean),
  app.sum_contact_months(int), app.forget_contact_sums(), app.read_contact_figures(date, date, text[], bigint, bigint[], boolean), app.measured_contact_units(),
  app.read_passed_on(date, date, boolean, boolean), app.contact_now(), app.contact_board(), app.contact_board_of(bytea) from public;
grant execute on function app.count_trial_calls(), app.read_contact_figures(date, date, text[], bigint, bigint[], boolean), app.read_passed_on(date, date, boolean, boolean)
  to sagsgang_app, sagsgang_worker;
grant execute on function app.sum_contact_months(int) to sagsgang_worker;
grant execute on function app.contact_board() to sagsgang_app;
grant execute on function app.contact_board_of(bytea) to sagsgang_app, sagsgang_public;
