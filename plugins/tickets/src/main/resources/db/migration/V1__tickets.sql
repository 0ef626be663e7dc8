-- Times are milliseconds since 1970 (UTC); people, servers, channels and messages are Discord ids.
-- Plain enough for SQLite and PostgreSQL alike.

CREATE TABLE counter (
    name  TEXT   PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('ticket', 0);

CREATE TABLE ticket (
    number         BIGINT  PRIMARY KEY,
    ref            TEXT    NOT NULL UNIQUE,
    status         TEXT    NOT NULL,
    server         BIGINT  NOT NULL,
    customer       BIGINT  NOT NULL,
    customer_name  TEXT    NOT NULL,
    language       TEXT    NOT NULL,
    opened_at      BIGINT  NOT NULL,
    opened_by      BIGINT  NOT NULL,
    opened_by_name TEXT    NOT NULL,
    problem        TEXT    NOT NULL,
    machine        TEXT,
    origin         TEXT,
    fingerprint    TEXT    NOT NULL,
    channel        BIGINT,
    taker          BIGINT,
    taker_name     TEXT,
    closed_at      BIGINT,
    closed_by      BIGINT,
    closed_by_name TEXT,
    reason         TEXT,
    customer_left  INTEGER NOT NULL DEFAULT 0,
    trouble        TEXT,
    channel_gone   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX ticket_by_status ON ticket (status, number);
CREATE INDEX ticket_by_customer ON ticket (customer, status);
CREATE UNIQUE INDEX ticket_by_channel ON ticket (channel);

-- People besides the customer who were let into the channel.
CREATE TABLE guest (
    ticket BIGINT NOT NULL REFERENCES ticket (number),
    person BIGINT NOT NULL,
    name   TEXT   NOT NULL,
    PRIMARY KEY (ticket, person)
);

CREATE TABLE happening (
    ticket     BIGINT NOT NULL REFERENCES ticket (number),
    at         BIGINT NOT NULL,
    kind       TEXT   NOT NULL,
    by_id      BIGINT,
    by_name    TEXT,
    other_id   BIGINT,
    other_name TEXT
);
CREATE INDEX happening_by_ticket ON happening (ticket, at);

CREATE TABLE note (
    ticket      BIGINT NOT NULL REFERENCES ticket (number),
    at          BIGINT NOT NULL,
    author      BIGINT NOT NULL,
    author_name TEXT   NOT NULL,
    text        TEXT   NOT NULL
);
CREATE INDEX note_by_ticket ON note (ticket, at);

CREATE TABLE message (
    id          BIGINT  PRIMARY KEY,
    ticket      BIGINT  NOT NULL REFERENCES ticket (number),
    at          BIGINT  NOT NULL,
    author      BIGINT  NOT NULL,
    author_name TEXT    NOT NULL,
    staff       INTEGER NOT NULL,
    text        TEXT    NOT NULL, -- as people read it, with names for mentions
    raw         TEXT    NOT NULL, -- as Discord holds it: a name that changes is no edit
    reply_to    BIGINT,
    deleted_at  BIGINT
);
CREATE INDEX message_by_ticket ON message (ticket, id);

-- What an edited message said before.
CREATE TABLE earlier_text (
    message BIGINT NOT NULL REFERENCES message (id),
    nth     BIGINT NOT NULL,
    text    TEXT   NOT NULL,
    PRIMARY KEY (message, nth)
);

-- Files with a message, or (message null) handed in with the form.
CREATE TABLE attachment (
    id      BIGINT PRIMARY KEY,
    ticket  BIGINT NOT NULL REFERENCES ticket (number),
    message BIGINT,
    name    TEXT   NOT NULL,
    type    TEXT   NOT NULL,
    size    BIGINT NOT NULL,
    url     TEXT   NOT NULL,
    path    TEXT,
    lost    TEXT
);
CREATE INDEX attachment_by_ticket ON attachment (ticket, id);

-- One message of ours on Discord that must be there once. Written before the message is sent, so that
-- after a crash in between it is looked for rather than sent again.
CREATE TABLE posting (
    ticket   BIGINT NOT NULL REFERENCES ticket (number),
    what     TEXT   NOT NULL,
    tried_at BIGINT NOT NULL,
    channel  BIGINT,
    message  BIGINT,
    shown    TEXT,
    refused  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (ticket, what)
);

-- Where the button to open a ticket was published.
CREATE TABLE panel (
    channel BIGINT PRIMARY KEY,
    message BIGINT NOT NULL
);
