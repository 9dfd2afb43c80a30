namespace MailTui.Presentation.Shell;

/// <summary>Whether the selected message is shown beside the list.</summary>
public enum PreviewMode
{
    /// <summary>List and reader share the screen once a message was opened.</summary>
    Auto,

    /// <summary>The selected message is always shown, where both find room.</summary>
    Always,

    /// <summary>A message that is opened has the place of the list.</summary>
    Never,
}
