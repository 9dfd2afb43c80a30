namespace MailTui.Presentation.Commands;

/// <summary>The commands that were run by their names, the latest first. UI thread.</summary>
/// <param name="names">Those of earlier runs of the program; what is no command any more does no harm.</param>
public sealed class CommandHistory(IEnumerable<string> names)
{
    /// <summary>As many as one sees at a glance.</summary>
    public const int Most = 20;

    private readonly List<string> _names = [.. names.Distinct().Take(Most)];

    /// <summary>Another command was run.</summary>
    public event EventHandler? Changed;

    public IReadOnlyList<string> Names => _names;

    public void Add(string name)
    {
        _names.Remove(name);
        _names.Insert(0, name);
        if (_names.Count > Most)
            _names.RemoveAt(Most);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
