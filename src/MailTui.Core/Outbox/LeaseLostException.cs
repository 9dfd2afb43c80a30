using MailTui.Core.Messages;

namespace MailTui.Core.Outbox;

/// <summary>Somebody else decides about an item now: the program that had it in hand was silent for too long.</summary>
internal sealed class LeaseLostException(MessageKey key) : Exception($"{key} is in other hands.");
