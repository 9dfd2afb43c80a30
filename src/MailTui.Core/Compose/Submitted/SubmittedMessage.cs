using MailTui.Core.Messages;
using MimeKit;
using MimeKit.Utils;

namespace MailTui.Core.Compose.Submitted;

/// <summary>
/// A message that another program wrote and hands over to be sent (as to sendmail). It stays as it is, byte for byte, but:
/// lines end in CRLF, what it lacks is added, blind recipients are taken out, and it is made legal where it is not.
/// </summary>
public sealed class SubmittedMessage
{
    private const int MaxRecipients = 50;

    /// <summary>RFC 5322 §3.6: at most once; SES refuses a message that has one of them twice.</summary>
    private static readonly string[] Single =
    [
        "Date",
        "From",
        "Sender",
        "Message-ID",
        "In-Reply-To",
        "References",
        "Subject",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    ];

    /// <summary>Of these, two are as good as one with the addresses of both.</summary>
    private static readonly string[] Joined = ["To", "Cc", "Reply-To"];

    private static readonly string[] Addressed = ["To", "Cc", "Bcc"];

    /// <summary>Bcc is nobody's business, and the receiving server writes Return-Path.</summary>
    private static readonly string[] Dropped = ["Bcc", "Resent-Bcc", "Return-Path"];

    private readonly List<SubmittedField> _fields;
    private readonly ReadOnlyMemory<byte> _body;

    private SubmittedMessage(List<SubmittedField> fields, ReadOnlyMemory<byte> body)
    {
        (_fields, _body) = (fields, body);
        WrittenFrom = Valid("Resent-From") ?? Valid("From");
    }

    /// <summary>Who sends it, as it says itself; null when it does not, or names nobody that mail can come from (<c>root</c>).</summary>
    public MailAddress? WrittenFrom { get; }

    /// <param name="content">Lines may end in LF, CR or CRLF; also without its last line end.</param>
    /// <exception cref="SubmittedMessageException">It is no message.</exception>
    public static SubmittedMessage Read(ReadOnlyMemory<byte> content)
    {
        var (fields, body) = SubmittedText.Read(content.Span);
        foreach (string name in Single)
        {
            if (fields.Count(field => field.Is(name)) > 1)
                throw new SubmittedMessageException(
                    $"The message has the field {name} twice, which nobody takes: leave one out."
                );
        }

        return new SubmittedMessage(fields, body);
    }

    /// <summary>As it goes out.</summary>
    /// <exception cref="SubmittedMessageException">It cannot be sent so.</exception>
    public OutgoingMessage Prepare(Submission submission)
    {
        var recipients = Recipients(submission);
        var fields = _fields.FindAll(field => !Dropped.Any(field.Is));
        foreach (string name in Joined)
            Join(fields, name);
        var from = WriteFrom(fields, submission);
        var sender = submission.Sender ?? WrittenFrom ?? from;
        var added = new List<SubmittedField>();
        if (!fields.Exists(field => field.Is("Date")))
            added.Add(
                SubmittedField.Of(HeaderWriter.Unstructured(HeaderId.Date, DateUtils.FormatDate(submission.Now)))
            );
        string id = WriteId(fields, added, from);
        if (!fields.Exists(field => field.Is("MIME-Version")))
            added.Add(SubmittedField.Of(HeaderWriter.Unstructured(HeaderId.MimeVersion, "1.0")));
        var content = SevenBitForm.Write([.. added, .. fields], _body);
        return new OutgoingMessage(
            content,
            Compose.Recipients.Smtp(sender),
            [.. recipients.Select(Compose.Recipients.Smtp)],
            id
        );
    }

    private List<MailAddress> Recipients(Submission submission)
    {
        string prefix = _fields.Exists(field => field.Name.StartsWith("Resent-", StringComparison.OrdinalIgnoreCase))
            ? "Resent-"
            : "";
        var written = submission.ReadRecipients ? Addressed.SelectMany(name => All(prefix + name)).Select(Checked) : [];
        List<MailAddress> all =
        [
            .. written
                .Concat(submission.Recipients)
                .DistinctBy(Compose.Recipients.Smtp, StringComparer.OrdinalIgnoreCase),
        ];
        return all.Count switch
        {
            0 => throw new SubmittedMessageException(
                submission.ReadRecipients
                    ? "Nobody would get it: To, Cc and Bcc name nobody."
                    : "Nobody would get it: name the recipients."
            ),
            > MaxRecipients => throw new SubmittedMessageException(
                $"It has {all.Count} recipients, and SES takes at most {MaxRecipients} for one message: send it in parts."
            ),
            _ => all,
        };
    }

    /// <summary>Sees to it that there is a From that mail can come from.</summary>
    private static MailAddress WriteFrom(List<SubmittedField> fields, Submission submission)
    {
        int at = fields.FindIndex(field => field.Is("From"));
        var written = at < 0 ? [] : Read(fields[at]);
        if (written.FirstOrDefault(address => address.Address.Contains('@', StringComparison.Ordinal)) is { } address)
            return Checked(address);
        // Such as "root (Cron Daemon)": a user of this machine, who has no address outside it.
        var own =
            submission.Sender
            ?? submission.DefaultSender
            ?? throw new SubmittedMessageException(
                "The message does not say who it is from: add a From field, or --from ADDRESS, or Addresses to the mailbox in the configuration."
            );
        string name =
            submission.SenderName.Length > 0 ? submission.SenderName
            : written is [var local, ..] ? local.Name
            : "";
        var from = own with { Name = name.Length > 0 ? name : own.Name };
        var field = SubmittedField.Of(HeaderWriter.Addresses(HeaderId.From, [from]));
        if (at < 0)
            fields.Insert(0, field);
        else
            fields[at] = field;
        return from;
    }

    private static string WriteId(List<SubmittedField> fields, List<SubmittedField> added, MailAddress from)
    {
        int at = fields.FindIndex(field => field.Is("Message-ID"));
        if (
            at >= 0
            && MimeUtils.EnumerateReferences(fields[at].Value.ToArray(), 0, fields[at].Value.Length).FirstOrDefault()
                is { } written
        )
            return written;
        if (at >= 0)
            fields.RemoveAt(at);
        string id = MessageBuilder.NewId(from);
        added.Add(SubmittedField.Of(HeaderWriter.Ids(HeaderId.MessageId, [id])));
        return id;
    }

    private static void Join(List<SubmittedField> fields, string name)
    {
        int first = fields.FindIndex(field => field.Is(name));
        for (int next; first >= 0 && (next = fields.FindIndex(first + 1, field => field.Is(name))) >= 0; )
        {
            fields[first] = fields[first].Join(fields[next]);
            fields.RemoveAt(next);
        }
    }

    private MailAddress? Valid(string name) =>
        All(name).FirstOrDefault(address => AddressList.Parse(address.Address).Items is [{ IsValid: true }]);

    private IEnumerable<MailAddress> All(string name) => _fields.Where(field => field.Is(name)).SelectMany(Read);

    private static IReadOnlyList<MailAddress> Read(SubmittedField field) =>
        field.Addresses
        ?? throw new SubmittedMessageException($"The field {field.Name} has something that is no address: correct it.");

    private static MailAddress Checked(MailAddress address) =>
        AddressList.Parse(address.Address).Items is [{ Problem: { } problem }]
            ? throw new SubmittedMessageException(problem)
            : address;
}
