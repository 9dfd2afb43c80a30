using System.Text;

namespace MailTui.CommandLine.Manual;

/// <summary>Writes a manual page: the man macros of groff (man(7)), with as little as every reader of such pages knows.</summary>
internal sealed class RoffWriter
{
    private readonly StringBuilder _text = new();

    /// <param name="name">Of the page, without its section: <c>mailtui-list</c>.</param>
    /// <param name="section">1 for commands, 5 for files, 7 for everything else.</param>
    /// <param name="summary">What it is about, in one line.</param>
    public RoffWriter(string name, int section, string summary)
    {
        // No date: the same source makes the same page.
        _text.Append($".TH {name.ToUpperInvariant()} {section} \"\" \"mailtui {ProgramVersion.Number}\" MailTui\n");
        // No hyphenation, no spaces to fill lines: the pages are full of words to type.
        _text.Append(".nh\n.ad l\n");
        Section("NAME");
        _text.Append(name).Append(" \\- ").Append(RoffText.Of(summary)).Append('\n');
    }

    public void Section(string title) => _text.Append($".SH \"{RoffText.Of(title)}\"\n");

    public void Subsection(string title) => _text.Append($".SS \"{RoffText.Of(title)}\"\n");

    /// <summary>A paragraph, whose words may be <c>`code`</c>, <c>**strong**</c> and links, as in Markdown.</summary>
    public void Paragraph(string markdown) =>
        _text.Append(".PP\n").Append(RoffText.OnLine(RoffText.OfMarkdown(markdown))).Append('\n');

    public void Item(string markdown) =>
        _text.Append(".IP \\(bu 2\n").Append(RoffText.OnLine(RoffText.OfMarkdown(markdown))).Append('\n');

    /// <summary>What it is, and below that, indented, what is to be said of it.</summary>
    /// <param name="term">Ready: as <see cref="RoffText"/> makes it.</param>
    public void Term(string term, string markdown) =>
        _text
            .Append(".TP\n")
            .Append(RoffText.OnLine(term))
            .Append('\n')
            .Append(RoffText.OnLine(RoffText.OfMarkdown(markdown)))
            .Append('\n');

    /// <summary>A line as it is: a synopsis, say.</summary>
    /// <param name="line">Ready: as <see cref="RoffText"/> makes it.</param>
    public void Line(string line) => _text.Append(line).Append('\n');

    /// <summary>Lines that stay as they are.</summary>
    public void Code(IEnumerable<string> lines)
    {
        _text.Append(".PP\n.RS 4\n.nf\n");
        foreach (string line in lines)
            _text.Append(RoffText.OnLine(RoffText.Of(line, isCode: true))).Append('\n');
        _text.Append(".fi\n.RE\n");
    }

    public override string ToString() => _text.ToString();
}
