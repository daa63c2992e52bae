-- On `date`, one `base` cost `rate` units of `quote`, in the very digits that `source` published. The key makes "the last
-- one of a series on or before a date" one seek. Dates are yyyy-mm-dd, so that their order as text is their order in time.
create table rate (
    base     text   not null,
    quote    text   not null,
    source   text   not null,
    date     text   not null,
    rate     text   not null,
    taken_in bigint not null,
    primary key (base, quote, source, date)
) ${clustered};

-- Each pair that a source has ever published, and from when to when, kept with every rate that comes in.
create table rate_series (
    base       text not null,
    quote      text not null,
    source     text not null,
    first_date text not null,
    last_date  text not null,
    primary key (base, quote, source)
) ${clustered};
