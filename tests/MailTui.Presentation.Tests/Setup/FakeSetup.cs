using MailTui.Core.Mailboxes;
using MailTui.Core.Setup.Interview;
using MailTui.Presentation.Setup;

namespace MailTui.Presentation.Tests.Setup;

/// <summary>A configuration in memory; the interview is the real one.</summary>
internal sealed class FakeSetup(Func<SetupInterviewOptions> options) : ISetupServices
{
    public string ConfigurationFile => "/home/me/.config/mailtui/appsettings.json";

    public MailboxOptions? Written { get; private set; }

    /// <summary>Why it cannot be written.</summary>
    public string? Problem { get; set; }

    public Task<SetupInterview> StartAsync(CancellationToken cancellationToken) =>
        SetupInterview.StartAsync(options(), cancellationToken);

    public Task<SetupWritten> WriteAsync(MailboxOptions mailbox, CancellationToken cancellationToken)
    {
        if (Problem is null)
            Written = mailbox;
        return Task.FromResult(new SetupWritten(null, Problem));
    }
}
