namespace MailTui.Core.Messages;

/// <summary>
/// Names one message of a mailbox: the object key without the mailbox's prefix, which is the SES message id
/// (40 characters of <c>[0-9a-v]</c> today, 28 in 2015). Carries no time order.
/// </summary>
public readonly record struct MessageKey(string Value)
{
    public override string ToString() => Value;
}
