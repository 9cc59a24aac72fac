-- A message left by a citizen is promised an answer: a commitment without a body, kept by whoever got it.

alter table commitments drop constraint commitments_origin_check;
alter table commitments add constraint commitments_origin_check
  check (origin in ('decision', 'minutes', 'council-question', 'citizens-adviser', 'audit', 'forum', 'enquiry'));
alter table commitments alter column body_id drop not null;
alter table commitments add constraint commitments_of_somebody check (
  (origin = 'enquiry') = (body_id is null) and (origin <> 'enquiry' or num_nonnulls(owner_person_id, owner_unit_id) = 1 and item_id is null));
comment on column commitments.body_id is 'Whose secretary keeps it: the body that decided, or that asks. None for an enquiry of the contact centre, which whoever owes it settles.';

-- A citizen told it to the contact centre for somebody: others of the house have no task in it.
create policy commitments_of_enquiries on commitments as restrictive to sagsgang_app using (origin <> 'enquiry'
  or owner_person_id = (select app.person_id()) or owner_unit_id = any ((select app.managed_units())::bigint[])
  or app.stands_in_for(owner_person_id, owner_unit_id, body_id)
  or created_by = (select app.person_id()) and (select app.is_contact_agent()) or (select app.is_contact_leader())) with check (true);
create policy commitments_left on commitments for insert to sagsgang_app with check (municipality_id = app.municipality_id()
  and origin = 'enquiry' and created_by = app.person_id() and (select app.is_contact_agent())
  and (case_id is null or exists (select 1 from cases k where k.municipality_id = commitments.municipality_id and k.id = commitments.case_id)));
