namespace MailTui.Core.Setup;

/// <summary>What the terminal says of itself.</summary>
public sealed record TerminalFacts
{
    /// <summary>False: the output goes elsewhere, so nothing else here counts.</summary>
    public bool IsTerminal { get; init; }

    public int Columns { get; init; }

    public int Rows { get; init; }

    /// <summary>What <see cref="MeasureCells"/> is asked: a Korean syllable, an emoji. Each should take two cells.</summary>
    public static IReadOnlyList<string> Samples { get; } = ["한", "😀"];

    /// <summary>How many cells the terminal gives each text; null where it does not say. Null: there is nobody to ask.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<int?>>? MeasureCells { get; init; }
}
