using System.CommandLine;
using MailTui.CommandLine.Manual;

namespace MailTui.CommandLine;

/// <summary><c>mailtui manual [PAGE] [--to DIR]</c>: manual pages, for man(1).</summary>
internal static class ManualVerb
{
    public static Command Create(VerbRunner runner, RootCommand root)
    {
        var page = new Argument<string?>("PAGE")
        {
            Description = "Which page: a verb, query, keys …; default: that of the program.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var to = new Option<string?>("--to")
        {
            Description = "Write all pages into this folder, below man1, man5 and man7 as man(1) looks for them.",
            HelpName = "DIR",
        };
        var verb = new Command("manual", "Print a manual page: `mailtui manual list | man -l -` shows it.")
        {
            page,
            to,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetResult(page) is { Tokens.Count: > 0 } && result.GetResult(to) is not null)
                result.AddError("--to writes all pages: name none.");
        });
        verb.SetAction(
            (line, token) =>
                runner.RunAsync(
                    line,
                    (context, _) =>
                        Task.FromResult(Run(context, ManualPages.Of(root), line.GetValue(page), line.GetValue(to))),
                    token
                )
        );
        return verb;
    }

    private static int Run(CommandContext context, IReadOnlyList<ManualPage> pages, string? name, string? to)
    {
        if (to is null)
        {
            context.Out.Write(Find(pages, name ?? "mailtui").Text(pages));
            return ExitCodes.Ok;
        }

        foreach (var page in pages)
        {
            string folder = Path.Combine(to, $"man{page.Section}");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, page.FileName), page.Text(pages));
        }

        return ExitCodes.Ok;
    }

    private static ManualPage Find(IReadOnlyList<ManualPage> pages, string name) =>
        pages.FirstOrDefault(page => page.Name == name || page.Name == $"mailtui-{name}")
        ?? throw new UsageException(
            $"There is no page {name}; there are {string.Join(", ", pages.Select(page => page.Name))}."
        );
}
