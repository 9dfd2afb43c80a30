using System.CommandLine;
using System.Text;
using MailTui.CommandLine.Reference;

namespace MailTui.CommandLine.Manual;

/// <summary>All manual pages: the command line by itself, keys from the table of commands, the rest from <c>docs/</c>.</summary>
internal static class ManualPages
{
    private const string Query = "manual/query.md";
    private const string Configuration = "manual/configuration.md";

    /// <summary>The program's own page first.</summary>
    public static IReadOnlyList<ManualPage> Of(RootCommand root)
    {
        var program = ProgramReference.Of(root);
        var pages = new List<ManualPage>
        {
            new("mailtui", 1, "the mailbox that Amazon SES does not have", page => ProgramPage.Write(page, program)),
        };
        pages.AddRange(
            program.Program.Verbs.Select(verb => new ManualPage(
                $"mailtui-{verb.Name}",
                1,
                Summary(verb.Description),
                page => VerbPage.Write(page, verb, program)
            ))
        );
        if (Document(Configuration) is { } configuration)
            pages.Add(
                new(
                    "mailtui-configuration",
                    5,
                    "the configuration of mailtui",
                    page => DocumentPage.Write(page, configuration)
                )
            );
        if (Document(Query) is { } query)
            pages.Add(
                new("mailtui-query", 7, "what a QUERY of mailtui can say", page => DocumentPage.Write(page, query))
            );
        pages.Add(new("mailtui-keys", 7, "the keys of mailtui", KeysPage.Write));
        return pages;
    }

    /// <summary>As what follows the name of a page is written: no capital at the beginning, no full stop, one sentence.</summary>
    private static string Summary(string description)
    {
        string first = description.Split([". ", "; ", ", as "], 2, StringSplitOptions.None)[0].TrimEnd('.');
        return char.ToLowerInvariant(first[0]) + first[1..];
    }

    private static string? Document(string resource)
    {
        using var stream = typeof(ManualPages).Assembly.GetManifestResourceStream(resource);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
