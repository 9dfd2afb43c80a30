namespace MailTui.Core.Import;

/// <param name="Imported">Messages that are new in the mailbox.</param>
/// <param name="Skipped">Messages that it has already.</param>
/// <param name="Bytes">Bytes of those that are new.</param>
public readonly record struct ImportProgress(int Imported, int Skipped, long Bytes);
