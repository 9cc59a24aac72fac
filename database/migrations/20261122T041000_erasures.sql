-- What was erased of a person, when and on what ground: without the personal data itself, and tracked by history, so that
-- verify can tell an erasure from a payload that somebody took away.

create table erasures (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  person_id bigint not null,
  erased_at timestamptz not null,
  ground text not null check (ground <> ''),
  entry_ids bigint[] not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete restrict
);
comment on table erasures is 'Each erasure of a person. The row of the person stays, without anything that tells who it was.';
comment on column erasures.entry_ids is 'The history entries whose payloads went; their digests stay in the chain.';
create index erasures_person on erasures (municipality_id, person_id);

alter table erasures enable row level security;
alter table erasures force row level security;
create policy erasures_owner on erasures to current_user using (true) with check (true);
create policy erasures_officer on erasures for select to sagsgang_app
  using (municipality_id = app.municipality_id() and (select app.answers_for('data-protection-officer')));
grant select on erasures to sagsgang_app;
select app.track_history('erasures', array['id']);
