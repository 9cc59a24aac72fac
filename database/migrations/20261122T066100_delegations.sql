-- The room organisation: who acts for whom, and the days nobody works.

create table delegations (
  municipality_id int not null,
  id bigint generated always as identity,
  principal_id bigint not null,
  deputy_id bigint not null,
  matter text not null check (matter in ('approval', 'all')),
  body_id bigint,
  note text,
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  primary key (municipality_id, id),
  check (principal_id <> deputy_id),
  foreign key (municipality_id, principal_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, deputy_id) references persons (municipality_id, id) on delete cascade,
  foreign key (municipality_id, body_id) references bodies (municipality_id, id) on delete cascade
);
comment on table delegations is 'Who acts for whom, always with an end. It lets a person act where the other may; it opens nothing that is closed, and is not passed on.';
comment on column delegations.principal_id is 'Who is stood in for.';
comment on column delegations.matter is 'approval: of papers only; all: whatever the principal is asked to do.';
comment on column delegations.body_id is 'Only what goes to this body; null: to all.';
create index delegations_principal on delegations (municipality_id, principal_id);
create index delegations_deputy on delegations (municipality_id, deputy_id);
create index delegations_body on delegations (municipality_id, body_id);

create table days_off (
  municipality_id int not null references municipalities on delete restrict,
  day date not null,
  name text not null check (name <> ''),
  primary key (municipality_id, day)
);
comment on table days_off is 'Single days on which the municipality is closed, besides Saturdays, Sundays and public holidays (src/language/danish-holidays.ts).';

create table yearly_days_off (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  occasion text not null check (occasion in ('may-day', 'constitution-day', 'christmas-eve', 'new-years-eve')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (municipality_id, id),
  unique (municipality_id, occasion, valid_from)
);
comment on table yearly_days_off is 'Which days of the year that are no public holidays the municipality has chosen to be closed, by date.';

do $$
declare each_table text;
begin
  foreach each_table in array array['delegations', 'days_off', 'yearly_days_off'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I for select to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() is not null)', each_table || '_worker', each_table);
    execute format('create policy %I on %I for select to sagsgang_app using (municipality_id = app.municipality_id() and ((select app.is_employee()) or cardinality((select app.seat_bodies())) > 0))', each_table || '_colleagues', each_table);
    execute format('create policy %I on %I to sagsgang_app using (municipality_id = app.municipality_id() and (select app.answers_for(''administrator''))) with check (municipality_id = app.municipality_id() and (select app.answers_for(''administrator'')))', each_table || '_administrator', each_table);
    execute format('grant select on %I to sagsgang_app, sagsgang_worker', each_table);
    execute format('grant insert, update, delete on %I to sagsgang_app', each_table);
  end loop;
end $$;
select app.track_history('delegations', array['id']), app.track_history('days_off', array['day']), app.track_history('yearly_days_off', array['id']);

-- Whoever is to be away names a deputy; nobody names oneself.
create policy delegations_principal on delegations to sagsgang_app
  using (municipality_id = app.municipality_id() and principal_id = app.person_id() and (select app.is_employee()))
  with check (municipality_id = app.municipality_id() and principal_id = app.person_id() and (select app.is_employee()));
create policy delegations_not_to_oneself on delegations as restrictive for insert to sagsgang_app with check (deputy_id <> app.person_id());
create policy delegations_not_to_oneself_later on delegations as restrictive for update to sagsgang_app using (true) with check (deputy_id <> app.person_id());
-- Everyone may know when the town hall is closed.
create policy days_off_public on days_off for select to sagsgang_public using (municipality_id = app.municipality_id());
create policy yearly_days_off_public on yearly_days_off for select to sagsgang_public using (municipality_id = app.municipality_id());
grant select on days_off, yearly_days_off to sagsgang_public;
