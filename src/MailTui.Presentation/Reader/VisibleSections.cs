namespace MailTui.Presentation.Reader;

/// <summary>The messages of a conversation that are on the screen, or will soon be. UI thread.</summary>
internal sealed class VisibleSections(IReadOnlyList<ReaderSection> sections, SectionLines lines, int top, int height)
{
    /// <summary>Messages of a conversation that are fetched at once.</summary>
    private const int FetchedAtOnce = 3;

    private readonly int _first = lines.PlaceOf(top).Section;

    /// <summary>Asks for those on the screen and on the one after it.</summary>
    public void Fetch()
    {
        int last = LastAt(top + (2 * height));
        int coming = sections.Count(section => section is { IsLoaded: true, Document: null, Problem: null });
        for (int i = _first; i <= last && coming < FetchedAtOnce; i++)
        {
            if (sections[i].IsFolded || sections[i].IsLoaded)
                continue;
            sections[i].Load();
            coming++;
        }
    }

    /// <summary>
    /// Those that can be read now and could not before. What is below a message that is still to come is not where it
    /// will be: it is not read yet.
    /// </summary>
    public IEnumerable<ReaderSection> TakeNew()
    {
        int last = LastAt(top + height - 1);
        for (int i = _first; i <= last; i++)
        {
            ReaderSection section = sections[i];
            if (section is { IsFolded: false, Document: null, Problem: null })
                break;
            if (section.IsFolded || section.IsAnnounced || section.Document is null)
                continue;
            section.IsAnnounced = true;
            yield return section;
        }
    }

    private int LastAt(int line) => lines.PlaceOf(Math.Min(lines.Count - 1, line)).Section;
}
