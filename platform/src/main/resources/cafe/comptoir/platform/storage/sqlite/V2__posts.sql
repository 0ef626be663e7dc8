-- The plugin's messages on Discord that are there once and are kept up to date.
CREATE TABLE comptoir_post (
    key      TEXT    PRIMARY KEY,  -- given by the plugin
    tried_at INTEGER NOT NULL,     -- when sending it was begun; milliseconds since 1970
    channel  INTEGER NOT NULL,
    message  INTEGER,              -- null while nobody knows whether it is there
    shown    TEXT                  -- a digest of what it shows; null if unknown
);

CREATE INDEX comptoir_post_message ON comptoir_post (message);
