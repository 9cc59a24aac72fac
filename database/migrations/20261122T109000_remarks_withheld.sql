-- A remark to an item from which one is recused is withheld as the item is.
create policy minutes_answers_not_recused on minutes_answers as restrictive for select to sagsgang_app
  using (agenda_item_id is null or agenda_item_id <> all ((select app.recused_agenda_items())::bigint[]));

-- A substitute who is called knows the bodies and persons that the meeting names, as a member does.
create policy bodies_called on bodies for select to sagsgang_app
  using (municipality_id = app.municipality_id() and cardinality((select app.called_meetings())) > 0);
create policy persons_called on persons for select to sagsgang_app
  using (municipality_id = app.municipality_id() and cardinality((select app.called_meetings())) > 0);
