using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview;

/// <summary>An answer that is offered.</summary>
/// <param name="Answer">What to answer.</param>
/// <param name="Text">What it means. Safe to show.</param>
public sealed record SetupChoice(string Answer, Phrase Text);
