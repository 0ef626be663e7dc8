-- To whom a waiting ticket was offered, and why.
CREATE TABLE offer (
    ticket      BIGINT  PRIMARY KEY REFERENCES ticket (number),
    person      BIGINT  NOT NULL,
    person_name TEXT    NOT NULL,
    skill       TEXT    NOT NULL,
    level       INTEGER NOT NULL,
    confirmed   INTEGER NOT NULL,
    load        INTEGER NOT NULL
);

-- A digest of what a panel shows, so that nothing is sent when it shows that already.
ALTER TABLE panel ADD COLUMN shown TEXT;
