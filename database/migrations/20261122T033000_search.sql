-- The room search: one index over all that a person may see. What is published, internal and closed lies in partitions of
-- its own, each with its own index, so that a search by someone without closed rights never touches the closed one: no hit,
-- no count, no suggestion and no time can tell of it. Lexemes are made in TypeScript (src/language/danish-words).
-- The app and public logins have no right to these tables; they ask the functions below, which say the same words as the
-- policies of items: under row-level security @@ is not leakproof, and the index would not be used.

create extension if not exists btree_gin with schema public;
create extension if not exists pg_trgm with schema public;

create table search_entries (
  municipality_id int not null,
  item_id bigint not null,
  audience text not null check (audience in ('published', 'internal', 'closed')),
  body_id bigint not null,
  held_on date not null,
  words tsvector not null,
  primary key (municipality_id, item_id, audience),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
) partition by list (audience);
comment on table search_entries is 'The index entry of each item, filed by who may find it.';
comment on column search_entries.audience is 'published: everyone; internal: employees and the body; closed: the body and those with a task.';
comment on column search_entries.words is 'Folded stems with weights: A title, B decision and recommendation, C the rest, D parts of compounds. Beginning with =: in the title. Beginning with _: body, year, month, outcome, kind, unit.';

create table search_entries_published partition of search_entries for values in ('published');
create table search_entries_internal partition of search_entries for values in ('internal');
create table search_entries_closed partition of search_entries for values in ('closed');
-- Words lie outside the row: most hits are only looked at for their date.
alter table search_entries_published alter column words set storage external;
alter table search_entries_internal alter column words set storage external;
alter table search_entries_published set (toast_tuple_target = 128);
alter table search_entries_internal set (toast_tuple_target = 128);
create index search_entries_published_words on search_entries_published using gin (municipality_id, words) with (gin_pending_list_limit = 1024);
create index search_entries_internal_words on search_entries_internal using gin (municipality_id, words) with (gin_pending_list_limit = 1024);
-- Each closed lexeme begins with its municipality and body, so that one body's entries share no list with another's.
create index search_entries_closed_words on search_entries_closed using gin (words) with (fastupdate = off);

create table search_uncounted (
  municipality_id int not null,
  item_id bigint not null,
  primary key (municipality_id, item_id),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
);
comment on table search_uncounted is 'Open entries whose terms are not yet in search_terms, and items that must be indexed anew because their body or date changed.';

create table search_terms (
  municipality_id int not null references municipalities on delete cascade,
  audience text not null check (audience in ('published', 'internal')),
  lexeme text not null collate "C",
  surface text,
  folded text collate "C",
  entries int not null,
  primary key (municipality_id, audience, lexeme)
) with (fillfactor = 80);
comment on table search_terms is 'In how many entries of an audience each lexeme stands: for suggestions, spelling and the span of a search. Nothing closed is counted.';
comment on column search_terms.surface is 'The word as people write it; null for filters and title lexemes.';
comment on column search_terms.folded is 'The surface in the one spelling of src/language/danish-words/fold-letters.ts.';
create index search_terms_folded on search_terms (municipality_id, audience, folded) where folded is not null;
create index search_terms_similar on search_terms using gin (municipality_id, folded gin_trgm_ops) where folded is not null;

create table search_synonyms (
  municipality_id int not null references municipalities on delete cascade,
  id bigint generated always as identity,
  words text[] not null check (cardinality(words) > 1),
  primary key (municipality_id, id)
);
comment on table search_synonyms is 'Words that mean the same here; a search for one finds the others too.';

do $$
declare each_table text;
begin
  foreach each_table in array array['search_entries', 'search_entries_published', 'search_entries_internal', 'search_entries_closed', 'search_uncounted', 'search_terms', 'search_synonyms'] loop
    execute format('alter table %I enable row level security', each_table);
    execute format('alter table %I force row level security', each_table);
    execute format('create policy %I on %I to current_user using (true) with check (true)', each_table || '_owner', each_table);
  end loop;
  foreach each_table in array array['search_entries', 'search_uncounted', 'search_terms'] loop
    execute format('create policy %I on %I to sagsgang_worker using (municipality_id = app.municipality_id() and app.purpose() in (''import'', ''index'')) with check (municipality_id = app.municipality_id() and app.purpose() in (''import'', ''index''))', each_table || '_worker', each_table);
    execute format('grant select, insert, update, delete on %I to sagsgang_worker', each_table);
  end loop;
end $$;
create policy search_synonyms_all on search_synonyms for select to sagsgang_app, sagsgang_public using (municipality_id = app.municipality_id());
create policy search_synonyms_administrator on search_synonyms to sagsgang_app
  using (municipality_id = app.municipality_id() and (select app.answers_for('administrator')))
  with check (municipality_id = app.municipality_id() and (select app.answers_for('administrator')));
grant select on search_synonyms to sagsgang_app, sagsgang_public;
grant insert, update, delete on search_synonyms to sagsgang_app;
select app.track_history('search_synonyms', array['id']);

create function app.add_usual_synonyms() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_synonyms (municipality_id, words) values
    (new.municipality_id, array['omstilling', 'telefon']), (new.municipality_id, array['MED', 'medindflydelse', 'medudvalg']),
    (new.municipality_id, array['straksafklaring', 'førstegangsløsning']),
    (new.municipality_id, array['frist', 'tidsfrist', 'deadline']);
  return null;
end $$;
comment on function app.add_usual_synonyms() is 'A new municipality begins with these; its administrator keeps them.';
create trigger usual_synonyms after insert on municipalities for each row execute function app.add_usual_synonyms();

-- Filing: an entry moves with the degree of its item and meeting, in the same transaction, whoever changes it.

create function app.search_audience(item_degree text, meeting_degree text) returns text language sql immutable parallel safe
  return case when item_degree = 'closed' then 'closed' when item_degree = 'published' and meeting_degree = 'published' then 'published' else 'internal' end;
comment on function app.search_audience(text, text) is 'Under which audience an item is filed; the same words as the policies of items.';

create function app.relabel_words(words tsvector, old_label text, new_label text) returns tsvector language sql immutable parallel safe as $$
  select coalesce(string_agg('''' || new_label || substr(w.lexeme, length(old_label) + 1) || ''''
    || coalesce((select ':' || string_agg(p.position || p.weight, ',') from unnest(w.positions, w.weights) p(position, weight)), ''), ' '), '')::tsvector
  from unnest(words) w
$$;
comment on function app.relabel_words(tsvector, text, text) is 'Every lexeme with another beginning; positions and weights stay.';

create function app.closed_label(municipality int, body bigint) returns text language sql immutable parallel safe
  return municipality || '.' || body || '|';
comment on function app.closed_label(int, bigint) is 'How the lexemes of a closed entry begin.';

create function app.relabel_query(query tsquery, label text) returns tsquery language sql immutable parallel safe as $$
  select regexp_replace(query::text, '''([^'']+)''', '''' || label || '\1''', 'g')::tsquery
$$;
comment on function app.relabel_query(tsquery, text) is 'The same question of closed entries; lexemes never hold a quote.';

create function app.refile_search_entries(municipality int, meeting bigint, item bigint) returns void language sql security definer set search_path = public, pg_temp as $$
  update search_entries e set audience = filed.audience, words = case
      when filed.audience = 'closed' then app.relabel_words(e.words, '', app.closed_label(e.municipality_id, e.body_id))
      when e.audience = 'closed' then app.relabel_words(e.words, app.closed_label(e.municipality_id, e.body_id), '')
      else e.words end
  from (select i.id, app.search_audience(i.degree, m.degree) as audience from items i
    join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
    where i.municipality_id = municipality and i.meeting_id = meeting and (item is null or i.id = item)) filed
  where e.municipality_id = municipality and e.item_id = filed.id and e.audience <> filed.audience
$$;
comment on function app.refile_search_entries(int, bigint, bigint) is 'Files the entries of a meeting, or of one item of it, where they now belong.';

create function app.refile_search_trigger() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'meetings' then perform app.refile_search_entries(new.municipality_id, new.id, null);
  else perform app.refile_search_entries(new.municipality_id, new.meeting_id, new.id); end if;
  return null;
end $$;
create function app.unfile_search_trigger() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from search_entries e where e.municipality_id = old.municipality_id and e.item_id = old.id;
  insert into search_uncounted (municipality_id, item_id) values (new.municipality_id, new.id) on conflict do nothing;
  return null;
end $$;
comment on function app.unfile_search_trigger() is 'An item of another body or date is found by nobody until it is indexed anew.';
create trigger search_unfile after update of body_id, held_on on items for each row
  when (old.body_id is distinct from new.body_id or old.held_on is distinct from new.held_on) execute function app.unfile_search_trigger();
create trigger search_refile after update of degree on items for each row when (old.degree is distinct from new.degree) execute function app.refile_search_trigger();
create trigger search_refile after update of degree on meetings for each row when (old.degree is distinct from new.degree) execute function app.refile_search_trigger();

-- Counting: new entries are counted in batches by a job; an entry that changes, closes or goes is uncounted at once.

create function app.search_entries_added() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_uncounted (municipality_id, item_id) select n.municipality_id, n.item_id from new_rows n where n.audience <> 'closed'
  on conflict do nothing;
  return null;
end $$;

create function app.search_entries_gone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare each_municipality int;
begin
  for each_municipality in select distinct o.municipality_id from old_rows o where o.audience <> 'closed' order by 1 loop
    -- The counting job holds the same lock: an entry is either counted or not.
    perform pg_advisory_xact_lock(hashtext('search_terms'), each_municipality);
    with gone as (
      select o.audience, w.lexeme collate "C" as lexeme, count(*)::int as entries from old_rows o cross join lateral unnest(o.words) w
      where o.municipality_id = each_municipality and o.audience <> 'closed'
        and not exists (select 1 from search_uncounted u where u.municipality_id = o.municipality_id and u.item_id = o.item_id)
      group by 1, 2
    ), emptied as (
      delete from search_terms t using gone g where t.municipality_id = each_municipality and t.audience = g.audience and t.lexeme = g.lexeme and t.entries <= g.entries
    )
    update search_terms t set entries = t.entries - g.entries from gone g
    where t.municipality_id = each_municipality and t.audience = g.audience and t.lexeme = g.lexeme and t.entries > g.entries;
  end loop;
  delete from search_uncounted u using old_rows o where u.municipality_id = o.municipality_id and u.item_id = o.item_id;
  if tg_op = 'UPDATE' then
    insert into search_uncounted (municipality_id, item_id) select n.municipality_id, n.item_id from new_rows n where n.audience <> 'closed'
    on conflict do nothing;
  end if;
  return null;
end $$;

create trigger search_entries_added after insert on search_entries referencing new table as new_rows for each statement execute function app.search_entries_added();
create trigger search_entries_changed after update on search_entries referencing old table as old_rows new table as new_rows for each statement execute function app.search_entries_gone();
create trigger search_entries_gone after delete on search_entries referencing old table as old_rows for each statement execute function app.search_entries_gone();

-- Asking. The login decides first: only the app login is believed to carry a person.

create function app.search_person() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select session_user = 'sagsgang_app' and app.person_id() is not null
$$;
comment on function app.search_person() is 'Does this transaction search for a person? The public login never does, whatever it sets.';

create function app.search_audiences() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select case when app.search_person() and app.is_employee() then array['published', 'internal'] else array['published'] end
$$;
comment on function app.search_audiences() is 'Whose terms the reader may know. Never closed.';

create function app.search_hits(wanted tsquery, span tsquery, titles tsquery, fit tsquery, at_most int, degrees text[])
returns table (item_id bigint, held_on date, audience text, score real)
language plpgsql stable security definer set search_path = public, pg_temp set jit = off set enable_seqscan = off
  set max_parallel_workers_per_gather = 0 set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  here int := app.municipality_id();
  weights real[] := array[0.15, 0.3, 0.5, 1.0];
  near tsquery := case when span is null then wanted else wanted && span end;
  person boolean := app.search_person();
  employee boolean := person and app.is_employee();
  own_bodies bigint[] := case when person then app.seat_bodies() else '{}' end;
  own_items bigint[] := case when person then app.task_items() else '{}' end;
  bodies_query tsquery;
  each_body bigint;
  label text;
begin
  if 'published' = any (degrees) then
    return query select c.item_id, c.held_on, 'published', case when fit is null then 0 else ts_rank(weights, c.words, fit, 1) end from (
      select e.item_id, e.held_on, e.words from search_entries_published e where e.municipality_id = here and e.words @@ near
      order by e.held_on desc, e.item_id desc limit at_most) c;
    if titles is not null then
      return query select c.item_id, c.held_on, 'published', case when fit is null then 0 else ts_rank(weights, c.words, fit, 1) end from (
        select e.item_id, e.held_on, e.words from search_entries_published e where e.municipality_id = here and e.words @@ titles
        order by e.held_on desc, e.item_id desc limit at_most / 4) c;
    end if;
  end if;
  if 'internal' = any (degrees) and (employee or cardinality(own_bodies) > 0) then
    if not employee then
      bodies_query := (select string_agg('''_b' || b || '''', ' | ') from unnest(own_bodies) b)::tsquery;
      near := wanted && bodies_query;
      titles := null;
    end if;
    return query select c.item_id, c.held_on, 'internal', case when fit is null then 0 else ts_rank(weights, c.words, fit, 1) end from (
      select e.item_id, e.held_on, e.words from search_entries_internal e where e.municipality_id = here and e.words @@ near
      order by e.held_on desc, e.item_id desc limit at_most) c;
    if titles is not null then
      return query select c.item_id, c.held_on, 'internal', case when fit is null then 0 else ts_rank(weights, c.words, fit, 1) end from (
        select e.item_id, e.held_on, e.words from search_entries_internal e where e.municipality_id = here and e.words @@ titles
        order by e.held_on desc, e.item_id desc limit at_most / 4) c;
    end if;
  end if;
  if 'internal' = any (degrees) and cardinality(own_items) > 0 and not employee then
    return query select e.item_id, e.held_on, 'internal', case when fit is null then 0 else ts_rank(weights, e.words, fit, 1) end from search_entries_internal e
      where e.municipality_id = here and e.item_id = any (own_items) and e.words @@ wanted;
  end if;
  if 'closed' = any (degrees) then
    foreach each_body in array own_bodies loop
      label := app.closed_label(here, each_body);
      return query select c.item_id, c.held_on, 'closed', case when fit is null then 0 else ts_rank(weights, c.words, app.relabel_query(fit, label), 1) end from (
        select e.item_id, e.held_on, e.words from search_entries_closed e where e.municipality_id = here and e.body_id = each_body
          and e.words @@ app.relabel_query(wanted, label)
        order by e.held_on desc, e.item_id desc limit at_most) c;
    end loop;
    if cardinality(own_items) > 0 then
      return query select e.item_id, e.held_on, 'closed', case when fit is null then 0 else ts_rank(weights, e.words, app.relabel_query(fit, app.closed_label(here, e.body_id)), 1) end
        from search_entries_closed e where e.municipality_id = here and e.item_id = any (own_items)
          and e.words @@ app.relabel_query(wanted, app.closed_label(here, e.body_id));
    end if;
  end if;
end $$;
comment on function app.search_hits(tsquery, tsquery, tsquery, tsquery, int, text[]) is
  'Newest hits of what the person may see, at most so many of each audience, and the newest hits in titles; a hit may come twice. span narrows common words to recent months, fit is what the score is made of, null for none.';

create function app.search_frequencies(lexemes text[]) returns table (lexeme text, entries bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.lexeme, sum(t.entries) from search_terms t
  where t.municipality_id = app.municipality_id() and t.audience = any (app.search_audiences()) and t.lexeme = any (lexemes)
  group by t.lexeme
$$;
comment on function app.search_frequencies(text[]) is 'In how many entries that the reader may see each lexeme stands; closed ones are not counted for anybody.';

create function app.search_months() returns table (month text, entries bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select substr(t.lexeme, 3), sum(t.entries) from search_terms t
  where t.municipality_id = app.municipality_id() and t.audience = any (app.search_audiences())
    and t.lexeme >= '_m' and t.lexeme < '_n'
  group by t.lexeme order by t.lexeme desc
$$;
comment on function app.search_months() is 'Entries a month (YYYYMM), newest first.';

create function app.search_completions(beginning text, at_most int) returns table (surface text, entries bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select min(t.surface), sum(t.entries) from search_terms t
  where t.municipality_id = app.municipality_id() and t.audience = any (app.search_audiences())
    and t.folded >= beginning and t.folded < beginning || '~'
  group by t.folded order by 2 desc, t.folded limit least(at_most, 50)
$$;
comment on function app.search_completions(text, int) is 'Commonest words that begin so (folded letters).';

create function app.search_similar(word text, at_most int) returns table (surface text, folded text, entries bigint)
language sql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.3 as $$
  select min(t.surface), t.folded, sum(t.entries) from search_terms t
  where t.municipality_id = app.municipality_id() and t.audience = any (app.search_audiences()) and t.folded % word
  group by t.folded order by similarity(t.folded, word) desc, 3 desc limit least(at_most, 50)
$$;
comment on function app.search_similar(text, int) is 'Words that look like this one (folded letters), likest first.';

do $$
declare each_function text;
begin
  for each_function in select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname ~ '(search|words|label|query|synonyms)' loop
    execute format('revoke execute on function %s from public', each_function);
  end loop;
  foreach each_function in array array['search_hits(tsquery, tsquery, tsquery, tsquery, int, text[])', 'search_frequencies(text[])', 'search_months()', 'search_completions(text, int)', 'search_similar(text, int)'] loop
    execute format('grant execute on function app.%s to sagsgang_app, sagsgang_public', each_function);
  end loop;
end $$;
