-- The host keeps the messages that must be there once.
INSERT INTO comptoir_post (key, tried_at, channel, message, shown)
SELECT what || '-' || alert, tried_at, channel, message, shown
FROM posting
WHERE channel IS NOT NULL AND message IS NOT NULL;

DROP TABLE posting;
