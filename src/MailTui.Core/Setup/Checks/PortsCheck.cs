using MailTui.Core.Outbox;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>The ways out of this machine: TCP, then TLS with a certificate that is believed.</summary>
internal sealed class PortsCheck : DoctorCheck
{
    private const int Https = 443;

    /// <summary>Of SES, besides the configured one: what can be used instead.</summary>
    private static readonly (int Port, PortUse Use)[] SesPorts =
    [
        (465, PortUse.Tls),
        (587, PortUse.StartTls),
        (2465, PortUse.Tls),
    ];

    private static readonly Finding Open = new(CheckStatus.Ok, "{0} is reached, with a valid certificate.")
    {
        Holes = ["HOST:PORT"],
    };

    private static readonly Finding OpenPlain = new(CheckStatus.Ok, "{0} is reached, in the clear, on this machine.")
    {
        Holes = ["HOST:PORT"],
    };

    private static readonly Finding TimedOut = new(
        CheckStatus.Failed,
        "{0} does not answer: connecting timed out.",
        "A time-out means the security group or route, not the password: something on the way drops what is sent. Receiving is not concerned: mail comes to SES, and SES writes to S3.",
        "Let this machine out to that port; mailtui setup --print nat prints the rules for instance and NAT instance. (EC2 restricts port 25.)"
    )
    {
        Holes = ["HOST:PORT"],
    };

    private static readonly Finding Refused = new(
        CheckStatus.Failed,
        "{0} refuses the connection ({1}).",
        "The way there is open, since somebody says no: nothing listens at that port, or a proxy or firewall answers for it.",
        "Check Smtp.Host, Smtp.Port and ServiceUrl in the configuration. SES listens at 465, 587 and 2465."
    )
    {
        Holes = ["HOST:PORT", "CODE"],
    };

    private static readonly Finding NoHost = new(
        CheckStatus.Failed,
        "There is no host of {0}.",
        "The name is mistyped, there is no such region, or the name server does not answer.",
        "Check Smtp.Host, Region and ServiceUrl in the configuration. SES is at email-smtp.REGION.amazonaws.com, with the region of your identities."
    )
    {
        Holes = ["HOST:PORT"],
    };

    private static readonly Finding NoRoute = new(
        CheckStatus.Failed,
        "There is no route to {0} ({1}).",
        "This machine's network does not lead there.",
        "Check the route table of the subnet: 0.0.0.0/0 has to lead to an internet gateway, or to the NAT instance with source/destination check off."
    )
    {
        Holes = ["HOST:PORT", "CODE"],
    };

    private static readonly Finding NoTls = new(
        CheckStatus.Failed,
        "{0} is reached, but makes no secure connection: {1}.",
        "It is another service than expected, a port with the other kind of TLS, or a proxy that breaks in.",
        "Ports 465 and 2465 begin with TLS (Smtp.Security \"Tls\"); 587 and 2587 want \"StartTls\"."
    )
    {
        Holes = ["HOST:PORT", "WHAT HAPPENED"],
    };

    private static readonly Finding OtherName = new(
        CheckStatus.Failed,
        "The certificate of {0} is for {1}.",
        "Another host answers there than the one that was asked for. Nothing is sent to it.",
        "Correct the host's name in the configuration; when it is right, a proxy or somebody else is between."
    )
    {
        Holes = ["HOST:PORT", "NAME"],
    };

    private static readonly Finding NotTrusted = new(
        CheckStatus.Failed,
        "The certificate of {0} is not trusted: {1}.",
        "This machine does not know its authority, or the certificate or the clock is wrong. Nothing is sent to it.",
        "sudo apt-get install ca-certificates; for a server of your own set Smtp.CaFile to its authority's PEM file."
    )
    {
        Holes = ["HOST:PORT", "WHY"],
    };

    private static readonly Finding NotNeeded = new(
        CheckStatus.Warning,
        "{0} is not reached ({1}).",
        "The configuration does not use it; it would be another way if the present one fails.",
        "Nothing has to be done."
    )
    {
        Holes = ["HOST:PORT", "OUTCOME"],
    };

    private static readonly Finding Nothing = new(
        CheckStatus.Skipped,
        "The mailbox is a folder and sends nothing: no connection is needed."
    );

    public override string Name => "ports";

    public override string Title => "Outbound ports";

    public override IReadOnlyList<string> Needs => ["configuration"];

    public override TimeSpan Limit => TimeSpan.FromSeconds(60);

    public override IReadOnlyList<Finding> Findings { get; } =
    [Open, OpenPlain, TimedOut, Refused, NoHost, NoRoute, NoTls, OtherName, NotTrusted, NotNeeded, Nothing];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        var ports = context.Options.Ports ?? Ports(context);
        if (ports.Count == 0)
            return [Nothing.With()];
        var probe = new PortProbe(context.Options.ConnectPatience, context.Smtp?.CaFile);
        var results = await Task.WhenAll(ports.Select(port => LookAtAsync(port, probe, cancellationToken)))
            .ConfigureAwait(false);
        context.IsSmtpClosed = ports
            .Zip(results)
            .Any(pair =>
                pair.First.IsNeeded
                && (pair.First.Host, pair.First.Port) == (context.SmtpPlace?.Host, context.SmtpPlace?.Port)
                && pair.Second.Status == CheckStatus.Failed
            );
        return results;
    }

    private static async Task<CheckResult> LookAtAsync(
        PortToProbe port,
        PortProbe probe,
        CancellationToken cancellationToken
    )
    {
        var (outcome, detail) = await probe.RunAsync(port, cancellationToken).ConfigureAwait(false);
        string place = $"{port.Host}:{port.Port}";
        if (!port.IsNeeded && outcome != PortOutcome.Open)
            return NotNeeded.With(place, outcome == PortOutcome.TimedOut ? Phrase.Of($"timed out") : detail);
        return outcome switch
        {
            PortOutcome.Open => (port.Use == PortUse.Plain ? OpenPlain : Open).With(place),
            PortOutcome.TimedOut => TimedOut.With(place),
            PortOutcome.Refused => Refused.With(place, detail),
            PortOutcome.NoHost => NoHost.With(place),
            PortOutcome.NoRoute => NoRoute.With(place, detail),
            PortOutcome.OtherName => OtherName.With(place, detail),
            PortOutcome.NotTrusted => NotTrusted.With(place, detail),
            _ => NoTls.With(place, detail),
        };
    }

    private static List<PortToProbe> Ports(DoctorContext context)
    {
        var ports = new List<PortToProbe>();
        if (context.Smtp is { } smtp && context.SmtpPlace is { } place)
        {
            ports.Add(new(place.Host, place.Port, UseOf(smtp.Security), IsNeeded: true));
            if (place.Region is not null)
            {
                ports.AddRange(
                    SesPorts
                        .Where(other => other.Port != place.Port)
                        .Select(other => new PortToProbe(place.Host, other.Port, other.Use, IsNeeded: false))
                );
            }
        }
        if (context.IsBucket)
            ports.Add(Storage(context));
        return ports;
    }

    private static PortToProbe Storage(DoctorContext context) =>
        Uri.TryCreate(context.Mailbox.ServiceUrl, UriKind.Absolute, out var url)
            ? new(
                url.Host.Trim('[', ']'),
                url.Port,
                url.Scheme == "https" ? PortUse.Tls : PortUse.Plain,
                IsNeeded: true
            )
            : new($"s3.{context.Region ?? "us-east-1"}.amazonaws.com", Https, PortUse.Tls, IsNeeded: true);

    private static PortUse UseOf(SmtpSecurity security) =>
        security switch
        {
            SmtpSecurity.None => PortUse.Plain,
            SmtpSecurity.StartTls => PortUse.StartTls,
            _ => PortUse.Tls,
        };
}
