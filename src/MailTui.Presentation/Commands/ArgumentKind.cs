namespace MailTui.Presentation.Commands;

/// <summary>What can be offered for an argument while it is typed.</summary>
public enum ArgumentKind
{
    /// <summary>Anything; nothing is offered.</summary>
    Text,

    /// <summary>Labels in use; a new one is possible.</summary>
    Label,

    /// <summary>The query language.</summary>
    Query,
}
