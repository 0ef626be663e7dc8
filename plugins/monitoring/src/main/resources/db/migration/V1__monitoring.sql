-- Times are milliseconds since 1970 (UTC); people, channels and messages are Discord ids.
-- Plain enough for SQLite and PostgreSQL alike.

CREATE TABLE counter (
    name  TEXT   PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('alert', 0), ('quiet', 0);

-- Where each check stands, so that a restart neither forgets an alert nor gives it twice.
CREATE TABLE state (
    name        TEXT    PRIMARY KEY,
    phase       TEXT    NOT NULL,
    since       BIGINT,
    failures    INTEGER NOT NULL,
    fired_at    BIGINT,
    successes   INTEGER NOT NULL,
    resolved_at BIGINT,
    taker       BIGINT,
    taker_name  TEXT,
    taken_at    BIGINT,
    recent      BIGINT  NOT NULL,
    recents     INTEGER NOT NULL,
    flapping    INTEGER NOT NULL,
    fault       TEXT,
    alert       BIGINT
);

CREATE TABLE alert (
    id          BIGINT  PRIMARY KEY,
    name        TEXT    NOT NULL,
    since       BIGINT  NOT NULL,
    fired_at    BIGINT  NOT NULL,
    fault       TEXT    NOT NULL,
    flapping    INTEGER NOT NULL,
    taker       BIGINT,
    taker_name  TEXT,
    taken_at    BIGINT,
    resolved_at BIGINT
);
CREATE INDEX alert_by_name ON alert (name, fired_at);

-- A silence calls nobody; during maintenance failures do not count at all.
CREATE TABLE quiet (
    id      BIGINT PRIMARY KEY,
    kind    TEXT   NOT NULL,
    scope   TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    from_at BIGINT NOT NULL,
    to_at   BIGINT NOT NULL,
    person  BIGINT NOT NULL,
    person_name TEXT NOT NULL,
    reason  TEXT   NOT NULL
);
CREATE INDEX quiet_by_end ON quiet (to_at);

-- One message of ours on Discord that must be there once. Written before the message is sent, so that
-- after a crash in between it is looked for rather than sent again.
CREATE TABLE posting (
    alert    BIGINT NOT NULL,
    what     TEXT   NOT NULL,
    tried_at BIGINT NOT NULL,
    channel  BIGINT,
    message  BIGINT,
    shown    TEXT,
    PRIMARY KEY (alert, what)
);

-- Sums over a step of time; a step is 5 minutes or an hour long.
CREATE TABLE history (
    name     TEXT    NOT NULL,
    step     INTEGER NOT NULL,
    slot     BIGINT  NOT NULL,
    good     BIGINT  NOT NULL,
    bad      BIGINT  NOT NULL,
    unknown  BIGINT  NOT NULL,
    micros   BIGINT  NOT NULL,
    slowest  BIGINT  NOT NULL,
    PRIMARY KEY (name, step, slot)
);
CREATE INDEX history_by_age ON history (step, slot);

-- Volumes by the hour: bytes by address (flows), lines by host (logs).
CREATE TABLE volume (
    kind    TEXT   NOT NULL,
    slot    BIGINT NOT NULL,
    subject TEXT   NOT NULL,
    count   BIGINT NOT NULL,
    bytes   BIGINT NOT NULL,
    PRIMARY KEY (kind, slot, subject)
);
