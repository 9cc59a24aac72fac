-- The room cases: a paper that several persons write at once. What they type is one Yjs document a paper: its state when the
-- text was last brought into paper_sections, and every change since, each stored before its writer is told that it is saved.

create table paper_writings (
  municipality_id int not null,
  paper_id bigint not null,
  generation bigint generated always as identity,
  state bytea not null,
  revisions jsonb not null,
  primary key (municipality_id, paper_id),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete cascade
);
comment on table paper_writings is 'The shared document of a paper as it was when its text was last brought into the sections.';
comment on column paper_writings.generation is 'A page that has another one holds a document that is gone, and begins anew.';
comment on column paper_writings.revisions is 'The revision of each section that the state holds, by the section''s id.';

create table paper_writing_updates (
  municipality_id int not null,
  id bigint generated always as identity,
  paper_id bigint not null,
  person_id bigint,
  change bytea not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, paper_id) references paper_writings (municipality_id, paper_id) on delete cascade,
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete set null (person_id)
);
comment on table paper_writing_updates is 'Changes of a shared document that are not in its state yet, as Yjs wrote them.';
create index paper_writing_updates_paper on paper_writing_updates (municipality_id, paper_id, id);
create index paper_writing_updates_person on paper_writing_updates (municipality_id, person_id);

do $$
declare
  each_table text;
  written text := 'municipality_id = app.municipality_id() and paper_id = any ((select app.writable_papers())::bigint[])';
begin
  foreach each_table in array array['paper_writings', 'paper_writing_updates'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
    execute format('create policy %I on %I for select to sagsgang_app using (%s)', each_table || '_task', each_table, written);
    execute format('create policy %I on %I for delete to sagsgang_app using (%s)', each_table || '_clear', each_table, written);
  end loop;
end $$;
create policy paper_writings_begin on paper_writings for insert to sagsgang_app
  with check (municipality_id = app.municipality_id() and paper_id = any ((select app.writable_papers())::bigint[]));
create policy paper_writings_settle on paper_writings for update to sagsgang_app
  using (municipality_id = app.municipality_id() and paper_id = any ((select app.writable_papers())::bigint[]))
  with check (municipality_id = app.municipality_id() and paper_id = any ((select app.writable_papers())::bigint[]));
create policy paper_writing_updates_add on paper_writing_updates for insert to sagsgang_app
  with check (municipality_id = app.municipality_id() and person_id = app.person_id() and paper_id = any ((select app.writable_papers())::bigint[]));
grant select, insert, update, delete on paper_writings to sagsgang_app;
grant select, insert, delete on paper_writing_updates to sagsgang_app;

-- No history: keystrokes are nobody's record. What is written becomes a version of its section, with its writer, in
-- paper_section_versions, which has.

create function app.unsettled_writings() returns table (paper_id bigint, person_ids bigint[]) language sql stable security definer set search_path = public, pg_temp as $$
  select u.paper_id, coalesce(array_agg(u.person_id order by u.id desc) filter (where u.person_id is not null), '{}')
  from (select paper_id, person_id, max(id) as id from paper_writing_updates where municipality_id = app.municipality_id() group by paper_id, person_id) u
  group by u.paper_id
$$;
comment on function app.unsettled_writings() is 'Papers of which something typed is not in the sections yet, with those who typed it, the last one first: what a site that starts brings in.';
revoke execute on function app.unsettled_writings() from public;
grant execute on function app.unsettled_writings() to sagsgang_app;

create function app.writing_outdated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from paper_writings w where w.municipality_id = new.municipality_id and w.paper_id = new.paper_id;
  return null;
end $$;
comment on function app.writing_outdated() is 'A text that changed without a new revision had something erased: the shared document, which still has it, goes.';
revoke execute on function app.writing_outdated() from public;
create trigger writing_outdated after update of document on paper_sections for each row
  when (old.document is distinct from new.document and old.revision = new.revision) execute function app.writing_outdated();
