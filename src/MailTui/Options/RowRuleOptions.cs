namespace MailTui.Options;

/// <summary>Rows of the list that a query finds.</summary>
internal sealed class RowRuleOptions
{
    /// <summary>Which messages, in the query language of searches (docs/search.md). Required.</summary>
    /// <example>"from:boss@example.com is:unread"</example>
    public string Query { get; set; } = "";

    /// <summary>
    /// How they look: <c>bold</c>, <c>dim</c>, <c>italic</c>, <c>underline</c>, <c>reverse</c>, a colour, and after
    /// <c>on</c> the background. Required.
    /// </summary>
    /// <example>"bold red"</example>
    public string Style { get; set; } = "";
}
