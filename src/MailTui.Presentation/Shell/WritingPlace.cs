namespace MailTui.Presentation.Shell;

/// <summary>Where a message that is being written stands when there is no room for it beside the others.</summary>
public enum WritingPlace
{
    /// <summary>None is being written.</summary>
    None,

    /// <summary>Other panes have the place.</summary>
    Behind,

    /// <summary>It has the place of the others.</summary>
    Front,
}
