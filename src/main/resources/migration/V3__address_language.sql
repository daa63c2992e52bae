-- In which language a former address of a section, topic or author meant it; null for others.
alter table address add column language text;

-- Whoever sends an address elsewhere has to find those that lead to it.
create index address_by_location on address (location) where location is not null;
