-- The room meetings: what a decision promises (opfølgningspunkter), found by an examination of the stored reading. The words
-- are the item's own, so they are seen with the item, also by the public.

create table item_commitments (
  municipality_id int not null,
  item_id bigint not null,
  position int not null,
  text text not null,
  who text,
  due_on date,
  due_text text,
  recurring text,
  forum text,
  binding boolean not null,
  via text,
  superseded_on date,
  inferred text[] not null default '{}',
  first_line int not null,
  last_line int not null,
  page int,
  primary key (municipality_id, item_id, position),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
);
comment on table item_commitments is 'What an item promises: the clause, who, when and where it returns. Made anew by each examination.';
comment on column item_commitments.binding is 'Decided, or in a point that was approved; false for what the text only argues and for steps of a plan.';
comment on column item_commitments.superseded_on is 'Date of the later decision of the same body that took its place.';
comment on column item_commitments.inferred is 'Of who, due and forum: those that the clause does not say itself.';

do $$
declare
  each_table text;
  examined text := 'municipality_id = app.municipality_id() and app.purpose() = ''examine''';
begin
  alter table item_commitments enable row level security;
  alter table item_commitments force row level security;
  create policy item_commitments_owner on item_commitments to current_user using (true) with check (true);
  execute format('create policy item_commitments_examine on item_commitments to sagsgang_worker using (%s) with check (%s)', examined, examined);
  create policy item_commitments_with_item on item_commitments for select to sagsgang_app, sagsgang_public
    using (municipality_id = app.municipality_id() and exists (select 1 from items i where i.municipality_id = item_commitments.municipality_id and i.id = item_id));
  grant select, insert, update, delete on item_commitments to sagsgang_worker;
  grant select on item_commitments to sagsgang_app, sagsgang_public;
  -- What an examination reads: the shown version and the items it became.
  foreach each_table in array array['meetings', 'items', 'meeting_versions'] loop
    execute format('create policy %I on %I for select to sagsgang_worker using (%s)', each_table || '_examine', each_table, examined);
  end loop;
end $$;

create trigger stamp_insert after insert on item_commitments referencing new table as changed_rows for each statement execute function app.stamp_items();
create trigger stamp_update after update on item_commitments referencing new table as changed_rows for each statement execute function app.stamp_items();
create trigger stamp_delete after delete on item_commitments referencing old table as changed_rows for each statement execute function app.stamp_items();

select app.track_history('item_commitments', array['item_id', 'position']);
