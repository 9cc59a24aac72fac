-- The room search: items that only those with a seat see yet are filed as closed ones are, by body, and counted for nobody; and
-- nobody finds, counts or is offered words of an item from which they are recused.

create or replace function app.refile_search_entries(municipality int, meeting bigint, item bigint) returns void language sql security definer set search_path = public, pg_temp as $$
  update search_entries e set audience = filed.audience, words = case
      when filed.audience = 'closed' then app.relabel_words(e.words, '', app.closed_label(e.municipality_id, e.body_id))
      when e.audience = 'closed' then app.relabel_words(e.words, app.closed_label(e.municipality_id, e.body_id), '')
      else e.words end
  from (select i.id, case m.items_seen_by when 'seats' then 'closed' else app.search_audience(i.degree, m.degree) end as audience from items i
    join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
    where i.municipality_id = municipality and i.meeting_id = meeting and (item is null or i.id = item)) filed
  where e.municipality_id = municipality and e.item_id = filed.id and e.audience <> filed.audience
$$;
create trigger search_refile_seen after update of items_seen_by on meetings for each row
  when (old.items_seen_by is distinct from new.items_seen_by) execute function app.refile_search_trigger();

create function app.items_of_called_meetings() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(i.id), '{}') from items i where i.municipality_id = app.municipality_id() and i.meeting_id = any ((select app.called_meetings())::bigint[])
$$;
comment on function app.items_of_called_meetings() is 'Items of the meetings to which the person is called as a substitute.';

-- Words that stand in entries the reader does not see are not counted for them. Nearly always there are none.
create function app.search_terms_withheld() returns table (audience text, lexeme text, entries int) language sql stable security definer rows 10
set search_path = public, pg_temp as $$
  select e.audience, w.lexeme, count(*)::int from search_entries e cross join lateral unnest(e.words) w
  where e.municipality_id = app.municipality_id() and e.item_id = any (case when app.search_person() then app.recused_items() else '{}' end) and e.audience <> 'closed'
    and not exists (select 1 from search_uncounted u where u.municipality_id = e.municipality_id and u.item_id = e.item_id)
  group by e.audience, w.lexeme
$$;
comment on function app.search_terms_withheld() is 'What items from which the reader is recused count for.';
revoke execute on function app.items_of_called_meetings(), app.search_terms_withheld() from public;

create or replace function app.search_frequencies(lexemes text[]) returns table (lexeme text, entries bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.lexeme, sum(t.entries - coalesce(x.entries, 0)) from search_terms t
    left join app.search_terms_withheld() x on x.audience = t.audience and x.lexeme collate "C" = t.lexeme
  where t.municipality_id = app.municipality_id() and t.audience = any ((select app.search_audiences())::text[]) and t.lexeme = any (lexemes)
  group by t.lexeme having sum(t.entries - coalesce(x.entries, 0)) > 0
$$;

create or replace function app.search_completions(beginning text, at_most int) returns table (surface text, entries bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select min(t.surface), sum(t.entries - coalesce(x.entries, 0)) from search_terms t
    left join app.search_terms_withheld() x on x.audience = t.audience and x.lexeme collate "C" = t.lexeme
  where t.municipality_id = app.municipality_id() and t.audience = any ((select app.search_audiences())::text[])
    and t.folded >= beginning and t.folded < beginning || '~'
  group by t.folded having sum(t.entries - coalesce(x.entries, 0)) > 0 order by 2 desc, t.folded limit least(at_most, 50)
$$;

create or replace function app.search_similar(word text, at_most int) returns table (surface text, folded text, entries bigint)
language sql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.3 as $$
  select min(t.surface), t.folded, sum(t.entries - coalesce(x.entries, 0)) from search_terms t
    left join app.search_terms_withheld() x on x.audience = t.audience and x.lexeme collate "C" = t.lexeme
  where t.municipality_id = app.municipality_id() and t.audience = any ((select app.search_audiences())::text[]) and t.folded % word
  group by t.folded having sum(t.entries - coalesce(x.entries, 0)) > 0 order by similarity(t.folded, word) desc, 3 desc limit least(at_most, 50)
$$;

-- What these items say, and hits: as before, less what is withheld.
create or replace function app.search_texts(wanted bigint[])
returns table (id bigint, meeting_id bigint, body_id bigint, body_name text, held_on date, number text, title text, case_number text,
  recommended_by text, audience text, kind text, sections json, points json, decisions json, guests json, attachments json)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  here int := app.municipality_id();
  person boolean := app.search_person();
  employee boolean := person and app.is_employee();
  own_bodies bigint[] := case when person then app.seat_bodies() else '{}' end;
  own_items bigint[] := case when person then app.task_items() || app.items_of_called_meetings() else '{}' end;
  withheld bigint[] := case when person then app.recused_items() else '{}' end;
begin
  return query select i.id, i.meeting_id, i.body_id, b.name, i.held_on, i.number, i.title, i.case_number, i.recommended_by,
    app.search_audience(i.degree, m.degree), m.kind,
    (select coalesce(json_agg(json_build_object('kind', s.kind, 'heading', s.heading, 'text', s.text) order by s.position), '[]')
      from item_sections s where s.municipality_id = here and s.item_id = i.id),
    (select coalesce(json_agg(p.text order by p.position), '[]') from recommendation_points p where p.municipality_id = here and p.item_id = i.id),
    (select coalesce(json_agg(json_build_object('text', d.text, 'outcome', d.outcome) order by d.position), '[]')
      from decisions d where d.municipality_id = here and d.item_id = i.id),
    (select coalesce(json_agg(g.name order by g.position), '[]') from item_guests g where g.municipality_id = here and g.item_id = i.id),
    (select coalesce(json_agg(a.name order by a.position), '[]') from attachments a
      where a.municipality_id = here and a.item_id = i.id and a.degree = 'as-item')
  from items i
    join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
    join bodies b on b.municipality_id = i.municipality_id and b.id = i.body_id
  where i.municipality_id = here and i.id = any (wanted) and i.id <> all (withheld)
    and case case m.items_seen_by when 'seats' then 'closed' else app.search_audience(i.degree, m.degree) end
    when 'published' then true
    when 'internal' then employee or i.body_id = any (own_bodies) or i.id = any (own_items)
    else i.body_id = any (own_bodies) or i.id = any (own_items) end;
end $$;

create or replace function app.search_hits(wanted tsquery, span tsquery, titles tsquery, fit tsquery, at_most int, ranked int, degrees text[])
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
  own_items bigint[] := case when person then app.task_items() || app.items_of_called_meetings() else '{}' end;
  withheld bigint[] := case when person then app.recused_items() else '{}' end;
  bodies_query tsquery;
  each_body bigint;
  label text;
begin
  if 'published' = any (degrees) then
    return query select c.item_id, c.held_on, 'published', case when fit is null or c.place > ranked then 0 else ts_rank(weights, c.words, fit, 1) end from (
      select e.item_id, e.held_on, e.words, row_number() over (order by e.held_on desc, e.item_id desc) as place
      from search_entries_published e where e.municipality_id = here and e.item_id <> all (withheld) and e.words @@ near
      order by e.held_on desc, e.item_id desc limit at_most) c;
    if titles is not null then
      return query select c.item_id, c.held_on, 'published', case when fit is null then 0 else ts_rank(weights, c.words, fit, 1) end from (
        select e.item_id, e.held_on, e.words from search_entries_published e where e.municipality_id = here and e.item_id <> all (withheld) and e.words @@ titles
        order by e.held_on desc, e.item_id desc limit ranked / 4) c;
    end if;
  end if;
  if 'internal' = any (degrees) and (employee or cardinality(own_bodies) > 0) then
    if not employee then
      bodies_query := (select string_agg('''_b' || b || '''', ' | ') from unnest(own_bodies) b)::tsquery;
      near := wanted && bodies_query;
      titles := null;
    end if;
    return query select c.item_id, c.held_on, 'internal', case when fit is null or c.place > ranked then 0 else ts_rank(weights, c.words, fit, 1) end from (
      select e.item_id, e.held_on, e.words, row_number() over (order by e.held_on desc, e.item_id desc) as place
      from search_entries_internal e where e.municipality_id = here and e.item_id <> all (withheld) and e.words @@ near
      order by e.held_on desc, e.item_id desc limit at_most) c;
    if titles is not null then
      return query select c.item_id, c.held_on, 'internal', case when fit is null then 0 else ts_rank(weights, c.words, fit, 1) end from (
        select e.item_id, e.held_on, e.words from search_entries_internal e where e.municipality_id = here and e.item_id <> all (withheld) and e.words @@ titles
        order by e.held_on desc, e.item_id desc limit ranked / 4) c;
    end if;
  end if;
  if 'internal' = any (degrees) and cardinality(own_items) > 0 and not employee then
    return query select e.item_id, e.held_on, 'internal', case when fit is null then 0 else ts_rank(weights, e.words, fit, 1) end from search_entries_internal e
      where e.municipality_id = here and e.item_id <> all (withheld) and e.item_id = any (own_items) and e.words @@ wanted;
  end if;
  if 'closed' = any (degrees) then
    foreach each_body in array own_bodies loop
      label := app.closed_label(here, each_body);
      return query select c.item_id, c.held_on, 'closed', case when fit is null then 0 else ts_rank(weights, c.words, app.relabel_query(fit, label), 1) end from (
        select e.item_id, e.held_on, e.words from search_entries_closed e where e.municipality_id = here and e.item_id <> all (withheld) and e.body_id = each_body
          and e.words @@ app.relabel_query(wanted, label)
        order by e.held_on desc, e.item_id desc limit at_most) c;
    end loop;
    if cardinality(own_items) > 0 then
      return query select e.item_id, e.held_on, 'closed', case when fit is null then 0 else ts_rank(weights, e.words, app.relabel_query(fit, app.closed_label(here, e.body_id)), 1) end
        from search_entries_closed e where e.municipality_id = here and e.item_id <> all (withheld) and e.item_id = any (own_items)
          and e.words @@ app.relabel_query(wanted, app.closed_label(here, e.body_id));
    end if;
  end if;
end $$;
