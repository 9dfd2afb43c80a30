using System.CommandLine;

namespace MailTui.CommandLine;

/// <summary>What a verb has at hand: the parsed line, where to print, and how to open a mailbox.</summary>
internal sealed class CommandContext(ParseResult line, GlobalOptions global, ProgramEnvironment environment)
{
    public ParseResult Line { get; } = line;

    public ProgramEnvironment Environment { get; } = environment;

    /// <summary>Results. Text and JSON only; nothing else is ever printed here.</summary>
    public TextWriter Out => Environment.Out;

    /// <summary>Progress, warnings, errors.</summary>
    public TextWriter Error => Environment.Error;

    public bool Json => Line.GetValue(global.Json);

    /// <summary><c>--config</c>.</summary>
    public string? Config => Line.GetValue(global.Config);

    /// <summary><c>--data</c>.</summary>
    public string? Data => Line.GetValue(global.Data);

    /// <summary><c>--mailbox</c>.</summary>
    public string? MailboxName => Line.GetValue(global.Mailbox);

    /// <summary>Opens what the options name: a configured mailbox, or the demo when nothing is configured.</summary>
    public Composition Open() =>
        Composition.Open(
            Environment,
            Line.GetValue(global.Config),
            Line.GetValue(global.Data),
            Line.GetValue(global.Mailbox)
        );

    /// <summary>The same, but several configured mailboxes together when none is named.</summary>
    public Composition OpenAll() =>
        Composition.OpenAll(
            Environment,
            Line.GetValue(global.Config),
            Line.GetValue(global.Data),
            Line.GetValue(global.Mailbox)
        );

    /// <summary>Everything that is configured, whatever the line named before it was.</summary>
    public Composition Reopen() =>
        Composition.OpenAll(Environment, Line.GetValue(global.Config), Line.GetValue(global.Data), mailbox: null);

    /// <inheritdoc cref="Composition.OpenFor"/>
    public Composition OpenFor(IReadOnlyList<string> keys) =>
        Composition.OpenFor(
            Environment,
            Line.GetValue(global.Config),
            Line.GetValue(global.Data),
            Line.GetValue(global.Mailbox),
            keys
        );

    /// <inheritdoc cref="Composition.OpenSender"/>
    public Composition OpenSender(string? address) =>
        Composition.OpenSender(
            Environment,
            Line.GetValue(global.Config),
            Line.GetValue(global.Data),
            Line.GetValue(global.Mailbox),
            address
        );

    /// <summary>Opens the demo mailbox whatever is configured.</summary>
    public Composition OpenDemo() =>
        Composition.OpenDemo(Environment, Line.GetValue(global.Config), Line.GetValue(global.Data));

    /// <summary>The keys that an argument names: itself, or for <c>-</c> those on standard input, one a line.</summary>
    public async Task<IReadOnlyList<string>> ReadKeysAsync(string argument, CancellationToken cancellationToken)
    {
        if (argument != "-")
            return [argument];
        var keys = new List<string>();
        while (await Environment.In.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Trim() is { Length: > 0 } key)
                keys.Add(key);
        }

        return keys;
    }
}
