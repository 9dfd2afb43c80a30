using System.Globalization;
using MailTui.Core.Rendering;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>A list over the open message, to choose from: its links or its parts. UI thread.</summary>
public sealed class PanelPresenter(ReaderPresenter reader, Action<string, string> copy, Action<int> viewImage)
    : IOverlay
{
    /// <summary>The title, and what there is to say about the selected row.</summary>
    private const int Frame = 3;

    private static readonly string[] s_readable =
    [
        "application/json",
        "application/xml",
        "application/x-sh",
        "application/x-patch",
        "application/ics",
        "application/ms-tnef",
        "application/vnd.ms-tnef",
    ];

    private static readonly string[] s_readableNames = [".ics", ".vcf", ".eml", "winmail.dat"];

    private IReadOnlyList<ScreenLine> _rows = [];
    private MessageDocument? _document;

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    /// <summary>What is shown: <see cref="CommandContexts.Links"/>, <see cref="CommandContexts.Parts"/>, or none.</summary>
    public CommandContexts Kind { get; private set; }

    public bool IsOpen => Kind != CommandContexts.None;

    public CommandContexts Context => Kind;

    public int SelectedRow { get; private set; }

    public int Top { get; private set; }

    public int Height { get; private set; } = 1;

    public int PageSize => Height;

    /// <summary>One a row, below the title.</summary>
    public IReadOnlyList<ScreenLine> Rows => _rows;

    public ScreenLine Title { get; private set; } = ScreenLine.Empty;

    /// <summary>All there is to say about the selected row.</summary>
    public string Detail =>
        Kind switch
        {
            _ when SelectedLink is { } link => link.Target,
            _ when SelectedPart is { } part => part.Name,
            _ => "",
        };

    public string? WhyNoLinks =>
        reader.WhyNoDocument
        ?? (reader.Document is { Links.Count: > 0 } ? null : Words.Of("This message leads nowhere."));

    public string? WhyNoView =>
        SelectedPart is { } part && !IsReadable(part) && !IsImage(part.Type)
            ? Words.Of("This part can only be saved: it is not text.")
            : null;

    /// <summary>Null where no links are shown.</summary>
    public DocumentLink? SelectedLink =>
        Kind == CommandContexts.Links ? _document?.Links.ElementAtOrDefault(SelectedRow) : null;

    /// <summary>Null where no parts are shown.</summary>
    public PartInfo? SelectedPart =>
        Kind == CommandContexts.Parts && _document is { } document && SelectedRow < document.Parts.Count
            ? document.Parts[SelectedRow]
            : null;

    public void ShowLinks() =>
        Open(
            CommandContexts.Links,
            Words.Of("Links"),
            document => document.Links.Select((link, row) => LinkRow(link, row + 1))
        );

    public void ShowParts() =>
        Open(CommandContexts.Parts, Words.Of("Parts"), document => document.Parts.Select(PartRow));

    public void Close()
    {
        Kind = CommandContexts.None;
        _document = null;
        OnChanged();
    }

    public void CopySelected()
    {
        if (SelectedLink is { } link)
            copy(link.Target, Words.Of("The target of the link"));
    }

    /// <summary>The selected part is read in the place of the message; an image is put into words over it.</summary>
    public void ViewSelected()
    {
        if (SelectedPart is not { } part)
            return;
        if (IsImage(part.Type))
        {
            viewImage(part.Index);
            return;
        }

        Close();
        reader.ViewPart(part.Index);
    }

    public void Resize(int width, int height)
    {
        int rows = height - Frame;
        if (rows < 1 || rows == Height)
            return;
        Height = rows;
        MoveTo(SelectedRow);
    }

    public void MoveBy(int lines) => MoveTo(SelectedRow + lines);

    public void MoveTo(int line)
    {
        SelectedRow = Math.Clamp(line, 0, Math.Max(0, _rows.Count - 1));
        Top = Math.Clamp(Top, Math.Max(0, SelectedRow - Height + 1), SelectedRow);
        OnChanged();
    }

    private void Open(CommandContexts kind, string title, Func<MessageDocument, IEnumerable<ScreenLine>> rows)
    {
        if (reader.Document is not { } document)
            return;
        (Kind, _document) = (kind, document);
        _rows = [.. rows(document)];
        Title = ScreenLine
            .Of($" {title} ", Tone.Strong)
            .Append(_rows.Count.ToString(CultureInfo.InvariantCulture), Tone.Faint);
        (SelectedRow, Top) = (0, 0);
        OnChanged();
    }

    private static ScreenLine LinkRow(DocumentLink link, int row)
    {
        int number = link.Number > 0 ? link.Number : row;
        string where = link.Host.Length > 0 ? link.Host : link.Target;
        ScreenLine line = ScreenLine
            .Of(Cells.Fit(link.Number > 0 ? $" [{number}]" : " ·", 6), Tone.Accent)
            .Append(Cells.Fit(where, 32) + "  ", link.IsSuspicious ? Tone.Bad : Tone.Strong)
            .Append(link.Text == link.Target ? PathOf(link) : link.Text);
        if (link.IsSuspicious)
            line = line.Append("  ✗ " + Words.Of($"says {link.ClaimedHost}"), Tone.Bad);
        return line.LeadingTo(LinkAddress.Of(link.Target));
    }

    private static string PathOf(DocumentLink link)
    {
        int host = link.Host.Length == 0 ? -1 : link.Target.IndexOf(link.Host, StringComparison.OrdinalIgnoreCase);
        return host < 0 ? "" : link.Target[(host + link.Host.Length)..];
    }

    private static ScreenLine PartRow(PartInfo part) =>
        ScreenLine
            .Of(Cells.Fit(string.Create(CultureInfo.InvariantCulture, $" {part.Index}"), 5), Tone.Accent)
            .Append(Cells.Fit(part.Name.Length > 0 ? part.Name : Words.Of("(no name)"), 36) + "  ", Tone.Strong)
            .Append(Cells.Fit(part.Type, 24) + "  ", Tone.Faint)
            .Append(part.Size is { } size ? ByteSize.Format(size) : "", Tone.Faint);

    /// <summary>Text, mail, calendars, contacts and what Outlook wraps mail in, the latter also by their names alone.</summary>
    private static bool IsReadable(PartInfo part) =>
        part.Type.StartsWith("text/", StringComparison.Ordinal)
        || part.Type.StartsWith("message/", StringComparison.Ordinal)
        || s_readable.Contains(part.Type)
        || s_readableNames.Any(end => part.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool IsImage(string type) => type.StartsWith("image/", StringComparison.Ordinal);

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
