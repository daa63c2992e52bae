-- A bank publishes what so many units cost: 3.93 for 100 som. What it published stays as it was; a file's rate is for one.
alter table rate add column nominal bigint not null default 1;

-- What stood in `rate` before it was corrected. `number` counts the corrections of one rate, from 1.
create table rate_history (
    base     text   not null,
    quote    text   not null,
    source   text   not null,
    date     text   not null,
    number   bigint not null,
    nominal  bigint not null,
    rate     text   not null,
    taken_in bigint not null,
    replaced bigint not null,
    primary key (base, quote, source, date, number)
) ${clustered};

-- What a bank published and nobody would believe: kept aside, shown to nobody as a rate. `before_rate` and `other_rate` are
-- for one unit: what the same source said before, and what others say. By day, as pages of days ask for them.
create table rate_doubt (
    date         text   not null,
    base         text   not null,
    quote        text   not null,
    source       text   not null,
    nominal      bigint not null,
    rate         text   not null,
    before_date  text   not null,
    before_rate  text   not null,
    other_rate   text   not null,
    other_source text   not null,
    taken_in     bigint not null,
    primary key (date, base, quote, source)
) ${clustered};

-- How asking each bank has gone, so that several processes agree on when to ask again.
create table rate_fetch (
    source   text primary key,
    done     bigint,
    failures bigint not null,
    next_try bigint,
    words    text,
    newest   text
) ${clustered};

-- What a bank said of a document of its own, so that it can answer “as before” the next time.
create table rate_document (
    source        text not null,
    document      text not null,
    etag          text,
    last_modified text,
    primary key (source, document)
) ${clustered};
