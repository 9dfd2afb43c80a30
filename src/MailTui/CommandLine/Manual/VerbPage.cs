using MailTui.CommandLine.Reference;

namespace MailTui.CommandLine.Manual;

/// <summary>mailtui-VERB(1).</summary>
internal static class VerbPage
{
    public static void Write(RoffWriter page, VerbReference verb, ProgramReference program)
    {
        page.Section("SYNOPSIS");
        page.Line(Synopsis(verb));
        page.Section("DESCRIPTION");
        page.Paragraph(verb.Description);
        var note = VerbNotes.Of(verb.Name);
        foreach (string paragraph in note.Paragraphs)
            page.Paragraph(paragraph);
        if (verb.Arguments.Count > 0)
            page.Section("ARGUMENTS");
        foreach (var argument in verb.Arguments)
            page.Term(RoffText.Italic(argument.Value.Name), argument.Description);
        page.Section("OPTIONS");
        Options(page, verb.Options);
        page.Subsection("Options of every verb");
        Options(page, program.Everywhere);
        if (note.Examples.Count > 0)
            page.Section("EXAMPLES");
        foreach (string example in note.Examples)
            page.Code([example]);
        page.Section("EXIT STATUS");
        page.Paragraph("As mailtui(1) has them: 0 when it did what it was to do.");
    }

    public static void Options(RoffWriter page, IEnumerable<OptionReference> options)
    {
        foreach (var option in options)
        {
            string term = string.Join(", ", option.Names.Select(RoffText.Bold)) + Value(option);
            string description =
                option.Value is { Kind: ValueKind.Word } value && !option.Description.Contains(value.Words[0])
                    ? $"{option.Description} One of {string.Join(", ", value.Words)}."
                    : option.Description;
            page.Term(term, description);
        }
    }

    /// <summary><c>mailtui list [--limit N] … [QUERY…]</c></summary>
    public static string Synopsis(VerbReference verb)
    {
        var words = new List<string> { RoffText.Bold($"mailtui {verb.Name}") };
        words.AddRange(
            verb.Options.Select(option =>
                Optional($"{RoffText.Bold(option.Name)}{Value(option)}", !option.IsRequired)
                + (option.IsRepeatable ? "…" : "")
            )
        );
        words.AddRange(
            verb.Arguments.Select(argument =>
                Optional(RoffText.Italic(argument.Value.Name) + (argument.IsRepeatable ? "…" : ""), argument.IsOptional)
            )
        );
        return string.Join(' ', words);
    }

    private static string Value(OptionReference option) =>
        option.Value is not { } value ? "" : " " + Optional(RoffText.Italic(value.Name), option.ValueIsOptional);

    private static string Optional(string text, bool isOptional) => isOptional ? $"[{text}]" : text;
}
