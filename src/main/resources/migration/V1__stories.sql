-- Series of numbers from which every id is taken, so that ids become visible in order on every database.
create table numbers (
    name text primary key,
    next bigint not null
);

-- What is remembered about the kept data itself, such as the time zone its days are counted in.
create table note (
    name  text primary key,
    value text not null
);

-- "This changed", written in the same transaction as the change. `keys` are words separated by spaces.
create table change (
    position ${id},
    subject  text   not null,
    keys     text   not null,
    at       bigint not null
);
create index change_by_subject on change (subject, position);

-- How far each durable follower of the changes has come.
create table follower (
    name     text primary key,
    position bigint not null
);

-- Who does a timed job, and until when nobody else may.
create table lease (
    name        text primary key,
    holder      text   not null,
    until       bigint not null,
    last_done   bigint
);

-- Anything that stories are filed on: a section, a topic of some kind, an author. Shelf 0 is everything.
create table shelf (
    id      ${id},
    kind    text   not null,
    slug    text   not null,
    created bigint not null
);
create index shelf_by_kind on shelf (kind, slug);

-- Its name in each language that has used one.
create table shelf_name (
    shelf_id bigint not null references shelf (id) on delete cascade,
    language text   not null,
    name     text   not null,
    primary key (shelf_id, language)
) ${clustered};

-- Every slug it ever had, today's included. `space` is the address it stands in: section, topic, author.
create table shelf_slug (
    space    text   not null,
    slug     text   not null,
    shelf_id bigint not null references shelf (id) on delete cascade,
    primary key (space, slug)
) ${clustered};
create index shelf_slug_by_shelf on shelf_slug (shelf_id);

-- Every name by which an import or an editor may call it; `alias` is the name's slug.
create table shelf_alias (
    kind     text   not null,
    alias    text   not null,
    shelf_id bigint not null references shelf (id) on delete cascade,
    name     text   not null,
    primary key (kind, alias)
) ${clustered};
create index shelf_alias_by_shelf on shelf_alias (shelf_id);

-- A story or a standing page as it stands now; small, so that lists read fast. The text is in `revision`.
create table story (
    id               ${id},
    uid              text   not null unique,
    external_id      text   unique,
    kind             text   not null,
    language         text   not null,
    slug             text   not null,
    headline         text   not null,
    standfirst       text,
    excerpt          text   not null,
    words            bigint not null,
    section_id       bigint references shelf (id),
    revision_id      bigint not null,
    first_created    bigint not null,
    version_created  bigint not null,
    published        bigint,
    updated          bigint,
    embargoed_until  bigint,
    public_from      bigint,
    withdrawn_at     bigint,
    withdrawn_reason text,
    edition_of       bigint,
    translation_of   text,
    digest           text
);
create index story_by_edition on story (edition_of) where edition_of is not null;
create index story_by_translation on story (translation_of) where translation_of is not null;
create index story_by_section on story (section_id);
create index story_by_page on story (language, id) where kind = 'page';

-- Every slug a story ever had in its language, today's included.
create table story_slug (
    kind     text   not null,
    language text   not null,
    slug     text   not null,
    story_id bigint not null references story (id) on delete cascade,
    primary key (kind, language, slug)
) ${clustered};
create index story_slug_by_story on story_slug (story_id);

-- Never changed once written.
create table revision (
    id         ${id},
    story_id   bigint not null references story (id) on delete cascade,
    number     bigint not null,
    at         bigint not null,
    headline   text   not null,
    standfirst text,
    body       text   not null
);
create unique index revision_by_story on revision (story_id, number);

-- Who is credited, as printed; the author's own record is a shelf.
create table byline (
    story_id  bigint not null references story (id) on delete cascade,
    position  bigint not null,
    name      text   not null,
    author_id bigint not null references shelf (id),
    primary key (story_id, position)
) ${clustered};
create index byline_by_author on byline (author_id);

create table story_topic (
    story_id bigint not null references story (id) on delete cascade,
    position bigint not null,
    shelf_id bigint not null references shelf (id),
    primary key (story_id, position)
) ${clustered};
create index story_topic_by_shelf on story_topic (shelf_id);

create table correction (
    story_id bigint not null references story (id) on delete cascade,
    position bigint not null,
    at       bigint not null,
    kind     text   not null,
    note     text   not null,
    primary key (story_id, position)
) ${clustered};

-- What every listing is read from: a row for each shelf that a story stands on, unless it is a draft or withdrawn.
create table filing (
    shelf_id    bigint not null,
    language    text   not null,
    public_from bigint not null,
    story_id    bigint not null,
    primary key (shelf_id, language, public_from, story_id)
) ${clustered};

-- Kept counts of `filing` by day (days since 1970) and month (months since year 0) of the publication's calendar.
create table filed_day (
    shelf_id bigint not null,
    language text   not null,
    day      bigint not null,
    stories  bigint not null,
    primary key (shelf_id, language, day)
) ${clustered};
create table filed_month (
    shelf_id bigint not null,
    language text   not null,
    month    bigint not null,
    stories  bigint not null,
    primary key (shelf_id, language, month)
) ${clustered};

-- Addresses of a former site. With neither story, shelf nor location it is 410.
create table address (
    path     text primary key,
    story_id bigint references story (id) on delete cascade,
    shelf_id bigint references shelf (id) on delete cascade,
    location text,
    position bigint not null
) ${clustered};
create index address_by_story on address (story_id, position);
create index address_by_shelf on address (shelf_id);

-- How far an import of a file has come: every line up to this one is in.
create table import_progress (
    file text primary key,
    line bigint not null,
    at   bigint not null
);
