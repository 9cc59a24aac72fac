-- The room followup: hand-off with return. A case is sent to another body with a question; the answer comes back on the same
-- case. Both are seen with the case.

create table handoffs (
  municipality_id int not null,
  id bigint generated always as identity,
  case_id bigint not null,
  paper_id bigint,
  from_body_id bigint,
  to_body_id bigint not null,
  question text not null check (question <> ''),
  due_on date,
  state text not null default 'asked' check (state in ('asked', 'answered', 'returned', 'withdrawn')),
  state_reason text,
  answer text check (answer <> ''),
  answer_item_id bigint,
  asked_by bigint not null,
  asked_at timestamptz not null default now(),
  answered_by bigint,
  answered_at timestamptz,
  returned_at timestamptz,
  primary key (municipality_id, id),
  check (from_body_id is distinct from to_body_id),
  check (state <> 'withdrawn' or state_reason <> ''),
  check (state not in ('answered', 'returned') or (answer is not null and answered_by is not null and answered_at is not null)),
  check ((state = 'returned') = (returned_at is not null)),
  foreign key (municipality_id, case_id) references cases (municipality_id, id) on delete cascade,
  foreign key (municipality_id, paper_id) references papers (municipality_id, id) on delete set null (paper_id),
  foreign key (municipality_id, from_body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, to_body_id) references bodies (municipality_id, id) on delete restrict,
  foreign key (municipality_id, answer_item_id) references items (municipality_id, id) on delete set null (answer_item_id),
  foreign key (municipality_id, asked_by) references persons (municipality_id, id) on delete restrict,
  foreign key (municipality_id, answered_by) references persons (municipality_id, id) on delete restrict
);
comment on table handoffs is 'A case sent to a body with a question, and its answer. Whether it is on the body''s agenda is read from the agendas.';
comment on column handoffs.from_body_id is 'The body that asks; null where the administration asks by itself.';
comment on column handoffs.state is 'returned: whoever asked has taken the answer.';
comment on column handoffs.answer_item_id is 'The item whose decision is the answer.';
create index handoffs_case on handoffs (municipality_id, case_id);
create index handoffs_paper on handoffs (municipality_id, paper_id);
create index handoffs_from on handoffs (municipality_id, from_body_id);
create index handoffs_to on handoffs (municipality_id, to_body_id, state);
create index handoffs_answer_item on handoffs (municipality_id, answer_item_id);
create index handoffs_asked_by on handoffs (municipality_id, asked_by);
create index handoffs_answered_by on handoffs (municipality_id, answered_by);

alter table handoffs enable row level security;
alter table handoffs force row level security;
create policy handoffs_owner on handoffs to current_user using (true) with check (true);
create policy handoffs_with_case on handoffs for select to sagsgang_app using (municipality_id = app.municipality_id()
  and exists (select 1 from cases c where c.municipality_id = handoffs.municipality_id and c.id = case_id));
create policy handoffs_ask on handoffs for insert to sagsgang_app with check (municipality_id = app.municipality_id() and asked_by = app.person_id()
  and state = 'asked' and exists (select 1 from cases c where c.municipality_id = handoffs.municipality_id and c.id = case_id
    and ((c.responsible_id = app.person_id() and (select app.is_employee())) or c.owner_unit_id = any ((select app.managed_units())::bigint[])
      or from_body_id = any ((select app.secretary_bodies())::bigint[]))));
create policy handoffs_settle on handoffs for update to sagsgang_app
  using (municipality_id = app.municipality_id() and exists (select 1 from cases c where c.municipality_id = handoffs.municipality_id and c.id = case_id
    and ((c.responsible_id = app.person_id() and (select app.is_employee())) or c.owner_unit_id = any ((select app.managed_units())::bigint[])
      or from_body_id = any ((select app.secretary_bodies())::bigint[]) or to_body_id = any ((select app.secretary_bodies())::bigint[]))))
  with check (municipality_id = app.municipality_id());
grant select, insert on handoffs to sagsgang_app;
grant update (state, state_reason, answer, answer_item_id, answered_by, answered_at, returned_at) on handoffs to sagsgang_app;
create policy handoffs_answered_by on handoffs as restrictive for update to sagsgang_app using (true)
  with check (state <> 'answered' or answered_by = app.person_id());
select app.track_history('handoffs', array['id']);
