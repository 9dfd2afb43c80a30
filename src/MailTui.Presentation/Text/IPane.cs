namespace MailTui.Presentation.Text;

/// <summary>Something that keys move in.</summary>
public interface IPane
{
    /// <summary>Lines that a page is: in running text one less than it shows, so that the eye finds its place.</summary>
    int PageSize { get; }

    /// <summary>Down so many lines, or up where negative; as far as there is something.</summary>
    void MoveBy(int lines);

    /// <summary>Down so many pages, or up where negative; at least one line.</summary>
    void MoveByPages(double pages) =>
        MoveBy((int)(PageSize * pages) is var lines && lines != 0 ? lines : Math.Sign(pages));

    /// <summary>To a line, as far as there is something.</summary>
    void MoveTo(int line);
}
