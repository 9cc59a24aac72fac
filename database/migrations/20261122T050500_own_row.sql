-- Whoever may sign in may see who they are, also with no more than a substitute's seat.

create policy persons_self on persons for select to sagsgang_app
  using (municipality_id = app.municipality_id() and id = app.person_id());
