namespace MailTui.Core.Setup;

/// <summary>What the terminal says of itself.</summary>
public sealed record TerminalFacts
{
    /// <summary>False: the output goes elsewhere, so nothing else here counts.</summary>
    public bool IsTerminal { get; init; }

    public int Columns { get; init; }

    public int Rows { get; init; }
}
