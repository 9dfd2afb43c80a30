using System.CommandLine;
using MailTui.CommandLine;

namespace MailTui.Tests.CommandLine;

/// <summary>What the parser knows, read from it anew: not from what manual pages and completions are made of.</summary>
internal static class CommandTree
{
    public static RootCommand Root { get; } =
        RootCommandBuilder.Build(
            new ProgramEnvironment
            {
                In = TextReader.Null,
                Out = TextWriter.Null,
                Error = TextWriter.Null,
                OpenBinaryIn = () => Stream.Null,
                OpenBinaryOut = () => Stream.Null,
                OutColumns = null,
                ErrorIsTerminal = false,
                Variables = new Dictionary<string, string>(),
                Time = TimeProvider.System,
            }
        );

    public static IEnumerable<string> Verbs => Root.Subcommands.Select(verb => verb.Name);

    /// <summary>Every way to say every option of a verb; of the program for an empty name.</summary>
    public static IEnumerable<string> OptionsOf(string verb) =>
        (verb.Length == 0 ? Root : Root.Subcommands.Single(command => command.Name == verb))
            .Options.Concat(Root.Options.Where(option => option.Recursive))
            .SelectMany(option => option.Aliases.Prepend(option.Name))
            // Forms of --help that shells take for a file or a folder.
            .Where(name => name is not ("-?" or "/?" or "/h"))
            .Distinct();
}
