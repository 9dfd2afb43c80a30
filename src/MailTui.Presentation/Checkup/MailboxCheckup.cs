using MailTui.Core.Setup;
using MailTui.Core.Setup.Texts;

namespace MailTui.Presentation.Checkup;

/// <summary>What the doctor has to look at for one mailbox.</summary>
/// <param name="Mailbox">Its name; empty where none is configured.</param>
/// <param name="RunAsync">Each result as it comes, in the order in which mail flows. Begun anew by each call.</param>
/// <param name="Facts">What the texts to paste are filled in with.</param>
public sealed record MailboxCheckup(
    string Mailbox,
    Func<CancellationToken, IAsyncEnumerable<CheckResult>> RunAsync,
    SetupFacts Facts
);
