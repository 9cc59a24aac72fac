-- Whoever may sign in today may see who they are, also with no more than a substitute's seat.

create function app.belongs_here() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_employee() or exists (select 1 from seats s where s.municipality_id = app.municipality_id()
    and s.person_id = app.person_id() and app.holds_today(s.valid_from, s.valid_until))
$$;
comment on function app.belongs_here() is 'Is employed or seated today, as a substitute too.';
revoke execute on function app.belongs_here() from public;
grant execute on function app.belongs_here() to sagsgang_app;

create policy persons_self on persons for select to sagsgang_app
  using (municipality_id = app.municipality_id() and id = app.person_id() and (select app.belongs_here()));
