alter table trial add column note text;
