-- A secretary writes notices of items of her own bodies only. Asked before the keys are, so that the answer about another
-- body's item is the same whether it has a notice, exists without one, or does not exist.
alter policy closed_item_notices_secretary on closed_item_notices
  using (municipality_id = app.municipality_id() and exists (
    select 1 from items i where i.municipality_id = closed_item_notices.municipality_id and i.id = item_id
      and i.body_id = any ((select app.secretary_bodies())::bigint[])))
  with check (municipality_id = app.municipality_id() and exists (
    select 1 from items i where i.municipality_id = closed_item_notices.municipality_id and i.id = item_id
      and i.meeting_id = closed_item_notices.meeting_id and i.body_id = any ((select app.secretary_bodies())::bigint[])));
