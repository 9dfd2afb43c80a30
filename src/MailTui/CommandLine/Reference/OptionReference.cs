using System.CommandLine;

namespace MailTui.CommandLine.Reference;

/// <summary>An option of a verb.</summary>
/// <param name="Names">Its name, then other ways to say it, each with its dashes.</param>
/// <param name="Value">Null: it takes none.</param>
/// <param name="ValueIsOptional">It may stand without the value that it takes.</param>
internal sealed record OptionReference(
    IReadOnlyList<string> Names,
    string Description,
    ValueReference? Value,
    bool ValueIsOptional,
    bool IsRequired,
    bool IsRepeatable
)
{
    public string Name => Names[0];

    public static OptionReference Of(Option option)
    {
        bool takesValue = option.ValueType != typeof(bool) && option.Arity.MaximumNumberOfValues > 0;
        return new(
            // Neither those with a slash, as on Windows, nor -?, which shells take for a file.
            [option.Name, .. option.Aliases.Where(name => name.StartsWith('-') && name != "-?").Order()],
            option.Description ?? "",
            takesValue ? ValueReference.Of(option) : null,
            takesValue && option.Arity.MinimumNumberOfValues == 0,
            option.Required,
            takesValue && option.Arity.MaximumNumberOfValues > 1
        );
    }
}
