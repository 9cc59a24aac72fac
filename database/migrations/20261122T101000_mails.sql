-- The outbox: what is to be told to whom by mail. A mail says only that something is there. So a row holds no text, only
-- the kind of thing and where it is; the words stand in src/platform/mail/kinds.ts, and who opens the link is asked who
-- they are.

create table mails (
  municipality_id int not null,
  id bigint generated always as identity,
  person_id bigint not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- No sign by which a title could be written.
  link text not null check (link ~ '^/[a-z0-9/?=&#_-]*$' and length(link) <= 200),
  group_key text check (group_key ~ '^[a-z0-9:-]{1,100}$'),
  delivery text not null check (delivery in ('at-once', 'daily', 'never')),
  created_at timestamptz not null default now(),
  due_at timestamptz not null,
  begun_at timestamptz,
  message_id text,
  attempts int not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  error text,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade,
  check (sent_at is null or failed_at is null),
  check ((error is null) or (sent_at is null))
);
comment on table mails is 'Letters to persons: sent, waiting, refused, or only shown on the person''s own page.';
comment on column mails.group_key is 'Letters of one person that wait with the same key go as one.';
comment on column mails.delivery is 'As the person had chosen when the letter was written.';
comment on column mails.begun_at is 'Set before the letter is given to the mail server, so that no letter is given twice.';
comment on column mails.error is 'What the mail server answered, or why nothing was tried.';
create index mails_person on mails (municipality_id, person_id, created_at desc);
create index mails_waiting on mails (municipality_id, due_at) where sent_at is null and failed_at is null and delivery <> 'never';

create table mail_choices (
  municipality_id int not null,
  person_id bigint not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  delivery text not null check (delivery in ('at-once', 'daily', 'never')),
  primary key (municipality_id, person_id, kind),
  foreign key (municipality_id, person_id) references persons (municipality_id, id) on delete cascade
);
comment on table mail_choices is 'How soon a person wants letters of a kind; without a row at once.';

alter table mails enable row level security;
alter table mails force row level security;
create policy mails_owner on mails to current_user using (true) with check (true);
create policy mails_own on mails for select to sagsgang_app
  using (municipality_id = app.municipality_id() and person_id = app.person_id());
create policy mails_sending on mails to sagsgang_worker
  using (municipality_id = app.municipality_id() and app.purpose() = 'mail')
  with check (municipality_id = app.municipality_id() and app.purpose() = 'mail');
grant select on mails to sagsgang_app, sagsgang_worker;
grant update (due_at, begun_at, message_id, attempts, sent_at, failed_at, error) on mails to sagsgang_worker;

alter table mail_choices enable row level security;
alter table mail_choices force row level security;
create policy mail_choices_owner on mail_choices to current_user using (true) with check (true);
create policy mail_choices_own on mail_choices to sagsgang_app
  using (municipality_id = app.municipality_id() and person_id = app.person_id())
  with check (municipality_id = app.municipality_id() and person_id = app.person_id());
grant select, insert, update, delete on mail_choices to sagsgang_app;

select app.track_history('mails', array['id']), app.track_history('mail_choices', array['person_id', 'kind']);

create function app.post_mail(recipient bigint, mail_kind text, mail_link text, mail_group text, mandatory boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted text := coalesce((select c.delivery from mail_choices c
    where c.municipality_id = app.municipality_id() and c.person_id = recipient and c.kind = mail_kind), 'at-once');
  due timestamptz;
begin
  if mandatory and wanted = 'never' then wanted := 'at-once'; end if;
  -- What waits already says the same.
  if exists (select 1 from mails m where m.municipality_id = app.municipality_id() and m.person_id = recipient and m.kind = mail_kind
    and m.link = mail_link and m.begun_at is null and m.sent_at is null and m.failed_at is null and m.delivery <> 'never') then return; end if;
  due := case
    -- Seven in the morning, Danish time, today or tomorrow.
    when wanted = 'daily' then ((now() at time zone 'Europe/Copenhagen' - interval '7 hours')::date + 1 + time '07:00') at time zone 'Europe/Copenhagen'
    when mail_group is null then now()
    else coalesce((select min(m.due_at) from mails m where m.municipality_id = app.municipality_id() and m.person_id = recipient
      and m.group_key = mail_group and m.delivery = 'at-once' and m.begun_at is null and m.sent_at is null and m.failed_at is null),
      now() + interval '1 minute') end;
  insert into mails (municipality_id, person_id, kind, link, group_key, delivery, due_at)
  values (app.municipality_id(), recipient, mail_kind, mail_link, mail_group, wanted, due);
end $$;
comment on function app.post_mail(bigint, text, text, text, boolean) is
  'Puts a letter into the outbox, due as the recipient wants letters of its kind. A letter that waits already is not doubled.';

create function app.mail_counts() returns table (waiting bigint, oldest_at timestamptz, sent bigint, failed bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where m.sent_at is null and m.failed_at is null and m.due_at <= now()),
    min(m.due_at) filter (where m.sent_at is null and m.failed_at is null and m.due_at <= now()),
    count(*) filter (where m.sent_at > now() - interval '7 days'), count(*) filter (where m.failed_at is not null)
  from mails m where m.municipality_id = app.municipality_id() and m.delivery <> 'never' and m.created_at > now() - interval '90 days'
    and app.answers_for('administrator')
$$;
comment on function app.mail_counts() is 'For administrators: how the outbox stands. Counts nothing for others.';

create function app.failed_mails(at_most int) returns table (person_id bigint, kind text, created_at timestamptz, failed_at timestamptz, error text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.person_id, m.kind, m.created_at, m.failed_at, m.error from mails m
  where m.municipality_id = app.municipality_id() and m.failed_at is not null and m.created_at > now() - interval '90 days' and app.answers_for('administrator')
  order by m.failed_at desc, m.id desc limit least(at_most, 100)
$$;
comment on function app.failed_mails(int) is 'For administrators: letters that did not arrive, without what they were about.';

create function app.send_failed_mails_again() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare changed bigint;
begin
  update mails m set failed_at = null, begun_at = null, error = null, attempts = 0, due_at = now()
  where m.municipality_id = app.municipality_id() and m.failed_at is not null and m.created_at > now() - interval '90 days' and app.answers_for('administrator');
  get diagnostics changed = row_count;
  return changed;
end $$;
comment on function app.send_failed_mails_again() is 'For administrators: what did not arrive waits again. Answers how many.';

revoke execute on function app.post_mail(bigint, text, text, text, boolean), app.mail_counts(), app.failed_mails(int), app.send_failed_mails_again() from public;
grant execute on function app.post_mail(bigint, text, text, text, boolean) to sagsgang_app, sagsgang_worker;
grant execute on function app.mail_counts(), app.failed_mails(int), app.send_failed_mails_again() to sagsgang_app;
