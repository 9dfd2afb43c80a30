namespace MailTui.Options;

/// <summary>Rows of the list that a query finds.</summary>
internal sealed class RowRuleOptions
{
    /// <summary>In the query language. Required.</summary>
    public string Query { get; set; } = "";

    /// <summary>Such as <c>bold red</c>. Required.</summary>
    public string Style { get; set; } = "";
}
