namespace MailTui.CommandLine;

/// <summary>
/// Reads arguments as sendmail does, of which every program that sends mail knows some, and writes them as <c>send</c> has
/// them: <c>-oi -fme@example.com -- ann@example.net</c> becomes <c>send --from me@example.com - ann@example.net</c>.
/// </summary>
internal static class SendmailArguments
{
    /// <summary>What the program may be called by, to be sendmail.</summary>
    public const string ProgramName = "sendmail";

    /// <summary>
    /// They say nothing here: <c>i</c> (a lone dot never ends a message), <c>v</c>, <c>n</c> (no aliases), <c>m</c>, <c>U</c>, <c>G</c>.
    /// </summary>
    private const string Ignored = "ivnmUG";

    /// <summary>
    /// Of these, what follows is left out, too: type of the body, notification (DSN), return, envelope id, hops, error mode,
    /// <c>-o</c> options, log tag, protocol.
    /// </summary>
    private const string IgnoredWithValue = "BNRVheoOLp";

    /// <summary>Long options, and those of every verb; true: a value follows.</summary>
    private static readonly Dictionary<string, bool> Long = new(StringComparer.Ordinal)
    {
        ["--config"] = true,
        ["--data"] = true,
        ["--mailbox"] = true,
        ["--from"] = true,
        ["--name"] = true,
        ["--json"] = false,
        ["--help"] = false,
        ["--version"] = false,
        ["--read-recipients"] = false,
    };

    /// <summary>The whole line as <c>send</c> has it, when it asks for that; else as it is.</summary>
    /// <param name="program">What the program was called by.</param>
    /// <exception cref="UsageException">It has something that is not known here.</exception>
    public static string[] Rewrite(string program, string[] arguments)
    {
        if (program == ProgramName)
            return ["send", .. Read(arguments, onlyRecipients: true)];
        int verb = 0;
        while (verb < arguments.Length && arguments[verb].StartsWith('-'))
            verb += Long.GetValueOrDefault(arguments[verb]) ? 2 : 1;
        return verb < arguments.Length && arguments[verb] == "send"
            ? [.. arguments[..verb], "send", .. Read(arguments.AsSpan(verb + 1), onlyRecipients: false)]
            : arguments;
    }

    private static List<string> Read(ReadOnlySpan<string> arguments, bool onlyRecipients)
    {
        var options = new List<string>();
        var operands = new List<string>();
        bool hasFile = false;
        for (int at = 0; at < arguments.Length; at++)
        {
            string argument = arguments[at];
            if (argument == "--")
            {
                operands.AddRange(arguments[(at + 1)..]);
                break;
            }

            if (argument.Length < 2 || argument[0] != '-')
            {
                hasFile |= operands.Count == 0 && !onlyRecipients && IsFile(argument);
                operands.Add(argument);
            }
            else if (argument.StartsWith("--", StringComparison.Ordinal))
                ReadLong(arguments, ref at, options);
            else
                ReadShort(arguments, ref at, options);
        }

        if (!hasFile && operands.Count > 0)
            operands.Insert(0, "-");
        return [.. options, "--", .. operands];
    }

    /// <summary>An address has an at sign; a file may have one as well when its name says that it is a message.</summary>
    private static bool IsFile(string operand) =>
        !operand.Contains('@', StringComparison.Ordinal) || MessageArgument.IsFile(operand);

    private static void ReadLong(ReadOnlySpan<string> arguments, ref int at, List<string> options)
    {
        // The names that msmtp has for the same.
        string argument = arguments[at] switch
        {
            "--read-envelope-from" => "",
            "--account" => "--mailbox",
            var other when other.StartsWith("--account=", StringComparison.Ordinal) => "--mailbox" + other[9..],
            var other => other,
        };
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? argument : argument[..equals];
        if (name.Length == 0)
            return;
        if (!Long.TryGetValue(name, out bool hasValue) || (equals >= 0 && !hasValue))
            throw Unknown(arguments[at]);
        options.Add(name);
        if (hasValue)
            options.Add(equals >= 0 ? argument[(equals + 1)..] : Next(arguments, ref at, name));
    }

    /// <summary>Letters one after the other; one that takes a value has the rest, or the next argument.</summary>
    private static void ReadShort(ReadOnlySpan<string> arguments, ref int at, List<string> options)
    {
        string argument = arguments[at];
        if (argument is "-?" or "-h")
        {
            options.Add("--help");
            return;
        }

        for (int letter = 1; letter < argument.Length; letter++)
        {
            char option = argument[letter];
            if (Ignored.Contains(option))
                continue;
            if (option == 't')
            {
                options.Add("--read-recipients");
                continue;
            }

            string? name = option switch
            {
                'f' or 'r' => "--from",
                'F' => "--name",
                'a' => "--mailbox",
                'b' => "",
                _ when IgnoredWithValue.Contains(option) => "",
                _ => throw Unknown(argument),
            };
            string value = letter + 1 < argument.Length ? argument[(letter + 1)..] : Next(arguments, ref at, argument);
            if (option == 'b' && value != "m")
                throw Mode(argument);
            if (name.Length > 0)
                options.AddRange([name, value]);
            return;
        }
    }

    private static string Next(ReadOnlySpan<string> arguments, ref int at, string name) =>
        ++at < arguments.Length ? arguments[at] : throw new UsageException($"{name} needs a value after it.");

    private static UsageException Unknown(string argument) =>
        argument.StartsWith("-q", StringComparison.Ordinal)
            ? new("-q does not exist here: `mailtui outbox --retry` sends what waits.")
            : new($"send does not know {argument}. mailtui send --help shows what there is.");

    private static UsageException Mode(string argument) =>
        new(
            $"Of sendmail's modes there is only -bm, which sends a message, not {argument}. `mailtui outbox` shows what waits (-bp)."
        );
}
