-- The room meetings: an item's row is new whenever something below it changed. So its xmin is a stamp by which what was
-- made of an item (its part of a page) may be kept and used again, while who may see it is asked of the database each time.

create function app.stamp_items() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Rows that this transaction has written already, as an import has, are new enough. An update that changes nothing
  -- leaves no history.
  update items i set position = i.position from (select distinct municipality_id, item_id from changed_rows) c
  where i.municipality_id = c.municipality_id and i.id = c.item_id
    and i.xmin::text::bigint <> pg_current_xact_id()::text::bigint % 4294967296;
  return null;
end $$;
comment on function app.stamp_items() is 'Statement trigger of the tables below items.';
revoke execute on function app.stamp_items() from public;

create function app.stamp_items_of_decisions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update items i set position = i.position
  from (select distinct d.municipality_id, d.item_id from changed_rows c
    join decisions d on d.municipality_id = c.municipality_id and d.id = c.decision_id) c
  where i.municipality_id = c.municipality_id and i.id = c.item_id
    and i.xmin::text::bigint <> pg_current_xact_id()::text::bigint % 4294967296;
  return null;
end $$;
comment on function app.stamp_items_of_decisions() is 'The same for decision_points, which know their item by the decision.';
revoke execute on function app.stamp_items_of_decisions() from public;

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
