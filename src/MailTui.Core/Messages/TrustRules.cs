using MailTui.Core.Text;

namespace MailTui.Core.Messages;

/// <summary>
/// What in a message does not fit together. Ordinary mail must pass in silence, or nobody reads the warnings: a newsletter
/// that a provider sends for its customer, a list, a shop that is answered elsewhere but proves itself.
/// </summary>
/// <param name="returnPath">Null: unknown.</param>
/// <param name="own">The reader's addresses.</param>
internal sealed class TrustRules(
    Envelope envelope,
    SesVerdicts verdicts,
    string? returnPath,
    string? deliveredTo,
    IReadOnlyList<MailAddress> own
)
{
    // An address may have 2,000 characters; its end says whose it is.
    private const int MaxShown = 60;

    // Each is compared with every recipient, of whom there may be 1,000.
    private const int MaxAnswers = 10;

    private readonly MailAddress? _sender = envelope.From is [var first, ..] ? first : null;

    private readonly string _domain = envelope.From is [var first, ..] ? TrustDomain.Of(first.Address) : "";

    /// <summary>In order of weight; those about the sender's domain only where there is one.</summary>
    public IEnumerable<TrustWarning> Warnings() =>
        new[] { Virus(), Name(), Spelling(), EnvelopeSender(), Answers(), Senders(), Recipients() }
            .OfType<TrustWarning>()
            .OrderBy(warning => warning.Kind);

    private static TrustWarning Warn(TrustWarningKind kind, bool suspicious, FormattableString words) =>
        new(kind, suspicious ? TrustLevel.Suspicious : TrustLevel.Neutral, Phrase.Of(words));

    private static string Shown(string address)
    {
        // A piece of a name may begin with a mark that has lost its base.
        address = TerminalText.Line(address);
        if (address.Length <= MaxShown)
            return address;
        int start = address.Length - MaxShown + 1;
        return TerminalText.Line("…" + address[(char.IsLowSurrogate(address[start]) ? start + 1 : start)..]);
    }

    private TrustWarning? Virus() =>
        verdicts is { Checked: true, Virus: ScanVerdict.Fail }
            ? new(
                TrustWarningKind.Virus,
                TrustLevel.Bad,
                Phrase.Of($"SES found a virus: do not open what is attached.")
            )
            : null;

    private TrustWarning? Name() =>
        _sender is { } sender && TrustNames.Another(sender) is { } another
            ? Warn(
                TrustWarningKind.NameShowsAnother,
                suspicious: true,
                $"The sender's name shows {Shown(another)}, but the address is {Shown(sender.Address)}."
            )
            : null;

    private TrustWarning? Spelling()
    {
        // What is ASCII in every label is what it looks like.
        if (
            _domain.Length == 0
            || !_domain.Contains("xn--", StringComparison.Ordinal) && System.Text.Ascii.IsValid(_domain)
        )
            return null;
        var spelling = TrustSpelling.Of(_domain);
        string both = $"{Shown(spelling.Unicode)} ({Shown(_domain)})";
        if (spelling.MixesAlphabets)
        {
            return Warn(
                TrustWarningKind.MixedAlphabets,
                suspicious: true,
                $"The sender's domain mixes alphabets, as look-alikes do: {both}."
            );
        }
        if (spelling.LooksLatin)
        {
            return Warn(
                TrustWarningKind.LooksLatin,
                suspicious: true,
                $"The sender's domain is not written in the Latin letters it looks like: {both}."
            );
        }
        bool isReadable = !_sender?.Address.Contains("xn--", StringComparison.OrdinalIgnoreCase) ?? true;
        return spelling.IsEastAsian && isReadable
            ? null
            : Warn(TrustWarningKind.InternationalDomain, suspicious: false, $"The sender's domain reads {both}.");
    }

    private TrustWarning? EnvelopeSender() =>
        returnPath is not null
        && TrustDomain.Of(returnPath) is { Length: > 0 } sentBy
        && _domain.Length > 0
        && !IsProven()
        && !TrustDomain.IsSame(sentBy, _domain)
            ? Warn(
                TrustWarningKind.SentByAnother,
                suspicious: true,
                $"It was sent by {Shown(sentBy)}, and nothing proves that {Shown(_domain)} wanted that."
            )
            : null;

    private TrustWarning? Answers()
    {
        if (_domain.Length == 0)
            return null;
        foreach (var answer in envelope.ReplyTo.Take(MaxAnswers))
        {
            string domain = TrustDomain.Of(answer.Address);
            // Lists are answered where one wrote to, forms to the reader's own.
            if (domain.Length == 0 || TrustDomain.IsSame(domain, _domain) || IsAddressed(answer) || IsReader(answer))
                continue;
            return Warn(
                TrustWarningKind.AnswersElsewhere,
                suspicious: !IsProven(),
                $"An answer goes to {Shown(answer.Address)}, not to {Shown(_domain)}."
            );
        }
        return null;
    }

    private TrustWarning? Senders() =>
        envelope.From.Count < 2 ? null
        : envelope.Sender is [var sender, ..]
            ? Warn(
                TrustWarningKind.SeveralSenders,
                suspicious: false,
                $"Several senders are named; {Shown(sender.Address)} sent it."
            )
        : Warn(
            TrustWarningKind.SeveralSenders,
            suspicious: true,
            $"Several senders are named, and nothing says which of them sent it."
        );

    private TrustWarning? Recipients() =>
        deliveredTo is { Length: > 0 } && !envelope.To.Concat(envelope.Cc).Any(IsReader)
            ? Warn(
                TrustWarningKind.NotAddressed,
                suspicious: false,
                $"You are named in neither To nor Cc: it was delivered to {Shown(deliveredTo)}."
            )
            : null;

    /// <summary>The owner of From's domain answers for it: by DMARC, or by a signature of the same organisation.</summary>
    private bool IsProven() =>
        verdicts.Checked
        && (
            (verdicts.Dmarc == AuthenticationResult.Pass && !verdicts.DmarcDomainDiffersFromFrom)
            || verdicts.DkimDomains.Any(signer => TrustDomain.IsSame(TrustDomain.Of("@" + signer), _domain))
        );

    private bool IsAddressed(MailAddress address) =>
        envelope.To.Concat(envelope.Cc).Any(recipient => IsEqual(recipient.Address, address.Address));

    private bool IsReader(MailAddress address) =>
        IsEqual(address.Address, deliveredTo) || own.Any(mine => IsEqual(mine.Address, address.Address));

    private static bool IsEqual(string address, string? other) =>
        address.Equals(other, StringComparison.OrdinalIgnoreCase);
}
