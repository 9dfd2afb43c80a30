namespace MailTui.Presentation.Search;

/// <summary>What a line is typed for.</summary>
public enum SearchKind
{
    None = 0,

    /// <summary>The list narrows with every key.</summary>
    Filter,

    /// <summary>To the next message of the list that matches.</summary>
    List,

    /// <summary>To the next line of the message that holds the text.</summary>
    Message,
}
