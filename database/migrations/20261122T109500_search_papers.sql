-- The room search: words of papers and of what their attachments hold. Two parts, as items have three: what all employees
-- may find, and what only those with a task, a seat or a unit may. In the second one's own papers are taken first and
-- their words looked at after, so that nobody's search takes longer for what others write. Nothing here is counted or
-- suggested; what is shown of a hit is read under the policies of papers.

create table paper_search_entries (
  municipality_id int not null,
  is_open boolean not null,
  paper_id bigint not null,
  -- The attachment whose words these are; 0: the paper's own.
  attachment_id bigint not null,
  words tsvector not null,
  primary key (municipality_id, is_open, paper_id, attachment_id),
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete cascade
) partition by list (is_open);
comment on table paper_search_entries is 'Words by which a paper or an attachment of it is found. is_open: by every employee.';
create table paper_search_entries_open partition of paper_search_entries for values in (true);
create table paper_search_entries_restricted partition of paper_search_entries for values in (false);
create index paper_search_entries_paper on paper_search_entries (municipality_id, paper_id);
-- Of the restricted part there is none: it is reached by paper only.
create index paper_search_open_words on paper_search_entries_open using gin (words) with (fastupdate = off);

create table paper_search_waiting (
  municipality_id int not null,
  id bigint generated always as identity,
  paper_id bigint not null,
  primary key (municipality_id, id)
);
comment on table paper_search_waiting is 'Papers that changed since they were indexed, a row for each change: one is never lost to an indexing that had begun.';

do $$
declare each_table text;
begin
  foreach each_table in array array['paper_search_entries', 'paper_search_entries_open', 'paper_search_entries_restricted', 'paper_search_waiting'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
  foreach each_table in array array['paper_search_entries', 'paper_search_waiting'] loop
    execute format($f$create policy %I on %I to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() = 'index')
      with check (municipality_id = app.municipality_id() and app.purpose() = 'index')$f$, each_table || '_index', each_table);
  end loop;
end $$;
grant select, insert, delete on paper_search_entries to sagsgang_worker;
grant select, delete on paper_search_waiting to sagsgang_worker;

create function app.paper_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into paper_search_waiting (municipality_id, paper_id)
  select distinct c.municipality_id, case when tg_argv[0] = 'id' then (to_jsonb(c)->>'id')::bigint else (to_jsonb(c)->>'paper_id')::bigint end
  from changed_rows c;
  return null;
end $$;
comment on function app.paper_changed() is 'Statement trigger: the papers whose texts changed wait to be indexed anew.';

do $$
declare each_table text; key_column text;
begin
  foreach each_table in array array['papers', 'paper_sections', 'paper_points', 'paper_attachments', 'paper_attachment_versions'] loop
    key_column := case each_table when 'papers' then 'id' else 'paper_id' end;
    execute format('create trigger search_insert after insert on %I referencing new table as changed_rows for each statement execute function app.paper_changed(%L)', each_table, key_column);
    execute format('create trigger search_update after update on %I referencing new table as changed_rows for each statement execute function app.paper_changed(%L)', each_table, key_column);
    if each_table <> 'papers' then
      execute format('create trigger search_delete after delete on %I referencing old table as changed_rows for each statement execute function app.paper_changed(%L)', each_table, key_column);
    end if;
  end loop;
end $$;

create function app.case_of_papers_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- What closes is found by nobody else from this very transaction on.
  if new.degree <> 'open' then
    update paper_search_entries e set is_open = false from papers p
    where p.municipality_id = new.municipality_id and p.case_id = new.id and e.municipality_id = p.municipality_id and e.paper_id = p.id and e.is_open;
  end if;
  insert into paper_search_waiting (municipality_id, paper_id)
  select p.municipality_id, p.id from papers p where p.municipality_id = new.municipality_id and p.case_id = new.id;
  return null;
end $$;
comment on function app.case_of_papers_changed() is 'Row trigger of cases: files the entries of a case that closes, and has them made anew.';
create trigger search_case after update of degree, title, case_number, subject_words on cases for each row execute function app.case_of_papers_changed();

create function app.paper_attachment_narrowed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from paper_search_entries e where e.municipality_id = old.municipality_id and e.paper_id = old.paper_id and e.attachment_id = old.id;
  elsif new.degree = 'closed' then
    update paper_search_entries e set is_open = false
    where e.municipality_id = new.municipality_id and e.paper_id = new.paper_id and e.attachment_id = new.id and e.is_open;
  end if;
  return null;
end $$;
comment on function app.paper_attachment_narrowed() is 'Row trigger: an attachment that closes or goes is no longer found, in the same transaction.';
create trigger search_narrowed after delete or update of degree on paper_attachments for each row execute function app.paper_attachment_narrowed();

create function app.indexable_papers(wanted bigint[]) returns table (paper_id bigint, is_open boolean, texts json, attachments json)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, c.degree = 'open',
    json_build_object('title', p.title, 'case_title', c.title, 'case_number', c.case_number, 'subject_words', c.subject_words,
      'recommended_by', p.recommended_by,
      'sections', (select coalesce(json_agg(json_build_object('heading', s.heading, 'document', s.document) order by s.position), '[]')
        from paper_sections s where s.municipality_id = p.municipality_id and s.paper_id = p.id),
      'points', (select coalesce(json_agg(t.text order by t.position, t.id), '[]') from paper_points t where t.municipality_id = p.municipality_id and t.paper_id = p.id)),
    (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'is_open', a.degree = 'as-paper',
        'text', (select v.contained_text from paper_attachment_versions v where v.municipality_id = a.municipality_id and v.attachment_id = a.id
          order by v.version desc limit 1)) order by a.position), '[]')
      from paper_attachments a where a.municipality_id = p.municipality_id and a.paper_id = p.id)
  from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
  where p.municipality_id = app.municipality_id() and p.id = any (wanted) and session_user = 'sagsgang_worker' and app.purpose() = 'index'
$$;
comment on function app.indexable_papers(bigint[]) is 'What papers and their attachments say; answers to the worker that indexes only.';

create function app.own_papers() returns bigint[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select coalesce(array_agg(found.id), '{}') from (
      select unnest(app.writable_papers()) as id
      union
      select p.id from papers p where p.municipality_id = app.municipality_id() and p.laid_at is not null and p.body_id = any ((select app.seat_bodies())::bigint[])
      union
      select unnest(app.called_papers())
    ) found where found.id <> all ((select app.recused_papers())::bigint[]));
end $$;
comment on function app.own_papers() is 'Papers that the person sees by a task, a seat or a unit, with their closed attachments; the words of papers_seen without what all employees see.';

create function app.search_papers(wanted tsquery, at_most int) returns table (paper_id bigint, attachment_id bigint, score real)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  here int := app.municipality_id();
  weights real[] := array[0.15, 0.3, 0.5, 1.0];
  own bigint[];
  withheld bigint[];
begin
  if not app.search_person() then return; end if;
  own := app.own_papers();
  if app.is_employee() then
    withheld := app.recused_papers();
    return query select e.paper_id, e.attachment_id, ts_rank(weights, e.words, wanted, 1) from paper_search_entries_open e
      where e.municipality_id = here and e.words @@ wanted and e.paper_id <> all (withheld)
      order by e.paper_id desc, e.attachment_id limit at_most;
  else
    return query with mine as materialized (
        select e.paper_id, e.attachment_id, e.words from paper_search_entries_open e where e.municipality_id = here and e.paper_id = any (own))
      select m.paper_id, m.attachment_id, ts_rank(weights, m.words, wanted, 1) from mine m where m.words @@ wanted order by m.paper_id desc limit at_most;
  end if;
  return query with mine as materialized (
      select e.paper_id, e.attachment_id, e.words from paper_search_entries_restricted e where e.municipality_id = here and e.paper_id = any (own))
    select m.paper_id, m.attachment_id, ts_rank(weights, m.words, wanted, 1) from mine m where m.words @@ wanted order by m.paper_id desc limit at_most;
end $$;
comment on function app.search_papers(tsquery, int) is 'Newest papers and attachments that the person may see with these words, at most so many of each part.';

revoke execute on function app.paper_changed(), app.case_of_papers_changed(), app.paper_attachment_narrowed(), app.indexable_papers(bigint[]),
  app.own_papers(), app.search_papers(tsquery, int) from public;
grant execute on function app.indexable_papers(bigint[]) to sagsgang_worker;
grant execute on function app.search_papers(tsquery, int) to sagsgang_app;

-- What was written before is indexed too.
insert into paper_search_waiting (municipality_id, paper_id) select municipality_id, id from papers;
