namespace MailTui.Core.Messages;

/// <summary>Ends a parse that would take too much memory.</summary>
/// <param name="message">The defect, as a sentence for the reader.</param>
/// <param name="offset">Where what is too much begins, in bytes of the message.</param>
internal sealed class MimeLimitException(string message, long offset) : Exception(message)
{
    public long Offset { get; } = offset;
}
