namespace MailTui;

/// <summary>The world around the program, so that tests can be one.</summary>
internal sealed record ProgramEnvironment
{
    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input for bytes (<c>send</c>).</summary>
    public required Func<Stream> OpenBinaryIn { get; init; }

    /// <summary>Opens standard output for bytes (<c>show --raw</c>).</summary>
    public required Func<Stream> OpenBinaryOut { get; init; }

    /// <summary>Columns of the terminal that <see cref="Out"/> is; null when it is not one.</summary>
    public required int? OutColumns { get; init; }

    /// <summary>Lines of that terminal; null when it is none.</summary>
    public int? OutRows { get; init; }

    /// <summary>How many cells that terminal gives each text; null where it does not say. Null: there is nobody to ask.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<int?>>? MeasureCells { get; init; }

    public required bool ErrorIsTerminal { get; init; }

    /// <summary><see cref="In"/> is somebody at a terminal.</summary>
    public bool InIsTerminal { get; init; }

    /// <summary>Reads a line that is not shown while it is typed; null: <see cref="In"/> shows nothing anyway.</summary>
    public Func<string?>? ReadSecret { get; init; }

    public NextProgram Next { get; } = new();

    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>What the program was called by, without its folder.</summary>
    public string ProgramName { get; init; } = "mailtui";

    public string? Variable(string name) => Variables.GetValueOrDefault(name);
}
