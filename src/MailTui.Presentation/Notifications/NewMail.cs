using MailTui.Core.Messages;

namespace MailTui.Presentation.Notifications;

/// <summary>What is told of mail that came.</summary>
/// <param name="Count">Unread messages that came together.</param>
/// <param name="Sender">Of the newest; safe to show.</param>
/// <param name="Subject">Of the newest; safe to show.</param>
/// <param name="Key">Of the newest.</param>
public sealed record NewMail(int Count, string Sender, string Subject, MessageKey Key)
{
    /// <summary>For the environment of a command.</summary>
    public IReadOnlyDictionary<string, string> Variables =>
        new Dictionary<string, string>
        {
            ["MAILTUI_COUNT"] = Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["MAILTUI_SENDER"] = Sender,
            ["MAILTUI_SUBJECT"] = Subject,
            ["MAILTUI_KEY"] = Key.Value,
        };
}
