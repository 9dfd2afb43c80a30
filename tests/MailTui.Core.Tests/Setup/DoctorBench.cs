using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;
using MailTui.Core.Setup;
using MailTui.Testing;
using MailTui.Testing.Dns;
using MailTui.Testing.S3;

namespace MailTui.Core.Tests.Setup;

/// <summary>What tests of the doctor say again and again: a mailbox, and what the doctor finds.</summary>
internal sealed class DoctorBench : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Dictionary<string, string> _variables = [];

    public MailboxOptions Mailbox { get; } =
        new()
        {
            Name = "work",
            Bucket = "mail",
            Prefix = "inbound/",
            Region = "us-east-1",
            Addresses = ["Me <me@example.com>"],
        };

    public string this[string file] => _directory[file];

    public DoctorBench Use(S3Service service)
    {
        S3Service.ApplyEnvironment();
        Mailbox.ServiceUrl = service.Url;
        return this;
    }

    public DoctorBench Use(StsService service) => With("AWS_ENDPOINT_URL_STS", service.Url);

    public DoctorBench With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public DoctorBench Send(SmtpOptions smtp)
    {
        Mailbox.Smtp = smtp;
        return this;
    }

    public DoctorOptions Options =>
        new()
        {
            Mailbox = Mailbox,
            ConfigurationFile = _directory["appsettings.json"],
            DatabaseFile = _directory["mailtui.db"],
            Variable = _variables.GetValueOrDefault,
            Time = TimeProvider.System,
            IsAmazon = true,
            ConnectPatience = TimeSpan.FromSeconds(2),
            ResolverPatience = TimeSpan.FromMilliseconds(500),
        };

    public DoctorOptions Asking(DnsServer dns) => Options with { Resolver = dns.Address };

    /// <summary>What the named checks find; those that they need run before.</summary>
    public static async Task<IReadOnlyList<CheckResult>> RunAsync(DoctorOptions options, params string[] names)
    {
        var needed = new HashSet<string>(names, StringComparer.Ordinal);
        foreach (var check in Doctor.Checks.Reverse())
        {
            if (needed.Contains(check.Name))
                needed.UnionWith(check.Needs);
        }
        var checks = Doctor.Checks.Where(check => needed.Contains(check.Name)).ToList();
        Assert.Equal(needed.Count, checks.Count);
        var results = new List<CheckResult>();
        await foreach (var result in Doctor.RunAsync(options, checks, TestContext.Current.CancellationToken))
            results.Add(result);
        return results;
    }

    /// <summary>The only thing that a check finds, as <c>status: what was seen | what it means | the fix</c>.</summary>
    public static async Task<string> FindAsync(DoctorOptions options, string name) =>
        Text(Assert.Single(await RunAsync(options, name), result => result.Check == name));

    public static string Text(CheckResult result) =>
        $"{result.Status}: {result.Seen}"
        + (result.Means is null ? "" : $" | {result.Means}")
        + (result.Fix is null ? "" : $" | {result.Fix}");

    public void Dispose() => _directory.Dispose();
}
