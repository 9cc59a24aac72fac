-- The room search: telefoni is no form of telefon to a stemmer, but it is one subject.
create or replace function app.add_usual_synonyms() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_synonyms (municipality_id, words) values
    (new.municipality_id, array['omstilling', 'telefon', 'telefoni']), (new.municipality_id, array['MED', 'medindflydelse', 'medudvalg']),
    (new.municipality_id, array['straksafklaring', 'førstegangsløsning']),
    (new.municipality_id, array['frist', 'tidsfrist', 'deadline']);
  return null;
end $$;
update search_synonyms set words = array['omstilling', 'telefon', 'telefoni'] where words = array['omstilling', 'telefon'];
