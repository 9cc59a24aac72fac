-- Whose telephone a number is decides whether a colleague answered; call control reads it anew.
create trigger contact_lines_rules_told after insert or update or delete on contact_lines for each statement
  execute function app.tell_of_contact('sagsgang_contact_rules');
