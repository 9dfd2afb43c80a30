using MailTui.Core.Programs;
using MailTui.Core.Text;
using MailTui.Core.Unsubscribe;

namespace MailTui.Presentation.Outside;

/// <summary>What lies outside the program and the mailbox. Nothing of it is touched before the reader says so.</summary>
public sealed record OutsideServices
{
    /// <summary>Opens pages and files; by default there is none.</summary>
    public Desktop Desktop { get; init; } = Desktop.None(Phrase.Mark("There is no desktop here."));

    public IUnsubscriber Unsubscriber { get; init; } = new OneClickUnsubscriber();
}
