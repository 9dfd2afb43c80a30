namespace MailTui.Core.Index;

internal enum QueryTokenKind
{
    End,
    Word,
    Phrase,

    /// <summary>A field's name, its colon and its value.</summary>
    Field,
    Not,
    Or,
    Open,
    Close,
}
