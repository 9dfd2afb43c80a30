namespace MailTui.Core.Index.Lists;

/// <summary>A question to one of the full text tables.</summary>
/// <param name="Table"><c>message_text</c>: everything, bodies among it; <c>message_head</c>: who and what about.</param>
/// <param name="Expression">In the language of FTS5.</param>
internal sealed record WordSearch(string Table, string Expression)
{
    private const string Text = "message_text";
    private const string Head = "message_head";

    /// <summary>Null when there is nothing to search for in it.</summary>
    public static WordSearch? Of(MailboxQuery.Text text)
    {
        if (SearchText.ForQuery(text.Value, text.Exact) is not { } phrase)
            return null;
        return text.Field switch
        {
            TextField.Head => new(Head, phrase),
            TextField.People => new(Head, $"({{sender recipient copy}} : {phrase})"),
            TextField.Subject => new(Head, $"(subject : {phrase})"),
            TextField.From => new(Head, $"(sender : {phrase})"),
            TextField.To => new(Head, $"(recipient : {phrase})"),
            TextField.Cc => new(Head, $"(copy : {phrase})"),
            TextField.Body => new(Text, $"(body : {phrase})"),
            TextField.FileName => new(Text, $"(files : {phrase})"),
            _ => new(Text, phrase),
        };
    }
}
