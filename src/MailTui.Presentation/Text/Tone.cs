namespace MailTui.Presentation.Text;

/// <summary>What a piece of text means; a view's theme decides how that looks.</summary>
public enum Tone
{
    Normal = 0,

    /// <summary>Asks for attention: unread mail, the name of a thing.</summary>
    Strong,

    /// <summary>There when one looks for it: labels, placeholders, rules.</summary>
    Faint,

    /// <summary>The one colour of the program: keys, marks, progress.</summary>
    Accent,

    /// <summary>Checked and found right.</summary>
    Good,

    /// <summary>Checked and found wrong, or a failure.</summary>
    Bad,

    /// <summary>MailTui speaks about a message.</summary>
    Notice,

    /// <summary>Somebody else's words, quoted.</summary>
    Quote,

    /// <summary>The same within another quote, and so on in turn: who said what is seen at once.</summary>
    DeepQuote,

    /// <summary>Leads somewhere.</summary>
    Link,

    /// <summary>Stressed by its writer.</summary>
    Emphasis,

    /// <summary>What was searched for.</summary>
    Match,

    /// <summary>Comes, in a patch.</summary>
    Added,

    /// <summary>Goes, in a patch.</summary>
    Removed,

    /// <summary>Who wrote and what about, of mail that was not read.</summary>
    Unread,

    /// <summary>A line between panes, or around a box.</summary>
    Border,

    /// <summary>Beside the mail: folders, labels, searches.</summary>
    Sidebar,

    /// <summary>Text that is selected: as selected rows are (<see cref="Looks.Palette.Selection"/>).</summary>
    Selected,
}
