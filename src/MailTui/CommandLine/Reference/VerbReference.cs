using System.CommandLine;

namespace MailTui.CommandLine.Reference;

/// <summary>The command line as manual pages and completions see it: made of what parses it, so neither can know less.</summary>
/// <param name="Options">Its own ones.</param>
/// <param name="Verbs">Empty but for the program itself.</param>
internal sealed record VerbReference(
    string Name,
    string Description,
    IReadOnlyList<OptionReference> Options,
    IReadOnlyList<ArgumentReference> Arguments,
    IReadOnlyList<VerbReference> Verbs
)
{
    /// <summary>The whole program; its options are those that no verb takes (<c>--version</c>).</summary>
    public static VerbReference Of(RootCommand root) => Of(root, "mailtui");

    private static VerbReference Of(Command command, string name) =>
        new(
            name,
            command.Description ?? "",
            [.. command.Options.Where(option => !option.Hidden && !option.Recursive).Select(OptionReference.Of)],
            [.. command.Arguments.Where(argument => !argument.Hidden).Select(ArgumentReference.Of)],
            [.. command.Subcommands.Where(verb => !verb.Hidden).Select(verb => Of(verb, verb.Name))]
        );
}
