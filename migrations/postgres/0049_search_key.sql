-- Names as they are searched, without accents and case. The program folds those that are there already.
alter table project add column search_key text;
alter table support_record add column search_key text;
alter table institution add column search_key text;
