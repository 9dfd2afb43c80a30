using System.CommandLine;
using MailTui.Core.Index;

namespace MailTui.CommandLine.Reference;

/// <summary>Everything that can stand on the command line.</summary>
/// <param name="Program">The program without a verb, and its verbs.</param>
/// <param name="Everywhere">The options that every verb takes, too.</param>
/// <param name="QueryFields">What a word of a query can be, or (with a colon at its end) begin with.</param>
/// <param name="QueryValues">Fields with what can follow them: <c>in:inbox</c>.</param>
internal sealed record ProgramReference(
    VerbReference Program,
    IReadOnlyList<OptionReference> Everywhere,
    IReadOnlyList<string> QueryFields,
    IReadOnlyList<string> QueryValues
)
{
    public static ProgramReference Of(RootCommand root)
    {
        var fields = new QueryCompletion(0, "", QueryCompletionKind.Word, "").Words();
        return new(
            VerbReference.Of(root),
            [.. root.Options.Where(option => !option.Hidden && option.Recursive).Select(OptionReference.Of)],
            fields,
            [.. fields.Where(field => field.EndsWith(':')).SelectMany(ValuesOf)]
        );
    }

    private static IEnumerable<string> ValuesOf(string field) =>
        new QueryCompletion(0, "", QueryCompletionKind.Word, field[..^1]).Words().Select(value => field + value);

    /// <summary>All that a verb takes: its own options, and those of every verb.</summary>
    public IEnumerable<OptionReference> OptionsOf(VerbReference verb) => verb.Options.Concat(Everywhere);
}
