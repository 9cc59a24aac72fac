-- The room meetings: from the click that locks minutes until the worker has stored them nothing of the meeting is written,
-- so that what is locked is what was approved.

create or replace function app.locked_meeting(meeting bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select 1 from meetings m where m.municipality_id = app.municipality_id() and m.id = meeting and m.stage in ('planned', 'dispatched', 'running', 'ended')
    and not exists (select 1 from locked_minutes l where l.municipality_id = m.municipality_id and l.meeting_id = m.id))
$$;
comment on function app.locked_meeting(bigint) is 'Whether nothing of the meeting may be written any more: its minutes are locked or about to be, or it is cancelled.';
