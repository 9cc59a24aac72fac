-- What is withheld of a meeting held here is withheld by every way: nobody lifts or avoids a recusal by oneself, a paper that
-- one may not see cannot be drawn out by laying it before one's own body, and the search keeps what its reader may not see.

-- Recusals. Of one who has a seat in the body, from what lies before that body; the body decides, so nobody decides their own.
create function app.may_be_recused(body bigint, person bigint, of_case bigint, of_agenda_item bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select (body = any (app.seat_bodies()) or exists (select 1 from meetings m where m.municipality_id = app.municipality_id() and m.body_id = body and m.id = any (app.called_meetings())))
    and exists (select 1 from seats s where s.municipality_id = app.municipality_id() and s.body_id = body and s.person_id = person and app.holds_today(s.valid_from, s.valid_until))
    and (exists (select 1 from papers p where p.municipality_id = app.municipality_id() and p.case_id = of_case and p.body_id = body)
      or exists (select 1 from agenda_items a where a.municipality_id = app.municipality_id() and a.id = of_agenda_item and a.body_id = body))
$$;
comment on function app.may_be_recused(bigint, bigint, bigint, bigint) is 'Whether somebody of the body can be recused from a case, or an agenda item, of the body. Answers to those who take part in it.';

create policy recusals_of_what_lies_before on recusals as restrictive for insert to sagsgang_app with check (
  app.may_be_recused(body_id, person_id, case_id, agenda_item_id)
  and (person_id <> app.person_id() or (origin = 'announced' and said_by = app.person_id() and decision is null and substitute_id is null)));
create policy recusals_not_decided_by_oneself on recusals as restrictive for update to sagsgang_app
  using (person_id <> app.person_id() and (agenda_item_id is null or exists (
    select 1 from agenda_items a where a.municipality_id = recusals.municipality_id and a.id = agenda_item_id and not app.locked_meeting(a.meeting_id))));
-- What was said by mistake goes again with the one who said it, before the body has decided on it.
create policy recusals_taken_back on recusals as restrictive for delete to sagsgang_app
  using (person_id <> app.person_id() and said_by = app.person_id() and decision is null);
-- Where the secretary may be recused, the chair writes what the body decides.
create policy recusals_chair on recusals for update to sagsgang_app
  using (municipality_id = app.municipality_id() and body_id = any ((select app.chaired_bodies())::bigint[]) and exists (
    select 1 from seats s where s.municipality_id = recusals.municipality_id and s.body_id = recusals.body_id and s.person_id = recusals.person_id and s.role = 'secretary'))
  with check (municipality_id = app.municipality_id() and body_id = any ((select app.chaired_bodies())::bigint[]));
create policy recusals_announce_called on recusals for insert to sagsgang_app with check (municipality_id = app.municipality_id()
  and person_id = app.person_id() and said_by = app.person_id() and origin = 'announced' and decision is null and substitute_id is null);
revoke update on recusals from sagsgang_app;
grant update (origin, reason, decision, decided_at, substitute_id) on recusals to sagsgang_app;

-- An item that was sent is withdrawn, not deleted; nor does a recusal go with the item on which it was said, if there is a case.
create function app.agenda_item_goes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.item_id is not null and session_user = 'sagsgang_app' then
    raise exception 'an item that was sent is withdrawn, not deleted' using errcode = 'insufficient_privilege';
  end if;
  update recusals r set case_id = p.case_id, agenda_item_id = null
  from papers p where p.municipality_id = old.municipality_id and p.id = old.paper_id
    and r.municipality_id = old.municipality_id and r.agenda_item_id = old.id
    and not exists (select 1 from recusals k where k.municipality_id = r.municipality_id and k.body_id = r.body_id and k.person_id = r.person_id and k.case_id = p.case_id);
  return old;
end $$;
comment on function app.agenda_item_goes() is 'Trigger of agenda_items: a recusal stays with the case when the item on which it was said is taken off the agenda.';
create trigger agenda_item_goes before delete on agenda_items for each row execute function app.agenda_item_goes();

-- What is laid before a body is a paper of that body, and seen by the one who lays it; the worker that sends the agenda sees all.
create function app.may_lay(paper bigint, body bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from papers p where p.municipality_id = app.municipality_id() and p.id = paper and p.body_id = body
    and body = any (app.secretary_bodies()) and p.case_id <> all (app.recused_cases()))
$$;
comment on function app.may_lay(bigint, bigint) is 'Whether the person is secretary of the body and the paper is one of its own.';
create function app.may_continue(item bigint, body bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from agenda_items a where a.municipality_id = app.municipality_id() and a.id = item and a.body_id = body
    and body = any (app.secretary_bodies()) and a.id <> all (app.recused_agenda_items()))
$$;
comment on function app.may_continue(bigint, bigint) is 'Whether the person is secretary of the body and the item is one of its own.';
create policy agenda_items_of_own_papers on agenda_items as restrictive to sagsgang_app using (true)
  with check ((paper_id is null or app.may_lay(paper_id, body_id)) and (continues_id is null or app.may_continue(continues_id, body_id)));
-- While its secretary closes an item, those who still see what was sent do not see the new words.
alter policy agenda_items_seen on agenda_items using (municipality_id = app.municipality_id() and (
  body_id = any ((select app.secretary_bodies())::bigint[]) or body_id = any ((select app.chaired_bodies())::bigint[])
  or paper_id = any ((select app.assigned_papers())::bigint[])
  or (exists (select 1 from items i where i.municipality_id = agenda_items.municipality_id and i.id = item_id) and (degree = 'open'
    or body_id = any ((select app.seat_bodies())::bigint[]) or meeting_id = any ((select app.called_meetings())::bigint[]) or item_id = any ((select app.task_items())::bigint[])))));
alter policy agenda_versions_known on agenda_versions using (municipality_id = app.municipality_id()
  and (meeting_id <> all ((select app.withheld_meetings())::bigint[]) or meeting_id = any ((select app.called_meetings())::bigint[]))
  and exists (select 1 from meetings m where m.municipality_id = agenda_versions.municipality_id and m.id = meeting_id));

-- A paper lies in a case that its writer sees: a case's number alone opens nothing.
alter policy papers_not_recused on papers with check (
  exists (select 1 from cases c where c.municipality_id = papers.municipality_id and c.id = case_id));

-- Whoever is recused from a case writes none of its papers; what belongs to a paper is asked by these.
create function app.recused_papers() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(p.id), '{}') from papers p where p.municipality_id = app.municipality_id() and p.case_id = any ((select app.recused_cases())::bigint[])
$$;
comment on function app.recused_papers() is 'Papers withheld from the person because of a recusal.';
create or replace function app.assigned_papers() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(found.paper_id), '{}') from (
    select w.paper_id from paper_writers w where w.municipality_id = app.municipality_id() and w.person_id = app.person_id()
    union
    select a.paper_id from paper_approvers a where a.municipality_id = app.municipality_id() and a.person_id = app.person_id() and (a.acts_for is null or exists (
      select 1 from papers p join cases c on c.municipality_id = p.municipality_id and c.id = p.case_id
      where p.municipality_id = a.municipality_id and p.id = a.paper_id and c.degree = 'open'))
  ) found where app.is_employee() and found.paper_id <> all ((select app.recused_papers())::bigint[])
$$;
create or replace function app.writable_papers() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(found.id), '{}') from (
    select unnest(app.assigned_papers()) as id
    union
    select p.id from papers p where p.municipality_id = app.municipality_id() and p.body_id = any ((select app.secretary_bodies())::bigint[])
    union
    select p.id from cases c join papers p on p.municipality_id = c.municipality_id and p.case_id = c.id
    where c.municipality_id = app.municipality_id() and c.responsible_id = app.person_id() and (select app.is_employee())
    union
    select p.id from cases c join papers p on p.municipality_id = c.municipality_id and p.case_id = c.id
    where c.municipality_id = app.municipality_id() and c.owner_unit_id = any ((select app.managed_units())::bigint[])
  ) found where found.id <> all ((select app.recused_papers())::bigint[])
$$;

-- The whole of an agenda or of minutes in one file is not for one who is recused from a part of it.
create function app.recused_meetings() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct a.meeting_id), '{}') from agenda_items a where a.municipality_id = app.municipality_id()
    and a.id = any ((select app.recused_agenda_items())::bigint[])
$$;
comment on function app.recused_meetings() is 'Meetings with an item from which the person is recused.';
create policy meeting_versions_not_recused on meeting_versions as restrictive for select to sagsgang_app
  using (meeting_id <> all ((select app.recused_meetings())::bigint[]));
create policy items_not_changed_by_recused on items as restrictive for update to sagsgang_app
  using (id <> all ((select app.recused_items())::bigint[]));
alter policy closed_item_notices_not_withheld on closed_item_notices using (item_id <> all ((select app.recused_items())::bigint[])
  and (meeting_id <> all ((select app.withheld_meetings())::bigint[]) or meeting_id = any ((select app.called_meetings())::bigint[])));
create or replace function app.degree_history(wanted bigint) returns table (
  happened_at timestamptz, person_id bigint, purpose text, attachment text, degree_before text, degree_after text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  with item as (
    select i.municipality_id, i.id from items i where i.municipality_id = app.municipality_id() and i.id = wanted
      and i.body_id = any (app.secretary_bodies()) and i.id <> all (app.recused_items())
  ), traced as (
    select i.municipality_id, 'items' as table_name, jsonb_build_object('id', i.id)::text as row_key, null as attachment from item i
    union all
    select i.municipality_id, 'attachments', jsonb_build_object('id', a.id)::text, a.name
    from item i join attachments a on a.municipality_id = i.municipality_id and a.item_id = i.id
  )
  select e.happened_at, e.person_id, e.purpose, t.attachment, p.payload#>>'{before,degree}', p.payload#>>'{after,degree}',
    p.payload#>>'{after,degree_reason}'
  from traced t
    join history_entries e on e.municipality_id = t.municipality_id and e.table_name = t.table_name and e.row_key = t.row_key
      and e.table_name in ('items', 'attachments')
    join history_payloads p on p.municipality_id = e.municipality_id and p.entry_id = e.id
  where p.payload#>>'{after,degree}' is distinct from p.payload#>>'{before,degree}' and p.payload#>>'{after,degree}' is not null
    -- That an attachment came with its item is no news.
    and not (e.operation = 'insert' and p.payload#>>'{after,degree}' = 'as-item')
  order by e.id desc
$$;

-- The public sees nothing that the house's own people do not.
create policy items_not_withheld_public on items as restrictive for select to sagsgang_public using (meeting_id <> all ((
  select coalesce(array_agg(m.id), '{}') from meetings m where m.municipality_id = app.municipality_id() and m.items_seen_by = 'seats')::bigint[]));
create policy closed_item_notices_not_withheld_public on closed_item_notices as restrictive for select to sagsgang_public using (meeting_id <> all ((
  select coalesce(array_agg(m.id), '{}') from meetings m where m.municipality_id = app.municipality_id() and m.items_seen_by = 'seats')::bigint[]));

-- A substitute who is called knows the meeting, employed or not, and sees what a member sees of it.
create policy meetings_called on meetings for select to sagsgang_app
  using (municipality_id = app.municipality_id() and id = any ((select app.called_meetings())::bigint[]));
create function app.called_papers() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct p.id), '{}') from agenda_items a join papers p on p.municipality_id = a.municipality_id and p.id = a.paper_id and p.laid_at is not null
  where a.municipality_id = app.municipality_id() and a.item_id is not null and a.meeting_id = any ((select app.called_meetings())::bigint[])
    and p.case_id <> all ((select app.recused_cases())::bigint[])
$$;
comment on function app.called_papers() is 'Papers of the meetings to which the person is called as a substitute, once they were sent.';
alter policy papers_called on papers using (municipality_id = app.municipality_id() and id = any ((select app.called_papers())::bigint[]));
alter policy paper_attachments_seen on paper_attachments using (municipality_id = app.municipality_id() and exists (
  select 1 from papers p where p.municipality_id = paper_attachments.municipality_id and p.id = paper_id
    and (degree = 'as-paper' or (p.laid_at is not null and p.body_id = any ((select app.seat_bodies())::bigint[])) or p.id = any ((select app.called_papers())::bigint[]))));
create or replace function app.cases_of_papers() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct p.case_id), '{}') from papers p where p.municipality_id = app.municipality_id()
    and (p.id = any (app.assigned_papers()) or p.body_id = any (app.secretary_bodies()) or (p.laid_at is not null and p.body_id = any (app.seat_bodies()))
      or p.id = any (app.called_papers()))
$$;
alter policy attachments_app on attachments using (municipality_id = app.municipality_id() and exists (
  select 1 from items i where i.municipality_id = attachments.municipality_id and i.id = item_id
    and (attachments.degree = 'as-item' or i.body_id = any ((select app.seat_bodies())::bigint[]) or i.id = any ((select app.task_items())::bigint[])
      or i.meeting_id = any ((select app.called_meetings())::bigint[]))));

-- Locked minutes: their meeting is as it was.
create or replace function app.guard_meeting() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.origin = 'import' and (old.held_on, old.starts_at, old.stage, old.items_seen_by, old.body_id) is distinct from (new.held_on, new.starts_at, new.stage, new.items_seen_by, new.body_id)
    and session_user = 'sagsgang_app' then
    raise exception 'what a file says of a meeting is not changed by hand' using errcode = 'insufficient_privilege';
  end if;
  if old.stage = 'locked' and new.stage <> 'locked' then
    raise exception 'locked minutes stay locked' using errcode = 'insufficient_privilege';
  end if;
  if old.stage = 'locked' and session_user = 'sagsgang_app'
    and (old.held_on, old.starts_at, old.ends_at, old.planned_end, old.location, old.meeting_kind, old.began_at, old.ended_at)
      is distinct from (new.held_on, new.starts_at, new.ends_at, new.planned_end, new.location, new.meeting_kind, new.began_at, new.ended_at) then
    raise exception 'locked minutes stay locked' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

revoke execute on function app.may_be_recused(bigint, bigint, bigint, bigint), app.agenda_item_goes(), app.may_lay(bigint, bigint), app.may_continue(bigint, bigint),
  app.recused_papers(), app.recused_meetings(), app.called_papers() from public;
grant execute on function app.may_be_recused(bigint, bigint, bigint, bigint), app.may_lay(bigint, bigint), app.may_continue(bigint, bigint),
  app.recused_papers(), app.recused_meetings(), app.called_papers() to sagsgang_app;
