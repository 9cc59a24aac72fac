-- Who asks is found out before each page. One statement without a transaction does it, where two transactions of three
-- round trips each did before: half of what a page costs a signed-in reader.

-- One statement over four tables; tests/database/reader-of-session.test.ts holds its words to those of app.is_employee,
-- app.seat_bodies, app.secretary_bodies and app.answers_for, each of which would be a call of its own.
create function app.signed_in_person() returns table (id bigint, name text, is_employee boolean, seat_bodies bigint[], secretary_bodies bigint[],
  is_administrator boolean, is_officer boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, works.here, sits.seats, sits.secretary, answers.administrator, answers.officer
  from persons p
    cross join lateral (select count(*) > 0 as here from employments e
      where e.municipality_id = p.municipality_id and e.person_id = p.id and app.holds_today(e.valid_from, e.valid_until)) works
    cross join lateral (select count(*) > 0 as here, coalesce(array_agg(distinct s.body_id) filter (where s.role <> 'substitute'), '{}') as seats,
        coalesce(array_agg(distinct s.body_id) filter (where s.role = 'secretary'), '{}') as secretary
      from seats s where s.municipality_id = p.municipality_id and s.person_id = p.id and app.holds_today(s.valid_from, s.valid_until)) sits
    cross join lateral (select count(*) filter (where r.kind = 'administrator') > 0 as administrator,
        count(*) filter (where r.kind = 'data-protection-officer') > 0 as officer
      from responsibilities r where r.municipality_id = p.municipality_id and r.person_id = p.id and app.holds_today(r.valid_from, r.valid_until)) answers
  where p.municipality_id = app.municipality_id() and p.id = app.person_id() and p.erased_at is null and (works.here or sits.here)
$$;
comment on function app.signed_in_person() is
  'The person of the transaction with the rights of today; no row for nobody, for one who was erased, and for one who neither works nor sits anywhere today.';

-- What it sets does not outlive it: asked inside a transaction, it leaves that transaction's person as it was.
create function app.reader_of_session(municipality int, digest bytea) returns table (is_stale boolean, id bigint, name text, is_employee boolean,
  seat_bodies bigint[], secretary_bodies bigint[], is_administrator boolean, is_officer boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  session sessions;
  here text := current_setting('app.municipality_id', true);
  person text := current_setting('app.person_id', true);
begin
  select * into session from sessions s where s.municipality_id = municipality and s.token_digest = digest
    and s.expires_at > now() and s.seen_at > now() - interval '2 hours';
  if not found then return; end if;
  perform set_config('app.municipality_id', municipality::text, true), set_config('app.person_id', session.person_id::text, true);
  return query select session.seen_at < now() - interval '1 minute', p.* from app.signed_in_person() p;
  perform set_config('app.municipality_id', here, true), set_config('app.person_id', person, true);
end $$;
comment on function app.reader_of_session(int, bytea) is
  'Whose living session has this digest, with the rights of today; stale when the session was last noted in use over a minute ago. Whoever has the digest has the session.';

revoke execute on function app.signed_in_person(), app.reader_of_session(int, bytea) from public;
grant execute on function app.signed_in_person(), app.reader_of_session(int, bytea) to sagsgang_app;
