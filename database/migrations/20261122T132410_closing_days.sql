-- The register closing days (lukkedage): squeezed days on which the town hall closes, and who is exempt.

create table closing_days (
  municipality_id int not null references municipalities on delete restrict,
  id bigint generated always as identity,
  day date not null,
  state text not null check (state in ('proposed', 'decided', 'dropped')),
  med_heard_on date,
  decided_on date,
  notice_on date,
  reason text,
  primary key (municipality_id, id),
  unique (municipality_id, day),
  check (state <> 'decided' or med_heard_on <= decided_on and med_heard_on is not null and decided_on is not null)
);
comment on table closing_days is 'Days on which the town hall is to be closed: proposed, decided after the MED committee was heard, or dropped.';
call app.make_register_table('closing_days', 'lukkedage', 'employees', null, array['id']);

create table closing_day_exemptions (
  municipality_id int not null,
  id bigint generated always as identity,
  closing_day_id bigint not null,
  unit_id bigint not null,
  reason text not null check (reason <> ''),
  primary key (municipality_id, id),
  unique (municipality_id, closing_day_id, unit_id),
  foreign key (municipality_id, closing_day_id) references closing_days (municipality_id, id) on delete cascade,
  foreign key (municipality_id, unit_id) references units (municipality_id, id) on delete restrict
);
comment on table closing_day_exemptions is 'Units that stay open on a closing day, and why.';
create index closing_day_exemptions_unit on closing_day_exemptions (municipality_id, unit_id);
call app.make_register_table('closing_day_exemptions', 'lukkedage', 'employees', null, array['id']);
