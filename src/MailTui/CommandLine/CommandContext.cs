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

    /// <summary>Opens what the options name: a configured mailbox, or the demo when nothing is configured.</summary>
    public Composition Open() =>
        Composition.Open(
            Environment,
            Line.GetValue(global.Config),
            Line.GetValue(global.Data),
            Line.GetValue(global.Mailbox)
        );

    /// <summary>Opens the demo mailbox whatever is configured.</summary>
    public Composition OpenDemo() => Composition.OpenDemo(Environment, Line.GetValue(global.Data));
}
