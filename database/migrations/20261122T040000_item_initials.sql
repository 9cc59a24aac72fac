-- The room meetings: which initials an item names, so that the pages of units and persons can list what was said of
-- them. Whose initials they are is asked of unit_initials and person_initials at the meeting's date, never fixed here.

create table item_initials (
  municipality_id int not null,
  item_id bigint not null,
  initials text not null check (initials <> ''),
  primary key (municipality_id, item_id, initials),
  foreign key (municipality_id, item_id) references items (municipality_id, id) on delete cascade
);
comment on table item_initials is 'Words of two to five capitals in an item''s text, read from it and made anew with it; history is kept of the text.';
create index item_initials_initials on item_initials (municipality_id, initials);

alter table item_initials enable row level security;
alter table item_initials force row level security;
create policy item_initials_owner on item_initials to current_user using (true) with check (true);
create policy item_initials_import on item_initials to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'import')
  with check (municipality_id = app.municipality_id() and app.purpose() = 'import');
create policy item_initials_index on item_initials for select to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'index');
create policy item_initials_with_item on item_initials for select to sagsgang_app, sagsgang_public
  using (municipality_id = app.municipality_id()
    and exists (select 1 from items i where i.municipality_id = item_initials.municipality_id and i.id = item_initials.item_id));
grant select, insert, update, delete on item_initials to sagsgang_worker;
grant select on item_initials to sagsgang_app, sagsgang_public;

-- Whoever read a closed item in (item_tasks.kind = 'import') and may open it takes its notice away in the same act, or
-- puts it back.
create policy closed_item_notices_task on closed_item_notices to sagsgang_app
  using (municipality_id = app.municipality_id() and item_id = any ((select app.imported_items())::bigint[]))
  with check (municipality_id = app.municipality_id() and item_id = any ((select app.imported_items())::bigint[]));
