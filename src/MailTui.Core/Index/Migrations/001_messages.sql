-- One row for each bucket and prefix that was ever opened.
CREATE TABLE mailbox (
    id       INTEGER PRIMARY KEY,
    location TEXT NOT NULL UNIQUE
) STRICT;

-- The cache of the bucket: one row for each object that is mail. Everything in it can be read again from the bucket.
CREATE TABLE message (
    id           INTEGER PRIMARY KEY,              -- also the rowid in message_text
    mailbox      INTEGER NOT NULL REFERENCES mailbox (id),
    blob_key     TEXT NOT NULL,                    -- relative to the prefix, exactly as the store has it
    key          TEXT NOT NULL,                    -- blob_key without a leading slash: the SES message id
    etag         TEXT NOT NULL,
    size         INTEGER NOT NULL,                 -- bytes
    modified     INTEGER NOT NULL,                 -- Unix milliseconds
    arrived      INTEGER NOT NULL,                 -- Unix milliseconds
    folder       INTEGER NOT NULL,                 -- MessageFolder
    flags        INTEGER NOT NULL,                 -- MessageFlags
    delivered_to TEXT,
    return_path  TEXT,
    envelope     TEXT NOT NULL,                    -- JSON
    verdicts     TEXT NOT NULL,                    -- JSON
    defects      TEXT,                             -- JSON array; null when there are none
    attachments  INTEGER NOT NULL,
    snippet      TEXT NOT NULL,
    encrypted    INTEGER NOT NULL,
    body_indexed INTEGER NOT NULL,                 -- 0: only the headers can be searched
    UNIQUE (mailbox, blob_key)
) STRICT;

CREATE INDEX message_key ON message (mailbox, key);

-- The two lists: a page of either is read from its index alone.
CREATE INDEX message_in_folder ON message (mailbox, folder, arrived DESC, id DESC);
CREATE INDEX message_everywhere ON message (mailbox, arrived DESC, id DESC, folder);
CREATE INDEX message_unread ON message (mailbox, folder, arrived DESC, id DESC) WHERE flags & 1 = 0;

-- Words to search in, prepared by SearchText (CJK runs as bigrams). The text itself is not kept a second time.
CREATE VIRTUAL TABLE message_text USING fts5 (
    subject, people, body, files,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2"
);

-- Counts are kept, never recounted.
CREATE TABLE folder_count (
    mailbox INTEGER NOT NULL,
    folder  INTEGER NOT NULL,
    total   INTEGER NOT NULL,
    unread  INTEGER NOT NULL,
    PRIMARY KEY (mailbox, folder)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER message_counted AFTER INSERT ON message BEGIN
    INSERT INTO folder_count VALUES (new.mailbox, new.folder, 1, new.flags & 1 = 0)
    ON CONFLICT DO UPDATE SET total = total + 1, unread = unread + (new.flags & 1 = 0);
END;

CREATE TRIGGER message_uncounted AFTER DELETE ON message BEGIN
    UPDATE folder_count SET total = total - 1, unread = unread - (old.flags & 1 = 0)
    WHERE mailbox = old.mailbox AND folder = old.folder;
END;

CREATE TRIGGER message_recounted AFTER UPDATE OF folder, flags ON message
WHEN old.folder <> new.folder OR old.flags & 1 <> new.flags & 1 BEGIN
    UPDATE folder_count SET total = total - 1, unread = unread - (old.flags & 1 = 0)
    WHERE mailbox = old.mailbox AND folder = old.folder;
    INSERT INTO folder_count VALUES (new.mailbox, new.folder, 1, new.flags & 1 = 0)
    ON CONFLICT DO UPDATE SET total = total + 1, unread = unread + (new.flags & 1 = 0);
END;

-- What the reader did. It exists nowhere else and must survive when the rows above are thrown away and read again.
CREATE TABLE message_state (
    mailbox INTEGER NOT NULL REFERENCES mailbox (id),
    key     TEXT NOT NULL,
    flags   INTEGER NOT NULL,
    PRIMARY KEY (mailbox, key)
) STRICT, WITHOUT ROWID;
