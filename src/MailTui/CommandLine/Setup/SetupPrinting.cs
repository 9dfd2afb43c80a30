using System.CommandLine;
using System.Text.Json;
using MailTui.Core.Mailboxes;
using MailTui.Core.Setup.Texts;
using MailTui.Core.Text;
using MailTui.Options;
using MailTui.Presentation.Text;

namespace MailTui.CommandLine.Setup;

/// <summary>
/// <c>mailtui setup --print WHAT</c>: policies, records and commands to paste, filled in from the configuration and the options.
/// Nothing is asked of AWS.
/// </summary>
internal sealed class SetupPrinting
{
    public Option<string?> Print { get; } =
        new("--print")
        {
            Description = $"Which text: {string.Join(", ", SetupTexts.Names)}.",
            HelpName = string.Join('|', SetupTexts.Names),
        };

    public Option<string?> Bucket { get; } = Text("--bucket", "NAME", "The bucket; default: the mailbox's.");
    public Option<string?> Prefix { get; } =
        Text("--prefix", "PREFIX", "The rule's object key prefix; default: the mailbox's.");
    public Option<string?> Region { get; } = Text("--region", "REGION", "The region; default: the mailbox's.");
    private readonly Option<string?> _account = Text("--account", "ID", "The AWS account, twelve digits.");
    private readonly Option<string[]> _domains = Texts(
        "--domain",
        "DOMAIN",
        "A domain; default: those of the mailbox's addresses."
    );
    private readonly Option<string?> _ruleSet = Text("--rule-set", "NAME", "The receipt rule set; default: mailtui.");
    private readonly Option<string?> _rule = Text("--rule", "NAME", "The receipt rule; default: to-bucket.");
    private readonly Option<string?> _role = Text("--role", "NAME", "The IAM role that reads; default: mailtui.");
    private readonly Option<string?> _key = Text(
        "--key",
        "ID",
        "The KMS key, or its ARN; default: the mailbox's, else none."
    );
    private readonly Option<string?> _queue = Text(
        "--queue",
        "NAME",
        "The SQS queue; default: the mailbox's, else mailtui."
    );
    private readonly Option<string?> _mailFrom = Text(
        "--mail-from",
        "DOMAIN",
        "The custom MAIL FROM domain; default: bounce.DOMAIN."
    );
    private readonly Option<string[]> _tokens = Texts("--dkim-token", "TOKEN", "A DKIM token; may be repeated.");

    public SetupPrinting()
    {
        Print.AcceptOnlyFromAmong([.. SetupTexts.Names]);
        _account.Validators.Add(result =>
        {
            if (
                result.GetValueOrDefault<string?>() is { } account
                && (account.Length != 12 || !account.All(char.IsAsciiDigit))
            )
                result.AddError("--account takes the twelve digits of an AWS account.");
        });
    }

    public IEnumerable<Option> All =>
        [Print, Bucket, Prefix, Region, _account, _domains, _ruleSet, _rule, _role, _key, _queue, _mailFrom, _tokens];

    public int Run(CommandContext context)
    {
        var facts = Facts(context);
        var texts = SetupTexts.For(context.Line.GetValue(Print) ?? "", facts);
        foreach (var text in texts)
        {
            if (context.Json)
            {
                string kind = JsonNamingPolicy.SnakeCaseLower.ConvertName($"{text.Kind}");
                context.Out.WriteLine(
                    JsonSerializer.Serialize(
                        new SetupTextJson(text.Title.ToString(), kind, text.Content.ToString()),
                        OutputJson.Readable.SetupTextJson
                    )
                );
                continue;
            }

            // A single text is printed as it is, so that it can be written to a file.
            if (texts.Count > 1)
                context.Out.WriteLine($"{(text.Kind == SetupTextKind.Zone ? ';' : '#')} {Words.Of(text.Title)}");
            else
                context.Error.WriteLine($"mailtui: {Words.Of(text.Title)}");
            context.Out.WriteLine(Words.Of(text.Content));
            if (texts.Count > 1)
                context.Out.WriteLine();
        }

        if (facts.MissingIn(texts) is { Count: > 0 } missing)
            context.Error.WriteLine(
                $"mailtui: {Words.Of($"What stands in capitals is not known; say it with {string.Join(", ", missing)}.")}"
            );
        return ExitCodes.Ok;
    }

    private SetupFacts Facts(CommandContext context)
    {
        var known = SetupFacts.Of(Mailbox(context), context.Environment.Variable);
        return known with
        {
            Bucket = Value(Bucket) ?? known.Bucket,
            Prefix = Value(Prefix, mayBeEmpty: true) ?? known.Prefix,
            Region = Value(Region) ?? known.Region,
            Account = Value(_account) ?? known.Account,
            Domains = Values(_domains) is { Count: > 0 } given ? given : known.Domains,
            RuleSet = Value(_ruleSet) ?? known.RuleSet,
            Rule = Value(_rule) ?? known.Rule,
            Role = Value(_role) ?? known.Role,
            Key = Value(_key) ?? known.Key,
            Queue = Value(_queue) ?? known.Queue,
            MailFrom = Value(_mailFrom),
            DkimTokens = Values(_tokens),
        };

        string? Value(Option<string?> option, bool mayBeEmpty = false) =>
            context.Line.GetValue(option) is { } text && (mayBeEmpty || text.Length > 0)
                ? TerminalText.Line(text)
                : null;

        IReadOnlyList<string> Values(Option<string[]> option) =>
            [.. (context.Line.GetValue(option) ?? []).Select(text => TerminalText.Line(text.Trim().TrimEnd('.')))];
    }

    private static MailboxOptions? Mailbox(CommandContext context)
    {
        var file = ConfigurationFile.Find(
            context.Config,
            SystemDirectories.Find(context.Environment.Variable),
            context.Environment.Variable
        );
        var mailboxes = ConfigurationLoader.Load(file, context.Environment.Variables).Mailboxes;
        return context.MailboxName is { } name
            ? mailboxes.FirstOrDefault(mailbox => mailbox.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException($"There is no mailbox \"{name}\" in {file.Path}.")
            : mailboxes.FirstOrDefault();
    }

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    private static Option<string[]> Texts(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
