-- The room meetings: an item's row is new whenever something below it changed. So its xmin is a stamp by which what was
-- made of an item (its part of a page) may be kept and used again, while who may see it is asked of the database each time.

create function app.stamp_items() returns trigger language plpgsql security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
declare
  municipality int;
  ids bigint[];
begin
  for municipality, ids in select c.municipality_id, array_agg(distinct c.item_id) from changed_rows c group by c.municipality_id loop
    -- Rows that this transaction has written already, as an import has, are new enough; even an update of no row would
    -- wake the history. An update that changes nothing leaves no history.
    ids := array(select i.id from items i where i.municipality_id = municipality and i.id = any (ids)
      and i.xmin::text::bigint <> pg_current_xact_id()::text::bigint % 4294967296);
    if cardinality(ids) > 0 then
      update items i set position = i.position where i.municipality_id = municipality and i.id = any (ids);
    end if;
  end loop;
  return null;
end $$;
comment on function app.stamp_items() is 'Statement trigger of the tables below items: makes the items'' rows new.';

create function app.stamp_items_of_decisions() returns trigger language plpgsql security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan as $$
declare
  municipality int;
  ids bigint[];
begin
  for municipality, ids in select c.municipality_id, array_agg(distinct c.decision_id) from changed_rows c group by c.municipality_id loop
    -- Rows that this transaction has written already, as an import has, are new enough; even an update of no row would
    -- wake the history. An update that changes nothing leaves no history.
    ids := array(select i.id from items i where i.municipality_id = municipality and i.id = any (array(
        select d.item_id from decisions d where d.municipality_id = municipality and d.id = any (ids)))
      and i.xmin::text::bigint <> pg_current_xact_id()::text::bigint % 4294967296);
    if cardinality(ids) > 0 then
      update items i set position = i.position where i.municipality_id = municipality and i.id = any (ids);
    end if;
  end loop;
  return null;
end $$;
comment on function app.stamp_items_of_decisions() is 'The same for decision_points, which know their item by the decision.';

revoke execute on function app.stamp_items(), app.stamp_items_of_decisions() from public;

do $$
declare each_table text; stamp text;
begin
  foreach each_table in array array['item_sections', 'recommendation_points', 'decisions', 'decision_points', 'item_guests', 'item_tables', 'attachments'] loop
    stamp := case each_table when 'decision_points' then 'app.stamp_items_of_decisions' else 'app.stamp_items' end;
    execute format('create trigger stamp_insert after insert on %I referencing new table as changed_rows for each statement execute function %s()', each_table, stamp);
    execute format('create trigger stamp_update after update on %I referencing new table as changed_rows for each statement execute function %s()', each_table, stamp);
    execute format('create trigger stamp_delete after delete on %I referencing old table as changed_rows for each statement execute function %s()', each_table, stamp);
  end loop;
end $$;
