-- A draft is deleted as any message is, by moving it to the trash: this second way was never used.
ALTER TABLE draft DROP COLUMN deleted;
