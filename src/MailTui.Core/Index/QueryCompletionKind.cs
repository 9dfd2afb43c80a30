namespace MailTui.Core.Index;

/// <summary>What a <see cref="QueryCompletion"/> can become.</summary>
public enum QueryCompletionKind
{
    /// <summary>A word of the query language.</summary>
    Word,

    /// <summary>Somebody's address.</summary>
    Address,

    /// <summary>A label.</summary>
    Label,
}
