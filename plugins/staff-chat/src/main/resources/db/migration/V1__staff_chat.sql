-- Times are milliseconds since 1970 (UTC); people, servers, channels and messages are Discord ids.
-- Plain enough for SQLite and PostgreSQL alike.

CREATE TABLE counter (
    name  TEXT   PRIMARY KEY,
    value BIGINT NOT NULL
);

-- Who works when. One open shift a person: whose end is not known yet.
CREATE TABLE shift (
    id          BIGINT PRIMARY KEY,
    person      BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    started_at  BIGINT NOT NULL,
    break_since BIGINT,
    ended_at    BIGINT
);
CREATE UNIQUE INDEX shift_open ON shift (person) WHERE ended_at IS NULL;

-- What somebody leaves to whoever comes next.
CREATE TABLE handover (
    number      BIGINT PRIMARY KEY,
    author      BIGINT NOT NULL,
    author_name TEXT   NOT NULL,
    at          BIGINT NOT NULL,
    text        TEXT   NOT NULL,
    taker       BIGINT,
    taker_name  TEXT,
    taken_at    BIGINT
);
CREATE INDEX handover_open ON handover (number) WHERE taker IS NULL;

CREATE TABLE skill (
    person         BIGINT  NOT NULL,
    skill          TEXT    NOT NULL, -- its id in the YAML file
    level          INTEGER NOT NULL,
    confirmed_by   BIGINT,
    confirmed_name TEXT,
    PRIMARY KEY (person, skill)
);

-- Everybody on the company server whom we know of, so that who comes while the host is down is greeted.
CREATE TABLE member (
    person BIGINT PRIMARY KEY,
    name   TEXT   NOT NULL,
    since  BIGINT NOT NULL
);

CREATE TABLE announcement (
    number       BIGINT  PRIMARY KEY,
    status       TEXT    NOT NULL, -- DRAFT, SCHEDULED, POSTED, WITHDRAWN
    author       BIGINT  NOT NULL,
    author_name  TEXT    NOT NULL,
    made_at      BIGINT  NOT NULL,
    title        TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    ping         TEXT    NOT NULL, -- NOBODY, STAFF, EVERYONE
    moment       TEXT,             -- when, as it was written
    local_time   TEXT,             -- when, by the café's clocks
    remind_after BIGINT  NOT NULL, -- seconds after it was posted; 0 for never
    replaces     BIGINT,           -- the announcement that this draft is to change
    revision     INTEGER NOT NULL DEFAULT 1,
    asked        INTEGER NOT NULL DEFAULT 0, -- the revision for which going public was asked once
    posted_at    BIGINT,
    edited_at    BIGINT,
    reminded_at  BIGINT
);
CREATE INDEX announcement_by_status ON announcement (status, number);

CREATE TABLE target (
    announcement BIGINT  NOT NULL REFERENCES announcement (number),
    channel      BIGINT  NOT NULL,
    is_public    INTEGER NOT NULL,
    PRIMARY KEY (announcement, channel)
);

CREATE TABLE reading (
    announcement BIGINT NOT NULL REFERENCES announcement (number),
    person       BIGINT NOT NULL,
    at           BIGINT NOT NULL,
    PRIMARY KEY (announcement, person)
);

-- One message of ours on Discord that must be there once. Written before the message is sent, so that
-- after a crash in between it is looked for rather than sent again.
CREATE TABLE posting (
    what     TEXT   PRIMARY KEY,
    tried_at BIGINT NOT NULL,
    channel  BIGINT NOT NULL,
    message  BIGINT,
    shown    TEXT
);
CREATE INDEX posting_by_message ON posting (message);
