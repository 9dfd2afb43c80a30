using System.CommandLine;
using System.CommandLine.Completions;

namespace MailTui.CommandLine.Reference;

/// <summary>A value of an option, or an argument.</summary>
/// <param name="Name">As help names it: <c>FILE</c>.</param>
/// <param name="Words">What it may be, where that is known; elsewhere, and for queries, empty.</param>
internal sealed record ValueReference(string Name, ValueKind Kind, IReadOnlyList<string> Words)
{
    public static ValueReference Of(Option option)
    {
        string[] words = [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)];
        string name = option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant();
        return new(name, option.Name == "--mailbox" ? ValueKind.Mailbox : KindOf(name, words), words);
    }

    public static ValueReference Of(Argument argument)
    {
        string[] words = [.. argument.GetCompletions(CompletionContext.Empty).Select(item => item.Label)];
        return new(argument.Name, KindOf(argument.Name, words), words);
    }

    private static ValueKind KindOf(string name, string[] words) =>
        name switch
        {
            _ when words.Length > 0 => ValueKind.Word,
            "FILE" or "PATH" or "KEY|FILE" => ValueKind.File,
            "DIR" => ValueKind.Directory,
            "QUERY" => ValueKind.Query,
            _ => ValueKind.Text,
        };
}
