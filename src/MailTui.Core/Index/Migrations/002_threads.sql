-- Each transaction that writes messages takes the mailbox's next number and leaves it in their rows: whoever keeps columns
-- in memory finds what changed since, also when another program wrote it.
ALTER TABLE mailbox ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mailbox ADD COLUMN removals INTEGER NOT NULL DEFAULT 0;  -- the same for rows that went
ALTER TABLE mailbox ADD COLUMN threads INTEGER NOT NULL DEFAULT 0;   -- the last number given to a conversation

ALTER TABLE message ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN thread INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN verdict INTEGER NOT NULL DEFAULT 0;   -- VerdictKind
ALTER TABLE message ADD COLUMN links TEXT;                           -- JSON of MessageLinks; null when there are none

-- Everything that lists and filters need of a row, in the order in which it changed.
CREATE INDEX message_columns ON message
    (mailbox, change, id, arrived, size, thread, attachments, flags, folder, verdict, encrypted);
CREATE INDEX message_in_thread ON message (mailbox, thread, arrived, key);

-- The columns as they lie in memory, so that a program that starts reads them at once and then only what changed since.
CREATE TABLE column_snapshot (
    mailbox  INTEGER PRIMARY KEY,
    layout   INTEGER NOT NULL,                     -- of another program's snapshot: not used
    changes  INTEGER NOT NULL,
    removals INTEGER NOT NULL,
    columns  BLOB NOT NULL
) STRICT;

-- Lists are made of the columns above.
DROP INDEX message_in_folder;
DROP INDEX message_everywhere;
DROP INDEX message_unread;

-- Which conversation an id belongs to, of messages that are here and of ones they refer to.
CREATE TABLE thread_reference (
    mailbox INTEGER NOT NULL,
    hash    INTEGER NOT NULL,                      -- MessageIds.Hash
    thread  INTEGER NOT NULL,
    PRIMARY KEY (mailbox, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX thread_reference_of ON thread_reference (mailbox, thread);

-- Delivery reports that name no id, and what may be returned by one; see SubjectTie.
CREATE TABLE thread_subject (
    mailbox   INTEGER NOT NULL,
    hash      INTEGER NOT NULL,
    is_report INTEGER NOT NULL,
    arrived   INTEGER NOT NULL,                    -- Unix milliseconds
    thread    INTEGER NOT NULL,
    PRIMARY KEY (mailbox, hash, is_report, arrived, thread)
) STRICT, WITHOUT ROWID;

CREATE INDEX thread_subject_of ON thread_subject (mailbox, thread);

-- Who and what about, each in a column of its own, with beginnings of words ready: what is searched while typing.
CREATE VIRTUAL TABLE message_head USING fts5 (
    subject, sender, recipient, copy,
    content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE message_label (
    mailbox INTEGER NOT NULL,
    key     TEXT NOT NULL,
    label   TEXT NOT NULL,
    PRIMARY KEY (mailbox, key, label)
) STRICT, WITHOUT ROWID;

CREATE INDEX message_labelled ON message_label (mailbox, label COLLATE NOCASE);

-- Searches that the reader gave a name. They exist nowhere else.
CREATE TABLE saved_search (
    mailbox INTEGER NOT NULL,
    name    TEXT NOT NULL COLLATE NOCASE,
    query   TEXT NOT NULL,                         -- as it was typed
    PRIMARY KEY (mailbox, name)
) STRICT, WITHOUT ROWID;

-- Of these objects only the beginning was read; the rest of their text is read in the background, newest first.
UPDATE message SET body_indexed = 0 WHERE size > 65536;
CREATE INDEX message_without_body ON message (mailbox, arrived DESC, id DESC) WHERE body_indexed = 0 AND encrypted = 0;
