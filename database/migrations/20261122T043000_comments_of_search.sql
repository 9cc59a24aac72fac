-- What each trigger function of the search index is for.
comment on function app.refile_search_trigger() is 'Trigger of items and meetings: a changed degree files the entries anew, in the same transaction.';
comment on function app.search_entries_added() is 'Statement trigger: new entries wait to be counted; closed ones never are.';
comment on function app.search_entries_gone() is 'Statement trigger: what an entry counted for is taken back when it changes or goes.';
