namespace MailTui.Core.Unsubscribe;

/// <summary>Leaves a list. The one thing in the program that a message can make it ask of a stranger, and only after the reader said so.</summary>
public interface IUnsubscriber
{
    /// <param name="address">As in <see cref="Messages.ListUnsubscribe.OneClick"/>.</param>
    /// <exception cref="UnsubscribeException">It did not succeed, or it is not known whether it did.</exception>
    Task UnsubscribeAsync(Uri address, CancellationToken cancellationToken);
}
