-- Whether readers are told what amounts of money in a story were worth on its day: 1, or 0 where its newsroom says no.
alter table story add column converted bigint not null default 1;
