using System.Globalization;
using MailTui.Core.Mailboxes;
using MailTui.Core.Sync;
using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.Sync;

/// <summary>Reads in the background, after each pass, the texts that it left unread. UI thread.</summary>
public sealed class BodyIndexing(IMailbox mailbox, BackgroundTasks tasks)
{
    private const string Label = "reading the texts of large messages";

    private bool _isRunning;

    /// <summary>Of how many messages the whole text can be searched; null before anybody has looked.</summary>
    public BodyCoverage? Coverage { get; private set; }

    /// <summary>Begins, unless it is under way. Passes go on meanwhile.</summary>
    public void Start()
    {
        if (_isRunning)
            return;
        _isRunning = true;
        tasks.Run("", (_, cancellation) => LookAsync(cancellation));
    }

    /// <summary>Most of the time there is nothing to do, and nothing to say.</summary>
    private async Task LookAsync(CancellationToken cancellation)
    {
        bool goesOn = false;
        try
        {
            Coverage = await mailbox.BodyCoverageAsync(cancellation);
            goesOn = !Coverage.Value.IsComplete;
        }
        finally
        {
            _isRunning = goesOn;
        }

        if (goesOn)
            tasks.Run(Label, IndexAsync);
    }

    private async Task IndexAsync(BackgroundTask task, CancellationToken cancellation)
    {
        try
        {
            await mailbox.IndexBodiesAsync(new Progress<BodyCoverage>(OnProgress), cancellation);
            Coverage = await mailbox.BodyCoverageAsync(cancellation);
        }
        finally
        {
            _isRunning = false;
        }

        void OnProgress(BodyCoverage coverage)
        {
            // Reports are posted, so one may arrive after the end.
            if (!_isRunning)
                return;
            Coverage = coverage;
            task.Report(string.Create(CultureInfo.InvariantCulture, $"{coverage.Percent} %"));
        }
    }
}
