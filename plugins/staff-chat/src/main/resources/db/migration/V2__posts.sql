-- The host keeps the messages that must be there once.
INSERT INTO comptoir_post (key, tried_at, channel, message, shown)
SELECT what, tried_at, channel, message, shown FROM posting;

DROP TABLE posting;
