using MailTui.Core.Blobs;
using MailTui.Core.Outbox.Smtp;

namespace MailTui.Core.Setup.Interview;

/// <summary>What steps work with.</summary>
internal sealed class SetupContext(SetupInterviewOptions options)
{
    public SetupInterviewOptions Options { get; } = options;

    public bool Checks => Options.Checks;

    /// <summary>The region that the environment names; null: none.</summary>
    public string? EnvironmentRegion =>
        new[] { Options.Variable("AWS_REGION"), Options.Variable("AWS_DEFAULT_REGION") }.FirstOrDefault(region =>
            region is { Length: > 0 }
        );

    public string Home =>
        Options.Variable("HOME") is { Length: > 0 } home
            ? home
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    public S3AccountProbe OpenAccount(SetupDraft draft) =>
        new(draft.ServiceUrl, draft.Profile, draft.Region ?? EnvironmentRegion);

    public S3BucketProbe OpenBucket(SetupDraft draft) =>
        new(new(draft.Bucket ?? "", draft.Prefix, draft.Region, draft.ServiceUrl, draft.Profile), Options.Variable);

    public SmtpCredentialPlaces Places(SetupDraft draft) =>
        SmtpCredentialPlaces.Of(Options.Variable, configurationFile: null, draft.Profile);

    /// <summary>A path as people write it.</summary>
    /// <returns>Null: it is none.</returns>
    public string? FullPath(string typed)
    {
        string path = typed.Trim().Trim('"');
        if (path == "~" || path.StartsWith("~/", StringComparison.Ordinal))
            path = Path.Combine(Home, path[1..].TrimStart('/'));
        try
        {
            return path.Length == 0 ? null : Path.GetFullPath(path);
        }
        catch (Exception e) when (e is ArgumentException or PathTooLongException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What checks of the doctor find in the draft, without those that had nothing to look at.</summary>
    public async Task<IReadOnlyList<CheckResult>> LookAsync(
        SetupDraft draft,
        IReadOnlyList<PortToProbe>? ports,
        CancellationToken cancellationToken,
        params IDoctorCheck[] checks
    )
    {
        var options = new DoctorOptions
        {
            Mailbox = draft.Mailbox,
            // Nothing is read from it: what it will hold is in the draft.
            ConfigurationFile = "",
            DatabaseFile = "",
            Variable = Options.Variable,
            Time = Options.Time,
            ConnectPatience = Options.ConnectPatience,
            SmtpLimits = Options.SmtpLimits,
            Ports = ports,
        };
        var results = new List<CheckResult>();
        await foreach (var result in Doctor.RunAsync(options, checks, cancellationToken).ConfigureAwait(false))
        {
            if (result.Status != CheckStatus.Skipped)
                results.Add(result);
        }

        return results;
    }
}
