namespace MailTui.CommandLine.Manual;

/// <summary>One manual page.</summary>
/// <param name="Name">Without its section: <c>mailtui-list</c>.</param>
/// <param name="Section">1 for commands, 5 for files, 7 for everything else.</param>
/// <param name="Summary">What it is about, in one line.</param>
/// <param name="Body">Writes all but the name and what else there is to read.</param>
internal sealed record ManualPage(string Name, int Section, string Summary, Action<RoffWriter> Body)
{
    /// <summary>As its file is called: <c>mailtui-list.1</c>.</summary>
    public string FileName => $"{Name}.{Section}";

    /// <summary>The page as text for man(1).</summary>
    /// <param name="pages">All there are.</param>
    public string Text(IReadOnlyList<ManualPage> pages)
    {
        var page = new RoffWriter(Name, Section, Summary);
        Body(page);
        page.Section("SEE ALSO");
        page.Line(
            string.Join(
                ",\n",
                pages.Where(other => other != this).Select(other => $"{RoffText.Bold(other.Name)}({other.Section})")
            )
        );
        return page.ToString();
    }
}
