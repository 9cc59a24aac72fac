/**
 * What persons noted, read and said of items: own notes 1 of the member (102) in 221, 2 of the recused member (113) in 224, from
 * which they are recused, 3 of an employee (101) in 241, 4 of 113 in 221, 5 of the former member (105) in what is published,
 * 6 of 102 in the closed item 13; readings of the same. Comments: 1 and 3 of 102 in 221 and in locked minutes (241), 2 of the
 * secretary (103) in 224, 4 of the called substitute (114) in 231.
 */
export const readingOfItems = `
  insert into item_notes (municipality_id, id, person_id, item_id, text) overriding system value values
    (1, 1, 102, 221, 'Eget'), (1, 2, 113, 224, 'Eget'), (1, 3, 101, 241, 'Eget'), (1, 4, 113, 221, 'Eget'), (1, 5, 105, 11, 'Eget'),
    (1, 6, 102, 13, 'Eget'), (2, 9, 201, 91, 'Eget');
  insert into item_readings (municipality_id, person_id, item_id, said) select municipality_id, person_id, item_id, 'x' from item_notes;
  insert into item_comments (municipality_id, id, item_id, author_id, text) overriding system value values
    (1, 1, 221, 102, 'Fælles'), (1, 2, 224, 103, 'Fælles'), (1, 3, 241, 102, 'Fælles'), (1, 4, 231, 114, 'Fælles'), (2, 9, 91, 201, 'Fælles');
`
