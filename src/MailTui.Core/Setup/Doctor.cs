using System.Runtime.CompilerServices;
using MailTui.Core.Setup.Checks;

namespace MailTui.Core.Setup;

/// <summary>Looks at everything between a sender and the reader, in the order in which mail flows.</summary>
public static class Doctor
{
    /// <summary>The checks, in their order.</summary>
    public static IReadOnlyList<IDoctorCheck> Checks { get; } =
    [
        new ConfigurationCheck(),
        new FilePermissionsCheck(),
        new ClockCheck(),
        new CredentialsCheck(),
        new BucketCheck(),
        new ReadCheck(),
        new BucketPolicyCheck(),
        new SetupNotificationCheck(),
        new NewestMailCheck(),
        new RuleSetCheck(),
        new EncryptionCheck(),
        new RegionsCheck(),
        new MxCheck(),
        new DkimCheck(),
        new SpfCheck(),
        new DmarcCheck(),
        new MailFromCheck(),
        new PortsCheck(),
        new SmtpCredentialsCheck(),
        new SmtpSignInCheck(),
        new SandboxCheck(),
        new SendCheck(),
        new RoundTripCheck(),
        new DatabaseCheck(),
        new TerminalCheck(),
    ];

    /// <summary>What any check can come to.</summary>
    public static IReadOnlyList<Finding> CommonFindings { get; } = [CommonTexts.Unmet, CommonTexts.TooSlow];

    /// <summary>Runs them; each result comes as soon as it is known.</summary>
    public static IAsyncEnumerable<CheckResult> RunAsync(
        DoctorOptions options,
        CancellationToken cancellationToken = default
    ) => RunAsync(options, Checks, cancellationToken);

    /// <summary>True when it can be <see cref="DoctorOptions.Resolver"/>.</summary>
    public static bool IsResolver(string text) => Dns.DnsQueries.IsAddress(text);

    internal static async IAsyncEnumerable<CheckResult> RunAsync(
        DoctorOptions options,
        IReadOnlyList<IDoctorCheck> checks,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var context = new DoctorContext(options);
        var broken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var check in checks)
        {
            if (check.Needs.FirstOrDefault(broken.Contains) is { } unmet)
            {
                broken.Add(check.Name);
                yield return CommonTexts.Unmet.With(unmet) with
                {
                    Check = check.Name,
                };
                continue;
            }

            var results = await RunAsync(check, context, cancellationToken).ConfigureAwait(false);
            if (!results.Any(Works) && !results.All(IsNotUsed))
                broken.Add(check.Name);
            foreach (var result in results)
                yield return result with
                {
                    Check = check.Name,
                };
        }
    }

    private static bool Works(CheckResult result) => result.Status is CheckStatus.Ok or CheckStatus.Warning;

    /// <summary>Skipped because this mailbox has nothing of the kind, not because something before it is broken.</summary>
    private static bool IsNotUsed(CheckResult result) =>
        result.Status == CheckStatus.Skipped && result.Seen.Format != CommonTexts.Unmet.Seen;

    private static async Task<IReadOnlyList<CheckResult>> RunAsync(
        IDoctorCheck check,
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(check.Limit);
        try
        {
            // On a worker: looking for credentials or at a file may block.
            return await Task.Run(() => check.RunAsync(context, limit.Token), limit.Token)
                .WaitAsync(limit.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [CommonTexts.TooSlow.With((int)check.Limit.TotalSeconds)];
        }
    }
}
